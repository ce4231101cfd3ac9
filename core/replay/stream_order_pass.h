// SPDX-License-Identifier: GPL-3.0-or-later
// streamOrderPass(): a script over the whole log, stream by stream on several threads, each with a worker of
// its own, where that gives what a pass in log order gives. Thread-safety: may run several times at once.
#pragma once

#include "event/event_log.h"
#include "projection/script_run.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace hindcast::replay {

struct StreamOrderResult {
    projection::StateTable states; ///< in the order in which a pass in log order would have seen them first
    projection::ScriptTotals totals;
    std::vector<std::pair<projection::EventPlace, projection::ScriptFailure>> failures; ///< in log order
};

struct StreamOrderRequest {
    projection::Script script;
    projection::RunOptions options;
    std::function<bool(StreamId)>
        reads; ///< only events of these streams, asked on several threads; empty: all
    std::function<void(std::uint64_t events)> tick; ///< told now and then, on any thread, how many are read
};

/// Nothing: it cannot be told this way (versions do not rise in log order, a call ran too long, the script
/// asks for more than payloads, anything went wrong); a pass in log order is needed, which tells what is
/// wrong if it meets it, too. `first`: a run of the script that isInStreamOrder() and has not begun, which
/// then is one of the threads'; it is of no more use where nothing is answered. Precondition: the script's
/// definition says inAnyOrder. Errors: Cancelled.
Result<std::optional<StreamOrderResult>> streamOrderPass(const event::EventLog& log,
                                                         const StreamOrderRequest& request,
                                                         std::stop_token stop,
                                                         projection::ScriptRun* first = nullptr);

} // namespace hindcast::replay
