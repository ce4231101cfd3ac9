// SPDX-License-Identifier: GPL-3.0-or-later
// CellTable: counts of events by lane in cells of equal width of time or rank. Only cells that hold something
// exist, and their width doubles until they are few enough: one stray time far away costs one cell and
// flattens nothing. What pyramids are made of. Thread-safety: belongs to one thread at a time.
#pragma once

#include "cache/bytes.h"

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace hindcast::cache {

class CellTable {
public:
    static constexpr std::size_t kMaxCells = 16384; ///< some eight for each pixel of a wide window
    static constexpr unsigned kMaxShift = 62;

    /// Cells are 2^shift wide to begin with.
    explicit CellTable(unsigned shift, std::size_t lanes = 0) : m_shift(shift), m_lanes(lanes) {}

    /// Later lanes count from 0; there are never fewer.
    void setLanes(std::size_t lanes);
    /// An event at `at`, in two lanes.
    void add(std::int64_t at, std::size_t one, std::size_t other) {
        const std::size_t cell = cellOf(at);
        if (at < m_firsts[cell]) m_firsts[cell] = at;
        std::uint32_t* const counts = m_counts.data() + cell * m_lanes;
        ++counts[one];
        ++counts[other];
    }
    /// Adds what another table has counted in the same lanes, or in fewer.
    void add(const CellTable& other);

    /// All of it, to go on counting later.
    void encode(std::string& raw) const;
    /// Fails the reader where the bytes hold no table of so many lanes.
    static CellTable decode(ByteReader& reader, std::size_t lanes);

    unsigned shift() const { return m_shift; }
    std::size_t size() const { return m_firsts.size(); }
    /// The smallest time or rank in a cell.
    std::int64_t first(std::size_t cell) const { return m_firsts[cell]; }
    /// Of all lanes.
    const std::uint32_t* counts(std::size_t cell) const { return m_counts.data() + cell * m_lanes; }

private:
    std::size_t cellOf(std::int64_t at) {
        if (m_last < m_firsts.size() && at >> m_shift == m_lastCell) return m_last;
        return findCell(at);
    }
    std::size_t findCell(std::int64_t at);
    void widen();

    unsigned m_shift;
    std::size_t m_lanes;
    std::vector<std::int64_t> m_firsts;  ///< by cell
    std::vector<std::uint32_t> m_counts; ///< m_lanes of each cell
    std::unordered_map<std::int64_t, std::size_t> m_byCell;
    std::int64_t m_lastCell = 0;
    std::size_t m_last = ~std::size_t(0); ///< place of the last cell used
};

} // namespace hindcast::cache
