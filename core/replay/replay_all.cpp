// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/replay_all.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <mutex>
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
    std::atomic<bool> enough = false;  ///< the visitor says so
    /// The first share that fails; those before it are still gone through, so that the same log fails alike
    /// every time.
    std::atomic<std::size_t> failing = std::numeric_limits<std::size_t>::max();
    std::mutex mutex{};
    std::optional<Error> failure = std::nullopt; ///< of that share

    bool isOver(std::size_t share) const { return enough || share > failing; }
    void fail(std::size_t share, const Error& error) {
        const std::lock_guard lock(mutex);
        if (share > failing) return;
        failing = share;
        failure = error;
    }
};

Result<void> replayShare(Work& work, std::size_t share, projection::PassFold& fold, ReplayTotals& totals) {
    std::uint64_t events = 0; // of the stream
    Result<void> applied;
    const auto read = work.log.visitShare(
        share,
        [&](const event::StreamChunk& chunk) {
            if (work.isOver(share)) return false;
            applied = fold.apply(chunk);
            if (!applied) return false;
            totals.events += chunk.events.size();
            events += chunk.events.size();
            if (!chunk.last) return true;
            ++totals.streams;
            if (!work.visit(chunk.stream, std::exchange(events, 0), fold)) work.enough = true;
            return !work.isOver(share);
        },
        work.stop);
    return applied ? read : applied;
}

ReplayTotals replayShares(Work& work) {
    ReplayTotals totals;
    const auto fold = work.projection.startPass(work.log);
    for (;;) {
        const std::size_t share = work.next++;
        if (share >= work.log.shareCount() || work.isOver(share)) return totals;
        if (const auto done = replayShare(work, share, *fold, totals); !done) work.fail(share, done.error());
    }
}

} // namespace

Result<ReplayTotals> replayAll(const event::EventLog& log, const projection::Projection& projection,
                               ThreadPool& pool, const FinalVisitor& visit, std::stop_token stop) {
    if (projection.needs() > event::Fields::Payload)
        return Error{ErrorCode::Invalid, projection.name(),
                     "it looks at more than payloads, and a pass over everything reads no more",
                     "replay its streams one by one"};
    Work work{log, projection, visit, stop};
    std::vector<std::future<ReplayTotals>> threads;
    for (std::size_t i = 0; i < std::min(pool.size(), log.shareCount()); ++i)
        threads.push_back(pool.submit([&work] { return replayShares(work); }));
    ReplayTotals totals;
    for (auto& thread : threads) {
        const ReplayTotals done = thread.get();
        totals.streams += done.streams;
        totals.events += done.events;
    }
    if (work.failure) return *work.failure;
    return totals;
}

} // namespace hindcast::replay
