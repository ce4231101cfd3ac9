// SPDX-License-Identifier: GPL-3.0-or-later
// StreamDirectory: the streams of a store as lists: filtered, sorted, counted by category, found by name.
// Orders are sorted once, when first asked for. Thread-safety: every method may be called from any thread.
#pragma once

#include "base/result.h"
#include "event/event_log.h"
#include "session/rows.h"
#include "session/session.h"

#include <array>
#include <mutex>
#include <stop_token>
#include <string_view>
#include <vector>

namespace hindcast::session {

class StreamDirectory {
public:
    explicit StreamDirectory(const event::EventLog& log) : m_log(log) {}

    /// Name: bytes ascending; Events and Last: descending; First: ascending; ties by name. First and Last go
    /// by time, streams without any time after the others by rank.
    Result<std::vector<StreamRow>> list(const StreamQuery& query, std::stop_token stop) const;
    Result<StreamRow> row(StreamId id) const;
    /// NotFound carries the three nearest names as remedy.
    Result<StreamId> find(std::string_view name) const;
    /// The names nearest to one that does not exist.
    std::vector<std::string> near(std::string_view name, std::size_t count) const;
    std::vector<CategoryRow> categories() const; ///< most events first

private:
    using Order = std::vector<StreamId>;
    Result<const Order*> order(StreamSort sort, const std::stop_token& stop) const;
    StreamRow makeRow(const event::StreamSummary& summary) const;
    std::vector<std::string_view> namesLike(std::string_view name) const;

    const event::EventLog& m_log;
    mutable std::mutex m_mutex;
    mutable std::array<Order, 4> m_orders; ///< by StreamSort; empty: not sorted yet
};

} // namespace hindcast::session
