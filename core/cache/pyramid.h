// SPDX-License-Identifier: GPL-3.0-or-later
// Pyramid: counts of events in cells of equal width of time or rank, for the 15 largest lanes (types or
// categories) and one of all others. Only cells that hold something exist, and their width doubles until they
// are few enough: one stray time far away costs one cell and flattens nothing. FORMAT.md, "Pyramid".
// Thread-safety: built by one thread, then immutable.
#pragma once

#include "base/result.h"
#include "cache/frame.h"

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
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

class PyramidBuilder {
public:
    /// `order` as orderBySize gives it.
    PyramidBuilder(const std::vector<std::uint32_t>& order, unsigned shift);
    void add(std::int64_t at, std::uint32_t lane) {
        Pyramid::Cell& cell = cellOf(at);
        if (at < cell.first) cell.first = at;
        ++cell.counts[m_laneOf[lane]];
    }
    /// Adds what another builder of the same lanes has counted.
    void add(const PyramidBuilder& other);
    Pyramid take();

private:
    Pyramid::Cell& cellOf(std::int64_t at);
    void widen();

    Pyramid m_pyramid;
    std::vector<std::uint8_t> m_laneOf;
    std::unordered_map<std::int64_t, std::size_t> m_byCell;
    std::int64_t m_lastCell = 0;
    std::size_t m_last = ~std::size_t(0); ///< place of the last cell used
};

void encodePyramid(const Pyramid& pyramid, std::string& raw);
/// `names`: how many types or categories there are.
Result<Pyramid> decodePyramid(const Frame& frame, std::size_t names, const std::string& where);

} // namespace hindcast::cache
