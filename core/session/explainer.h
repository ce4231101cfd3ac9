// SPDX-License-Identifier: GPL-3.0-or-later
// Explainer: who made the state what it is: blame, history of a path, its numbers over all versions, and the
// changes between two places of a stream. Thread-safety: any thread; work on one stream takes turns.
#pragma once

#include "session/session.h"
#include "session/timeline_pool.h"

#include <cstddef>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast::session {

class Explainer {
public:
    Explainer(const event::EventLog& log, TimelinePool& timelines) : m_log(log), m_timelines(timelines) {}

    Result<std::vector<BlameRow>> blame(StreamId stream, const Point& point,
                                        const std::optional<json::Pointer>& path, std::stop_token stop) const;
    Result<std::vector<HistoryRow>> history(StreamId stream, const json::Pointer& path,
                                            std::stop_token stop) const;
    Result<std::vector<SeriesPoint>> series(StreamId stream, const json::Pointer& path,
                                            std::stop_token stop) const;
    Result<std::vector<HistoryRow>> changesBetween(StreamId stream, std::size_t from, std::size_t to,
                                                   const std::vector<std::string>& paths,
                                                   std::vector<std::string>& changedPaths,
                                                   std::stop_token stop) const;

private:
    const event::EventLog& m_log;
    TimelinePool& m_timelines;
};

} // namespace hindcast::session
