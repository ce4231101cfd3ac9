// SPDX-License-Identifier: GPL-3.0-or-later
// replayAll(): folds every stream of a log from its first event to its last, share by share on the threads
// of a pool; one state for each thread is in memory. Thread-safety: may run several times at once.
#pragma once

#include "base/thread_pool.h"
#include "event/event_log.h"
#include "projection/projection.h"

#include <functional>
#include <stop_token>

namespace hindcast::replay {

struct ReplayTotals {
    std::uint64_t streams = 0, events = 0;
};

/// Given each stream behind its last event; return false to end the pass. Streams come in no particular
/// order and on the pool's threads, several at once. `fold` has the state, which costs only who asks for it.
using FinalVisitor =
    std::function<bool(StreamId stream, std::uint64_t events, const projection::PassFold& fold)>;

/// What was folded, also where the visitor ended it early. Errors: of the log, of the fold (no state of that
/// stream is given), Cancelled; Invalid where the projection needs more of an event than its payload.
Result<ReplayTotals> replayAll(const event::EventLog& log, const projection::Projection& projection,
                               ThreadPool& pool, const FinalVisitor& visit, std::stop_token stop);

} // namespace hindcast::replay
