// SPDX-License-Identifier: GPL-3.0-or-later
// PlaceGroup: what counting by time, or by rank, wants of a group of columns: a fifth of its size, and
// decoded so much sooner. Thread-safety: pure functions; a decoded group is immutable.
#pragma once

#include "base/result.h"
#include "cache/frame.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hindcast::cache {

struct PlaceGroup {
    std::vector<std::int64_t> place; ///< microseconds, or ranks from the segment's first
    std::vector<std::uint32_t> type;
    std::vector<std::uint8_t> hasPlace; ///< by row; empty: all have one

    std::size_t size() const { return place.size(); }
    std::size_t bytes() const { return sizeof *this + size() * 12 + hasPlace.size(); }
};

/// Memory that is used again from group to group.
struct PlaceScratch {
    Frame frame;
    std::vector<std::int64_t> column;
};

/// Of a group of `rows` rows in `scratch.frame`. Corrupt when it does not hold them, or a rank that is wanted
/// is not below `events`.
Result<PlaceGroup> decodePlaces(PlaceScratch& scratch, std::size_t rows, bool byTime, std::size_t events,
                                const std::string& where);

} // namespace hindcast::cache
