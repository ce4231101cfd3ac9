// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/stream_order_pass.h"

#include "base/thread_pool.h"
#include "projection/source_filter.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <queue>

namespace hindcast::replay {
namespace {

using projection::ScriptRun;

/// What the threads share.
struct Work {
    const event::EventLog& log;
    const StreamOrderRequest& request;
    std::stop_token stop;
    std::atomic<std::size_t> next = 0; ///< share
    std::atomic<bool> isOver = false;  ///< one of them cannot go on
    std::atomic<std::uint64_t> events = 0;
};

/// A thread's part of it.
class Part {
public:
    /// `run`: nothing: one of its own, if it may have one.
    Part(Work& work, ScriptRun* run, projection::WorkerNeed need) : m_work(work), m_run(run), m_need(need) {}

    /// Errors end it, and all others.
    Result<void> run() {
        auto done = fold();
        if (m_run) m_run->onFailure = nullptr; // it may be another's, who goes on with it
        if (!done) giveUp();
        return done;
    }
    bool isGivenUp() const { return m_isGivenUp; }
    ScriptRun* made() { return m_run; } ///< nullptr: there was no worker to spare for it
    auto& failures() { return m_failures; }
    /// Its partitions by the first event that touched them: that event, and their place in the run's states.
    using Seen = std::pair<Rank, std::uint32_t>;
    const std::vector<Seen>& order() const { return m_order; }

private:
    Result<void> fold() {
        if (auto started = start(); !started || !m_run) return started;
        m_run->onFailure = [this](const auto& failure, const auto& place) { fail(failure, place); };
        m_filter = std::make_unique<projection::SourceFilter>(m_work.log, m_run->definition());
        Result<void> done;
        while (done && !m_work.isOver) {
            const std::size_t share = m_work.next++;
            if (share >= m_work.log.shareCount()) break;
            done = visit(share);
        }
        if (done && !m_work.isOver) done = m_run->flush(m_work.stop);
        if (m_run->isSpoilt()) giveUp();
        for (const Rank first : m_run->firstTouched())
            m_order.emplace_back(first, std::uint32_t(m_order.size()));
        std::sort(m_order.begin(), m_order.end());
        return done;
    }
    Result<void> start() {
        if (m_run) return {};
        projection::RunOptions options = m_work.request.options;
        options.worker = m_need;
        auto run = ScriptRun::start(m_work.request.script, options, m_work.stop);
        if (!run) return run.error();
        m_own = std::move(*run);
        m_run = m_own.get();
        return {};
    }
    void giveUp() {
        m_isGivenUp = true;
        m_work.isOver = true;
    }
    // What ended for its time or memory may not do so where it comes after other events.
    void fail(const projection::ScriptFailure& failure, const projection::EventPlace& place) {
        if (failure.kind == "overrun" || failure.kind == "died") giveUp();
        m_failures.emplace_back(place, failure);
    }

    Result<void> visit(std::size_t share) {
        Result<void> added;
        const auto read = m_work.log.visitShare(
            share,
            [&](const event::StreamChunk& chunk) {
                added = add(chunk);
                return added.ok() && !m_work.isOver;
            },
            m_work.stop);
        return added ? read : added;
    }

    Result<void> add(const event::StreamChunk& chunk) {
        const std::uint64_t before = m_work.events.fetch_add(chunk.events.size());
        if (m_work.request.tick) m_work.request.tick(before);
        if (m_work.request.reads && !m_work.request.reads(chunk.stream)) return {};
        if (chunk.first) {
            m_isFirst = true;
            m_last.reset();
        }
        event::StoredEvent stored;
        stored.stream = chunk.stream;
        stored.event.stream = m_work.log.streamName(chunk.stream);
        const std::string_view category = m_filter->category(chunk.stream);
        for (const event::ChunkEvent& event : chunk.events) {
            stored.rank = event.rank;
            stored.type = event.type;
            stored.version = event.version;
            stored.event.type = m_work.log.typeName(event.type);
            stored.event.version = event.version.value();
            stored.event.payload = event.payload;
            stored.event.flags = event.flags;
            if (m_last && event.rank < *m_last) giveUp();
            m_last = event.rank;
            if (!m_filter->reads(stored)) continue;
            auto added = m_run->add(stored, category, m_work.stop, std::exchange(m_isFirst, false));
            if (m_run->isSpoilt()) giveUp();
            if (!added || m_isGivenUp) return added;
        }
        return {};
    }

    Work& m_work;
    std::unique_ptr<ScriptRun> m_own;
    ScriptRun* m_run;
    projection::WorkerNeed m_need;
    std::unique_ptr<projection::SourceFilter> m_filter;
    std::vector<std::pair<projection::EventPlace, projection::ScriptFailure>> m_failures;
    std::vector<Seen> m_order;
    bool m_isGivenUp = false;
    bool m_isFirst = true;      ///< no event of the stream was added yet
    std::optional<Rank> m_last; ///< event of the stream
};

void addTotals(projection::ScriptTotals& all, const projection::ScriptTotals& part) {
    all.processed += part.processed;
    all.failed += part.failed;
    all.inexact += part.inexact;
    for (const auto& [reason, count] : part.skipped)
        all.skipped[reason] += count;
    if (part.firstInexact && (!all.firstInexact || part.firstInexact->rank < all.firstInexact->rank))
        all.firstInexact = part.firstInexact;
}

/// A chunk tells no positions.
Result<void> findPositions(const event::EventLog& log, StreamOrderResult& result, std::stop_token stop) {
    std::vector<projection::EventPlace*> places;
    for (auto& [place, failure] : result.failures)
        places.push_back(&place);
    if (result.totals.firstInexact) places.push_back(&*result.totals.firstInexact);
    std::vector<Rank> ranks;
    for (const projection::EventPlace* place : places)
        ranks.push_back(place->rank);
    std::size_t next = 0;
    return log.visitList(
        ranks, event::Fields::Columns,
        [&](const event::StoredEvent& event) {
            places[next++]->position = event.position;
            return next < places.size();
        },
        std::move(stop));
}

/// All of their partitions, by the first event that touched them.
std::vector<projection::StateTable::Place> placesOf(const std::vector<Part>& parts) {
    using Next = std::pair<Part::Seen, std::uint32_t>; // of a part
    std::priority_queue<Next, std::vector<Next>, std::greater<>> queue;
    std::vector<std::size_t> done(parts.size());
    const auto push = [&](std::uint32_t part) {
        const auto& order = parts[part].order();
        if (done[part] < order.size()) queue.emplace(order[done[part]++], part);
    };
    for (std::uint32_t part = 0; part < parts.size(); ++part)
        push(part);
    std::vector<projection::StateTable::Place> places;
    while (!queue.empty()) {
        const auto [seen, part] = queue.top();
        queue.pop();
        places.push_back({part, seen.second});
        push(part);
    }
    return places;
}

StreamOrderResult joined(std::vector<Part>& parts, const StreamOrderRequest& request) {
    StreamOrderResult result{
        projection::StateTable(request.options.scratchFolder, request.options.stateMemory), {}, {}};
    std::vector<projection::StateTable> tables;
    for (Part& part : parts) {
        if (part.made()) addTotals(result.totals, part.made()->totals());
        tables.push_back(part.made() ? part.made()->takeStates() : projection::StateTable());
        std::move(part.failures().begin(), part.failures().end(), std::back_inserter(result.failures));
    }
    result.states.adopt(std::move(tables), placesOf(parts));
    std::sort(result.failures.begin(), result.failures.end(),
              [](const auto& a, const auto& b) { return a.first.rank < b.first.rank; });
    return result;
}

} // namespace

Result<std::optional<StreamOrderResult>> streamOrderPass(const event::EventLog& log,
                                                         const StreamOrderRequest& request,
                                                         std::stop_token stop, ScriptRun* first) {
    StreamOrderRequest inOrder = request;
    inOrder.options.inStreamOrder = true;
    Work work{log, inOrder, stop};
    std::vector<Part> parts; // which the pool's threads use until they end
    ThreadPool pool;
    const std::size_t count = std::min(pool.size(), log.shareCount());
    inOrder.options.stateMemory /= count; // what they hold is held in the end, too
    parts.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        parts.emplace_back(work, i == 0 ? first : nullptr,
                           i == 0 ? projection::WorkerNeed::More : projection::WorkerNeed::Spare);
    std::vector<std::future<Result<void>>> threads;
    for (Part& part : parts)
        threads.push_back(pool.submit([&part] { return part.run(); }));
    Result<void> done;
    for (auto& thread : threads)
        if (auto ended = thread.get(); !ended && ended.error().code == ErrorCode::Cancelled) done = ended;
    if (!done) return done.error();
    for (const Part& part : parts)
        if (part.isGivenUp()) return std::optional<StreamOrderResult>();
    StreamOrderResult result = joined(parts, request);
    Result<void> found = findPositions(log, result, stop);
    if (!found && found.error().code == ErrorCode::Cancelled) return found.error();
    return found && result.states.trouble() ? std::optional(std::move(result)) : std::nullopt;
}

} // namespace hindcast::replay
