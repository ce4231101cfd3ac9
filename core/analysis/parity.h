// SPDX-License-Identifier: GPL-3.0-or-later
// parity(): what a projection makes of a log against states that are said to be right (a read model's
// export): equal, different, missing here, unexpected here; and for each difference the last event that
// touched the path. Thread-safety: may run several times at once. Errors: of the script, the log and the
// file, Cancelled.
#pragma once

#include "analysis/diff.h"
#include "event/event_log.h"
#include "projection/script_run.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast::analysis {

enum class ParityKind { Different, Missing, Unexpected };
const char* parityKindName(ParityKind kind);

struct ParityChange {
    std::string path;
    std::optional<json::Value> expected, actual;
    std::optional<projection::EventPlace> lastSetBy; ///< nothing: no event touched it
};

struct ParityDifference {
    std::string partition;
    ParityKind kind = ParityKind::Different;
    std::vector<ParityChange> changes;
};

struct ParityTotals {
    std::uint64_t partitions = 0, equal = 0, different = 0, missing = 0, unexpected = 0, failed = 0;
};

struct ParityRequest {
    projection::Script script;
    std::string expected; ///< file
    DiffOptions diff;
};

/// Different and missing ones in the order of the file, then unexpected ones. Return false to end it.
using ParityVisitor = std::function<bool(const ParityDifference&)>;

Result<ParityTotals> parity(const event::EventLog& log, const ParityRequest& request,
                            const ParityVisitor& visit, std::stop_token stop);

} // namespace hindcast::analysis
