// SPDX-License-Identifier: GPL-3.0-or-later
// ScriptPair: two scripts over the same events, each in a worker of its own, and what each event did to the
// partitions, in log order, both sides of an event together. Private to this library.
// Thread-safety: belongs to one thread.
#pragma once

#include "analysis/comparison.h"
#include "analysis/place_table.h"
#include "projection/source_filter.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

namespace hindcast::analysis {

/// What a script has made of the events before `reached`.
struct SideStates {
    projection::StateTable states;
    PlaceTable failures; ///< the first event on which each partition failed
    Rank reached = {};
};

class ScriptPair {
public:
    /// After an event, for each partition of a side that it touched.
    struct Step {
        projection::EventPlace place;
        std::size_t side = 0;
        std::string partition;
        projection::StateTable::State state;
        std::optional<projection::StateTable::State> shared;
    };
    /// The steps of one event. Return false to end the pass.
    using StepsVisitor = std::function<bool(const std::vector<Step>& steps)>;

    /// Told the events that were gone through, now and then.
    using Ticker = std::function<void(std::uint64_t events)>;

    /// `tellsSteps`: run() tells each event's.
    static Result<std::unique_ptr<ScriptPair>> start(const event::EventLog& log,
                                                     const ComparisonRequest& request, bool tellsSteps,
                                                     std::stop_token stop);
    /// Over the log, or those of its streams for which `reads` is true.
    Result<void> run(const std::function<bool(StreamId)>& reads, const StepsVisitor& visit,
                     std::stop_token stop, const Ticker& tick = {});

    const projection::StateTable& states(std::size_t side) const { return m_runs[side]->states(); }
    bool byStreams() const;
    /// As far as it has come, a script knows more than its states: neither may another go on from them, nor
    /// are streams by themselves enough.
    bool leansOnVariables() const;
    /// As far as a side has come; the pair is of no more use then.
    SideStates take(std::size_t side);
    /// Goes on from there. Before run().
    Result<void> restore(std::size_t side, SideStates states);
    const PlaceTable& failures(std::size_t side) const { return m_failures[side]; }
    Rank reached(std::size_t side) const { return std::max(m_from[side], m_runs[side]->reached()); }

private:
    ScriptPair(const event::EventLog& log, const ComparisonRequest& request);
    Result<void> add(const event::StoredEvent& event, std::stop_token stop);
    bool runsInStreamOrder(std::size_t side) const;
    Result<bool> runInStreamOrder(std::size_t side, const std::function<bool(StreamId)>& reads,
                                  std::stop_token stop, const Ticker& tick);
    Result<bool> settle(const StepsVisitor& visit, std::stop_token stop);
    void connect(std::size_t side);

    const event::EventLog& m_log;
    const ComparisonRequest& m_request;
    std::array<std::unique_ptr<projection::ScriptRun>, 2> m_runs;
    std::array<std::unique_ptr<projection::SourceFilter>, 2> m_filters;
    std::array<PlaceTable, 2> m_failures;
    std::array<Rank, 2> m_from;   ///< events before it are in the states already
    std::uint64_t m_nextTick = 0; ///< in stream order
    std::vector<Step> m_steps;
    std::size_t m_behind = 0; ///< events since the last settle()
};

} // namespace hindcast::analysis
