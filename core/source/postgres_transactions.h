// SPDX-License-Identifier: GPL-3.0-or-later
// Which transactions of a live database are over, and which of them wrote a row. Thread-safety: functions
// over a connection.
#pragma once

#include "source/gap_watch.h"
#include "source/postgres_connection.h"

#include <stop_token>
#include <string>

namespace hindcast::source {

/// A snapshot ends behind the latest transaction that is over; others under way may have higher numbers.
/// `where`: the store, for errors.
Result<TransactionBounds> transactionBounds(PostgresConnection& connection, const std::string& where,
                                            const std::stop_token& stop);

/// The transaction that wrote the row of this alias, as SQL for a number of 64 bits.
std::string transactionOf(const std::string& row, const TransactionBounds& bounds);

} // namespace hindcast::source
