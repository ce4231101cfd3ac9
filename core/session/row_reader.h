// SPDX-License-Identifier: GPL-3.0-or-later
// From the log's visited events to rows that own their text. Thread-safety: pure functions over a const log.
#pragma once

#include "base/result.h"
#include "event/event_log.h"
#include "session/rows.h"

#include <cstddef>
#include <memory>
#include <stop_token>
#include <vector>

namespace hindcast::session {

EventRow makeRow(const event::EventLog& log, const event::StoredEvent& stored);
/// As the event at this index of the stream stands there.
void placeIn(const event::StreamColumns& stream, std::size_t index, EventRow& row);
/// `stored` was visited with Fields::All. A payload that is no valid JSON leaves `payload` null.
EventDetail makeDetail(const event::EventLog& log, const event::StoredEvent& stored);

/// Ranks past the end are left out.
Result<std::vector<EventRow>> readRows(const event::EventLog& log, Rank first, std::size_t count,
                                       std::stop_token stop);
/// In the order given. NotFound names the first rank that there is none of.
Result<std::vector<EventRow>> readRowsOf(const event::EventLog& log, const std::vector<Rank>& ranks,
                                         std::stop_token stop);
Result<std::shared_ptr<const EventDetail>> readDetail(const event::EventLog& log, Rank rank,
                                                      std::stop_token stop);

/// NotFound unless the log has that stream, that rank.
Result<void> requireStream(const event::EventLog& log, StreamId id);
Result<void> requireRank(const event::EventLog& log, Rank rank);

} // namespace hindcast::session
