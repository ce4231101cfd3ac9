// SPDX-License-Identifier: GPL-3.0-or-later
// Refusal: what libpq says when it cannot connect, in our words and with what helps. The texts are those of
// libpq 13 to 17 and of the server's libpq/auth.c and hba.c, in English.
// Thread-safety: pure functions.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace hindcast::source {

struct Refusal {
    ErrorCode code = ErrorCode::Io;
    std::string message, remedy;
};

/// `said`: all that libpq says, maybe of several hosts and ways; `wantsPassword`: it had none to give.
/// `database`, `role`: quoted as in SQL.
Refusal refusalOf(const std::string& said, bool wantsPassword, const std::string& database,
                  const std::string& role);

/// The first line of what libpq or the server says, without where it was connected to and how bad it is.
std::string firstLine(std::string_view text);

/// Whether the remedy is that of a refusal for want of a password, or of the right one.
bool isAboutPassword(const std::string& remedy);

} // namespace hindcast::source
