// SPDX-License-Identifier: GPL-3.0-or-later
// scriptPass(): one run of a script over the whole log in log order, which is right for every script (global
// state, partitions, variables, emitted order). Thread-safety: one run belongs to one thread.
#pragma once

#include "event/event_log.h"
#include "projection/script_run.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace hindcast::replay {

struct PassLimits {
    std::optional<Position> upTo;        ///< only events at or before it
    std::function<bool(StreamId)> reads; ///< only events of these streams; empty: all
};

/// Adds all events that the script reads, and flushes. Ends early where the run stopped at a failure.
/// Errors: of the log, of the run, Cancelled.
Result<void> scriptPass(const event::EventLog& log, projection::ScriptRun& run, const PassLimits& limits,
                        std::stop_token stop);

} // namespace hindcast::replay
