// SPDX-License-Identifier: GPL-3.0-or-later
// StateReader: the state of a stream at a point, what its last event did, and the difference of two points.
// Thread-safety: any thread; work on one stream takes turns.
#pragma once

#include "session/session.h"
#include "session/timeline_pool.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace hindcast::session {

class StateReader {
public:
    StateReader(const event::EventLog& log, TimelinePool& timelines) : m_log(log), m_timelines(timelines) {}

    Result<std::shared_ptr<const StateView>> state(StreamId stream, const Point& point,
                                                   std::stop_token stop) const;
    Result<std::shared_ptr<const DiffView>> diff(StreamId leftStream, const Point& left, StreamId rightStream,
                                                 const Point& right, const analysis::DiffOptions& options,
                                                 std::stop_token stop) const;
    /// In the order of `ranks`. Ranks of one stream that lie near each other are counted in one walk.
    Result<std::vector<Delta>> deltas(const std::vector<Rank>& ranks, std::stop_token stop) const;

private:
    const event::EventLog& m_log;
    TimelinePool& m_timelines;
};

} // namespace hindcast::session
