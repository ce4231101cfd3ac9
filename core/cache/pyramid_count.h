// SPDX-License-Identifier: GPL-3.0-or-later
// PyramidCount: what the four pyramids of a log are made of, counted segment by segment: by time and by rank,
// each event in the lane of its type and in the lane of its stream's category.
// Thread-safety: belongs to one thread at a time.
#pragma once

#include "cache/cell_table.h"
#include "cache/pyramid.h"
#include "cache/rows.h"

#include <cstdint>
#include <vector>

namespace hindcast::cache {

/// Where an event counts. Types and categories share the numbers of the lanes.
struct CountLanes {
    std::vector<std::uint32_t> ofType, ofStream;
    std::size_t count = 0;
};

/// What the lanes of the pyramids are.
struct PyramidLanes {
    std::vector<std::uint32_t> types, categories; ///< as orderBySize gives them
    std::vector<std::uint32_t> categoryOf;        ///< by stream
};

class PyramidCount {
public:
    /// Cells are 2^rankShift ranks wide to begin with.
    explicit PyramidCount(unsigned rankShift);

    /// The next segment: its runs, its columns in row order, and its first rank. Later calls may know more
    /// lanes; those known before stay.
    void add(const std::vector<Run>& runs, const Columns& columns, std::int64_t firstRank,
             const CountLanes& lanes);
    /// Lanes that are known now and have counted nothing.
    void setLanes(std::size_t lanes);
    /// Adds what was counted elsewhere in the same lanes.
    void add(const PyramidCount& other);
    /// All of it, to go on counting later in the same lanes.
    void encode(std::string& raw) const;
    static PyramidCount decode(ByteReader& reader, std::size_t lanes);
    /// By pyramidNumber().
    std::vector<Pyramid> pyramids(const CountLanes& counted, const PyramidLanes& wanted) const;

private:
    CellTable m_times, m_ranks;
    std::vector<std::uint32_t> m_laneOfRow, m_rowOfRank;
};

} // namespace hindcast::cache
