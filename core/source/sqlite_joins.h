// SPDX-License-Identifier: GPL-3.0-or-later
// The joined tables of a SQLite file without an index by the key that they are asked for: asking them for each
// event would look at all of their rows each time. Thread-safety: a function over a connection.
#pragma once

#include "source/dump_joins.h"

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast::source {

/// Their rows, gathered and indexed as those of a dump. `tables`: one for each join. Nothing: all have an
/// index, or a table is damaged, which asking it tells. Errors: Cancelled, and those of the gathered file.
Result<std::unique_ptr<DumpJoins>> gatherUnindexed(sqlite::Connection& connection, const StoreSpec& spec,
                                                   const std::vector<std::string>& tables,
                                                   const std::stop_token& stop);

} // namespace hindcast::source
