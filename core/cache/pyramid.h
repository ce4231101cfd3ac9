// SPDX-License-Identifier: GPL-3.0-or-later
// Pyramid: counts of events in cells of equal width of time or rank, for the 15 largest lanes (types or
// categories) and one of all others. FORMAT.md, "Pyramid". Thread-safety: plain data.
#pragma once

#include "base/result.h"
#include "cache/frame.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace hindcast::cache {

inline constexpr std::size_t kPyramidLanes = 15;

/// Numbers of the four pyramids in the file.
inline std::uint32_t pyramidNumber(bool byTime, bool byCategory) {
    return (byTime ? 0U : 2U) + (byCategory ? 1U : 0U);
}

/// Places by total, largest first; ties by name.
std::vector<std::uint32_t> orderBySize(const std::vector<std::uint64_t>& totals,
                                       const std::vector<std::string_view>& names);

struct Pyramid {
    struct Cell {
        std::int64_t first = 0; ///< smallest time or rank in it: where all of it counts
        std::array<std::uint32_t, kPyramidLanes + 1> counts{};
    };
    unsigned shift = 0;               ///< a cell is 2^shift wide
    std::vector<std::uint32_t> lanes; ///< types or categories of the lanes, largest first, at most 15
    std::vector<Cell> cells;          ///< by first
};

void encodePyramid(const Pyramid& pyramid, std::string& raw);
/// `names`: how many types or categories there are.
Result<Pyramid> decodePyramid(const Frame& frame, std::size_t names, const std::string& where);

} // namespace hindcast::cache
