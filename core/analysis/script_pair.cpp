// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/script_pair.h"

#include "event/scratch_folder.h"
#include "replay/stream_order_pass.h"

#include <algorithm>
#include <mutex>

namespace hindcast::analysis {
namespace {

using projection::ScriptRun;

/// Steps hold whole states: so many events of them at a time are few megabytes where states are usual.
constexpr std::size_t kLockStep = 64;

/// Events between two ticks.
constexpr std::uint64_t kTickEach = 4096;

} // namespace

ScriptPair::ScriptPair(const event::EventLog& log, const ComparisonRequest& request)
    : m_log(log), m_request(request), m_failures{PlaceTable(event::scratchFolder(log), request.stateMemory),
                                                 PlaceTable(event::scratchFolder(log), request.stateMemory)} {
}

Result<std::unique_ptr<ScriptPair>> ScriptPair::start(const event::EventLog& log,
                                                      const ComparisonRequest& request, bool tellsSteps,
                                                      std::stop_token stop) {
    std::unique_ptr<ScriptPair> pair(new ScriptPair(log, request));
    for (std::size_t side = 0; side < 2; ++side) {
        projection::RunOptions options;
        options.tellsSteps = tellsSteps;
        options.watchesVariables = true;
        options.worker = side == 0 ? projection::WorkerNeed::First : projection::WorkerNeed::More;
        options.stateMemory = request.stateMemory;
        options.scratchFolder = event::scratchFolder(log);
        if (tellsSteps) options.batchEvents = kLockStep;
        auto run = ScriptRun::start(side == 0 ? request.left : request.right, options, stop);
        if (!run) return run.error();
        pair->m_runs[side] = std::move(*run);
        pair->m_filters[side] =
            std::make_unique<projection::SourceFilter>(log, pair->m_runs[side]->definition());
        pair->connect(side);
    }
    return pair;
}

void ScriptPair::connect(std::size_t side) {
    ScriptRun& run = *m_runs[side];
    run.onFailure = [this, side](const projection::ScriptFailure& failure,
                                 const projection::EventPlace& place) {
        const bool byStream = m_runs[side]->definition().byStreams;
        m_failures[side].add(failure.partition.empty() && byStream ? m_log.streamName(place.stream)
                                                                   : std::string_view(failure.partition),
                             place, &failure);
    };
    run.onStep = [this, side](const projection::EventPlace& place, const std::string& partition,
                              const projection::StateTable::State& state,
                              const std::optional<projection::StateTable::State>& shared) {
        m_steps.push_back({place, side, partition, state, shared});
    };
}

bool ScriptPair::leansOnVariables() const {
    return m_runs[0]->changedVariable() || m_runs[1]->changedVariable();
}

bool ScriptPair::byStreams() const {
    return m_runs[0]->definition().byStreams && m_runs[1]->definition().byStreams
           && !m_runs[0]->definition().biState && !m_runs[1]->definition().biState;
}

SideStates ScriptPair::take(std::size_t side) {
    const Rank reached = this->reached(side);
    return {m_runs[side]->takeStates(), std::move(m_failures[side]), reached};
}

Result<void> ScriptPair::restore(std::size_t side, SideStates states) {
    m_from[side] = states.reached;
    m_failures[side] = std::move(states.failures);
    return m_runs[side]->setStates(std::move(states.states));
}

Result<void> ScriptPair::add(const event::StoredEvent& event, std::stop_token stop) {
    for (std::size_t side = 0; side < 2; ++side) {
        if (event.rank < m_from[side] || !m_filters[side]->reads(event)) continue;
        auto added = m_runs[side]->add(event, m_filters[side]->category(event.stream), stop);
        if (!added) return added;
    }
    return {};
}

Result<bool> ScriptPair::settle(const StepsVisitor& visit, std::stop_token stop) {
    m_behind = 0;
    for (const auto& run : m_runs)
        if (auto flushed = run->flush(stop); !flushed) return flushed.error();
    std::stable_sort(m_steps.begin(), m_steps.end(),
                     [](const Step& a, const Step& b) { return a.place.rank < b.place.rank; });
    std::vector<Step> event;
    bool more = true;
    for (std::size_t i = 0; i < m_steps.size() && more; ++i) {
        event.push_back(std::move(m_steps[i]));
        if (i + 1 < m_steps.size() && m_steps[i + 1].place.rank == event.front().place.rank) continue;
        more = visit(event);
        event.clear();
    }
    m_steps.clear();
    return more;
}

/// Nothing of it is folded yet, and the order of its streams is of no account.
bool ScriptPair::runsInStreamOrder(std::size_t side) const {
    return m_runs[side]->definition().inAnyOrder && m_from[side] == Rank() && !m_request.upTo;
}

// Quicker than both side by side. Where it cannot be done (false) they go side by side.
Result<bool> ScriptPair::runInStreamOrder(std::size_t side, const std::function<bool(StreamId)>& reads,
                                          std::stop_token stop, const Ticker& tick) {
    projection::RunOptions options;
    options.watchesVariables = true;
    options.stateMemory = m_request.stateMemory;
    options.scratchFolder = event::scratchFolder(m_log);
    std::mutex mutex; // the ticks come from several threads, one for each stream
    const auto tell = [&](std::uint64_t events) {
        const std::lock_guard lock(mutex);
        const std::uint64_t done = (events + side * m_log.eventCount()) / 2;
        if (!tick || done < m_nextTick) return;
        m_nextTick = done + kTickEach;
        tick(done);
    };
    auto passed = replay::streamOrderPass(
        m_log, {side == 0 ? m_request.left : m_request.right, options, reads, tell}, std::move(stop));
    if (!passed) return passed.error();
    if (!*passed) return false;
    for (const auto& [place, failure] : (*passed)->failures)
        m_runs[side]->onFailure(failure, place);
    m_from[side] = Rank(m_log.eventCount());
    auto set = m_runs[side]->setStates(std::move((*passed)->states));
    return set ? Result<bool>(true) : Result<bool>(set.error());
}

Result<void> ScriptPair::run(const std::function<bool(StreamId)>& reads, const StepsVisitor& visit,
                             std::stop_token stop, const Ticker& tick) {
    Result<void> done;
    bool more = true;
    for (std::size_t side = 0; side < 2; ++side) {
        if (visit || !runsInStreamOrder(side)) continue;
        if (const auto passed = runInStreamOrder(side, reads, stop, tick); !passed) return passed.error();
    }
    const Rank from = std::min(m_from[0], m_from[1]);
    std::uint64_t seen = from.value();
    const auto read = m_log.visitRanks(
        from, m_log.eventCount() - std::min(m_log.eventCount(), seen), event::Fields::All,
        [&](const event::StoredEvent& event) {
            if (tick && seen++ % kTickEach == 0) tick(seen - 1);
            if (m_request.upTo && event.position && *event.position > *m_request.upTo) return true;
            if (reads && !reads(event.stream)) return true;
            done = add(event, stop);
            if (done && visit && ++m_behind >= kLockStep) {
                auto settled = settle(visit, stop);
                if (!settled) done = settled.error();
                more = !settled || *settled;
            }
            return done.ok() && more;
        },
        stop);
    if (!done) return done;
    if (!read) return read;
    if (more)
        if (const auto settled = settle(visit, stop); !settled) return settled.error();
    for (const PlaceTable& failures : m_failures)
        if (auto kept = failures.trouble(); !kept) return kept;
    return {};
}

} // namespace hindcast::analysis
