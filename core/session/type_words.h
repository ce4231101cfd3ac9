// SPDX-License-Identifier: GPL-3.0-or-later
// Names from code in plain words. Thread-safety: pure functions.
#pragma once

#include <string>
#include <string_view>

namespace hindcast::session {

/// "MoneyWithdrawn", "money_withdrawn", "money.withdrawn", "bank.domain:Account.MoneyWithdrawn" and
/// "Bank\\Events\\MoneyWithdrawn" are all "Money withdrawn". Never empty for a name that is not.
std::string typeInWords(std::string_view type);

/// "customerName", "customer_name" → "customer name".
std::string fieldInWords(std::string_view name);

} // namespace hindcast::session
