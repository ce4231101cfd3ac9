// SPDX-License-Identifier: GPL-3.0-or-later
// StreamColumns: what is known of each event of one stream without its bodies.
// Thread-safety: plain data; what a log hands out is immutable.
#pragma once

#include "base/strong.h"
#include "event/position_column.h"
#include "event/time_column.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace hindcast::event {

/// The columns of one stream in version order (ties in log order); index 0 is its first event. Versions are
/// those in this stream, also of events that stand in it as links.
struct StreamColumns {
    StreamId stream;
    std::vector<Rank> ranks;
    std::vector<Version> versions;
    std::vector<EventTypeId> types;
    TimeColumn times;
    PositionColumn positions;
    std::vector<std::uint8_t> linked; ///< marks of link_marks.h; empty: no event is of another stream

    std::size_t size() const { return ranks.size(); }
    /// The last index in version order whose version, rank, position or time is ≤ the value; nothing: before
    /// all.
    std::optional<std::size_t> lastAtVersion(Version version) const;
    std::optional<std::size_t> lastAtRank(Rank rank) const;
    std::optional<std::size_t> lastAtPosition(const Position& position) const;
    std::optional<std::size_t> lastAtTime(Micros time) const;
    /// The index of the event with exactly this rank.
    std::optional<std::size_t> indexOfRank(Rank rank) const;
};

} // namespace hindcast::event
