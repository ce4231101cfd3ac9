// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/stream_order_pass.h"

#include "base/thread_pool.h"
#include "projection/source_filter.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <tuple>

namespace hindcast::replay {
namespace {

using projection::ScriptRun;

/// Larger than where someone waits for what a batch did.
constexpr std::size_t kBatchEvents = 4096;

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
    explicit Part(Work& work) : m_work(work) {}

    /// Errors end it, and all others.
    Result<void> run() {
        auto done = fold();
        if (!done) giveUp();
        return done;
    }
    bool isGivenUp() const { return m_isGivenUp; }
    const ScriptRun& made() const { return *m_run; }
    auto& failures() { return m_failures; }

private:
    Result<void> fold() {
        auto run = ScriptRun::start(m_work.request.script, m_work.request.options, m_work.stop);
        if (!run) return run.error();
        m_run = std::move(*run);
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
        return done;
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
    std::unique_ptr<ScriptRun> m_run;
    std::unique_ptr<projection::SourceFilter> m_filter;
    std::vector<std::pair<projection::EventPlace, projection::ScriptFailure>> m_failures;
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

Result<StreamOrderResult> joined(std::vector<Part>& parts, const StreamOrderRequest& request) {
    StreamOrderResult result{
        projection::StateTable(request.options.scratchFolder, request.options.stateMemory), {}, {}};
    std::vector<std::tuple<Rank, std::uint32_t, std::uint32_t>> order; // first event, part, place there
    for (std::uint32_t part = 0; part < parts.size(); ++part) {
        addTotals(result.totals, parts[part].made().totals());
        const std::vector<Rank>& first = parts[part].made().firstTouched();
        for (std::uint32_t i = 0; i < first.size(); ++i)
            order.emplace_back(first[i], part, i);
        auto& failures = parts[part].failures();
        std::move(failures.begin(), failures.end(), std::back_inserter(result.failures));
    }
    std::sort(order.begin(), order.end());
    for (const auto& [rank, part, place] : order)
        if (auto taken = result.states.take(parts[part].made().states(), place); !taken) return taken.error();
    std::sort(result.failures.begin(), result.failures.end(),
              [](const auto& a, const auto& b) { return a.first.rank < b.first.rank; });
    return result;
}

} // namespace

Result<std::optional<StreamOrderResult>>
streamOrderPass(const event::EventLog& log, const StreamOrderRequest& request, std::stop_token stop) {
    StreamOrderRequest inOrder = request;
    inOrder.options.inStreamOrder = true;
    inOrder.options.batchEvents = kBatchEvents;
    Work work{log, inOrder, stop};
    std::vector<Part> parts; // which the pool's threads use until they end
    ThreadPool pool;
    const std::size_t count = std::min(pool.size(), log.shareCount());
    parts.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        parts.emplace_back(work);
    std::vector<std::future<Result<void>>> threads;
    for (Part& part : parts)
        threads.push_back(pool.submit([&part] { return part.run(); }));
    Result<void> done;
    for (auto& thread : threads)
        if (auto ended = thread.get(); !ended && ended.error().code == ErrorCode::Cancelled) done = ended;
    if (!done) return done.error();
    for (const Part& part : parts)
        if (part.isGivenUp()) return std::optional<StreamOrderResult>();
    auto result = joined(parts, inOrder);
    if (result)
        if (auto found = findPositions(log, *result, stop); !found) result = found.error();
    if (!result && result.error().code == ErrorCode::Cancelled) return result.error();
    return result ? std::optional<StreamOrderResult>(std::move(*result)) : std::nullopt;
}

} // namespace hindcast::replay
