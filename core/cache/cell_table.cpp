// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cell_table.h"

#include "cache/column.h"

#include <algorithm>

namespace hindcast::cache {

void CellTable::setLanes(std::size_t lanes) {
    if (lanes <= m_lanes) return;
    std::vector<std::uint32_t> counts(m_firsts.size() * lanes);
    for (std::size_t cell = 0; cell < m_firsts.size(); ++cell)
        std::copy_n(m_counts.begin() + std::ptrdiff_t(cell * m_lanes), m_lanes,
                    counts.begin() + std::ptrdiff_t(cell * lanes));
    m_counts = std::move(counts);
    m_lanes = lanes;
}

std::size_t CellTable::findCell(std::int64_t at) {
    std::int64_t cell = at >> m_shift;
    auto [found, fresh] = m_byCell.try_emplace(cell, m_firsts.size());
    if (fresh) {
        m_firsts.push_back(at);
        m_counts.resize(m_counts.size() + m_lanes);
        if (m_firsts.size() > kMaxCells && m_shift < kMaxShift) {
            while (m_firsts.size() > kMaxCells / 2 && m_shift < kMaxShift)
                widen();
            cell = at >> m_shift;
            found = m_byCell.find(cell);
        }
    }
    m_lastCell = cell;
    m_last = found->second;
    return m_last;
}

// No more cells than before, so adding them again does not widen in turn.
void CellTable::widen() {
    CellTable wider(m_shift + 1, m_lanes);
    wider.m_byCell.reserve(m_firsts.size());
    for (std::size_t cell = 0; cell < m_firsts.size(); ++cell) {
        const auto [to, fresh] = wider.m_byCell.try_emplace(m_firsts[cell] >> wider.m_shift, wider.size());
        if (fresh) {
            wider.m_firsts.push_back(m_firsts[cell]);
            wider.m_counts.insert(wider.m_counts.end(), counts(cell), counts(cell) + m_lanes);
            continue;
        }
        wider.m_firsts[to->second] = std::min(wider.m_firsts[to->second], m_firsts[cell]);
        for (std::size_t lane = 0; lane < m_lanes; ++lane)
            wider.m_counts[to->second * m_lanes + lane] += counts(cell)[lane];
    }
    *this = std::move(wider);
}

void CellTable::add(const CellTable& other) {
    setLanes(other.m_lanes);
    // Where the other's cells are wider, several of ours would have taken what one of them holds.
    while (m_shift < other.m_shift)
        widen();
    for (std::size_t from = 0; from < other.size(); ++from) {
        const std::size_t cell = cellOf(other.first(from));
        m_firsts[cell] = std::min(m_firsts[cell], other.first(from));
        std::uint32_t* const into = m_counts.data() + cell * m_lanes;
        for (std::size_t lane = 0; lane < other.m_lanes; ++lane)
            into[lane] += other.counts(from)[lane];
    }
}

void CellTable::encode(std::string& raw) const {
    appendVarint(raw, m_shift);
    appendVarint(raw, m_firsts.size());
    appendColumn(raw, m_firsts);
    std::vector<std::int64_t> values(m_firsts.size());
    for (std::size_t lane = 0; lane < m_lanes; ++lane) {
        for (std::size_t cell = 0; cell < values.size(); ++cell)
            values[cell] = counts(cell)[lane];
        appendColumn(raw, values);
    }
}

CellTable CellTable::decode(ByteReader& reader, std::size_t lanes) {
    const std::uint64_t shift = reader.varint(), cells = reader.varint();
    if (shift > kMaxShift || cells > 2 * kMaxCells) reader.fail();
    if (reader.failed()) return CellTable(0);
    CellTable table(unsigned(shift), lanes);
    table.m_firsts.resize(cells);
    readColumn(reader, table.m_firsts);
    for (std::size_t cell = 0; cell < cells; ++cell)
        if (!table.m_byCell.try_emplace(table.m_firsts[cell] >> shift, cell).second) reader.fail();
    table.m_counts.resize(cells * lanes);
    std::vector<std::int64_t> values(cells);
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        readColumn(reader, values);
        for (std::size_t cell = 0; cell < cells; ++cell)
            table.m_counts[cell * lanes + lane] = std::uint32_t(values[cell]);
    }
    return table;
}

} // namespace hindcast::cache
