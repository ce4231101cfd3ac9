// SPDX-License-Identifier: GPL-3.0-or-later
// parity(): what a projection makes of a log against states that are said to be right (a read model's
// export): equal, different, missing here, unexpected here; and for each difference the last event that
// touched the path. States lie in tables that spill to disk; events that touched paths are looked for of as
// many different partitions at a time as `memory` holds, each time going through the log again.
// Thread-safety: may run several times at once. Errors: of the script, the log and the file, Cancelled.
#pragma once

#include "analysis/diff.h"
#include "event/event_log.h"
#include "event/problem.h"
#include "projection/script_run.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast::analysis {

/// Undecodable: only snapshots that hold no state that can be read.
enum class ParityKind { Different, Missing, Unexpected, Undecodable };
const char* parityKindName(ParityKind kind);

struct ParityChange {
    std::string path;
    std::optional<json::Value> expected, actual;
    std::optional<projection::EventPlace> lastSetBy; ///< nothing: no event touched it
    std::optional<Version> snapshot;                 ///< the first one in which it differs
};

/// A snapshot that cannot be compared.
struct ParityTrouble {
    std::optional<Version> snapshot;
    std::string message;
};

struct ParityDifference {
    std::string partition;
    ParityKind kind = ParityKind::Different;
    std::vector<ParityChange> changes;
    std::vector<ParityTrouble> troubles;
};

struct ParityTotals {
    std::uint64_t partitions = 0, equal = 0, different = 0, missing = 0, unexpected = 0, failed = 0;
    std::uint64_t undecodable = 0; ///< partitions
    std::uint64_t snapshots = 0;   ///< that were looked at
    /// Processed events with a number that is another one as a double, which scripts see, and the first one's
    /// place. Of snapshots they are not counted, as their events are folded again and again.
    bool isInexact = false;
    std::uint64_t inexact = 0;
    std::optional<Position> firstInexact = {};
    std::vector<event::Problem> damage; ///< of the table of snapshots: what could not be read of it
};

struct ParityRequest {
    projection::Script script;
    std::string expected; ///< file
    DiffOptions diff;
    std::size_t memory = std::size_t(256) << 20;               ///< of different partitions at a time, roughly
    std::size_t stateMemory = projection::StateTable::kMemory; ///< of the texts of each table of states
};

/// Different and missing ones in the order of the file, then unexpected ones. Return false to end it.
using ParityVisitor = std::function<bool(const ParityDifference&)>;

Result<ParityTotals> parity(const event::EventLog& log, const ParityRequest& request,
                            const ParityVisitor& visit, std::stop_token stop);

} // namespace hindcast::analysis
