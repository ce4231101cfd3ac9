// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/replay_all.h"

#include <algorithm>
#include <atomic>
#include <vector>

namespace hindcast::replay {
namespace {

/// What the threads share.
struct Work {
    const event::EventLog& log;
    const projection::Projection& projection;
    const FinalVisitor& visit;
    std::stop_token stop;
    std::atomic<std::size_t> next = 0; ///< share
    std::atomic<bool> enough = false;  ///< the visitor says so, or a thread failed
};

Result<void> replayShare(Work& work, std::size_t share, projection::PassFold& fold, ReplayTotals& totals) {
    std::uint64_t events = 0; // of the stream
    Result<void> applied;
    const auto read = work.log.visitShare(
        share,
        [&](const event::StreamChunk& chunk) {
            if (work.enough) return false;
            applied = fold.apply(chunk);
            if (!applied) return false;
            totals.events += chunk.events.size();
            events += chunk.events.size();
            if (!chunk.last) return true;
            ++totals.streams;
            if (!work.visit(chunk.stream, std::exchange(events, 0), fold)) work.enough = true;
            return !work.enough;
        },
        work.stop);
    return applied ? read : applied;
}

Result<ReplayTotals> replayShares(Work& work) {
    ReplayTotals totals;
    const auto fold = work.projection.startPass(work.log);
    while (!work.enough) {
        const std::size_t share = work.next++;
        if (share >= work.log.shareCount()) break;
        if (auto done = replayShare(work, share, *fold, totals); !done) {
            work.enough = true;
            return done.error();
        }
    }
    return totals;
}

} // namespace

Result<ReplayTotals> replayAll(const event::EventLog& log, const projection::Projection& projection,
                               ThreadPool& pool, const FinalVisitor& visit, std::stop_token stop) {
    if (projection.needs() > event::Fields::Payload)
        return Error{ErrorCode::Invalid, projection.name(),
                     "it looks at more than payloads, and a pass over everything reads no more",
                     "replay its streams one by one"};
    Work work{log, projection, visit, stop};
    std::vector<std::future<Result<ReplayTotals>>> threads;
    for (std::size_t i = 0; i < std::min(pool.size(), log.shareCount()); ++i)
        threads.push_back(pool.submit([&work] { return replayShares(work); }));
    ReplayTotals totals;
    std::optional<Error> failed;
    for (auto& thread : threads) {
        auto done = thread.get();
        if (!done) {
            if (!failed) failed = done.error();
            continue;
        }
        totals.streams += done->streams;
        totals.events += done->events;
    }
    if (failed) return *failed;
    return totals;
}

} // namespace hindcast::replay
