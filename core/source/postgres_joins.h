// SPDX-License-Identifier: GPL-3.0-or-later
// What joined tables of a live database say of its events, gathered as from a dump. Thread-safety: a function
// over a connection.
#pragma once

#include "source/dump_joins.h"
#include "source/postgres_plan.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>

namespace hindcast::source {

/// Links may stand in rows of events that are not read.
enum class WholeLinks : std::uint8_t { Yes, No };

/// `condition`: on the events t that are about to be read, so that no more than what concerns them is asked
/// for; empty: all. Nothing where the store has no joins. Errors name the table behind `where`.
Result<std::unique_ptr<DumpJoins>> gatherJoins(PostgresConnection& connection, const PostgresPlan& plan,
                                               const StoreSpec& spec, const std::string& condition,
                                               const std::string& where, const std::stop_token& stop,
                                               WholeLinks whole = WholeLinks::Yes);

} // namespace hindcast::source
