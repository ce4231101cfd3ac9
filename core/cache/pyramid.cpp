// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/pyramid.h"

#include "cache/bytes.h"
#include "cache/column.h"

#include <algorithm>
#include <numeric>

namespace hindcast::cache {
namespace {

/// Some eight for each pixel of a wide window.
constexpr std::size_t kMaxCells = 16384;
constexpr unsigned kMaxShift = 62;

} // namespace

std::vector<std::uint32_t> orderBySize(const std::vector<std::uint64_t>& totals,
                                       const std::vector<std::string_view>& names) {
    std::vector<std::uint32_t> order(totals.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return totals[a] != totals[b] ? totals[a] > totals[b] : names[a] < names[b];
    });
    return order;
}

PyramidBuilder::PyramidBuilder(const std::vector<std::uint32_t>& order, unsigned shift)
    : m_laneOf(order.size(), std::uint8_t(kPyramidLanes)) {
    m_pyramid.shift = shift;
    for (std::size_t i = 0; i < order.size() && i < kPyramidLanes; ++i) {
        m_laneOf[order[i]] = std::uint8_t(i);
        m_pyramid.lanes.push_back(order[i]);
    }
}

Pyramid::Cell& PyramidBuilder::cellOf(std::int64_t at) {
    std::int64_t cell = at >> m_pyramid.shift;
    if (m_last < m_pyramid.cells.size() && cell == m_lastCell) return m_pyramid.cells[m_last];
    auto found = m_byCell.try_emplace(cell, m_pyramid.cells.size());
    if (found.second) {
        m_pyramid.cells.push_back({at, {}});
        if (m_pyramid.cells.size() > kMaxCells && m_pyramid.shift < kMaxShift) {
            while (m_pyramid.cells.size() > kMaxCells / 2 && m_pyramid.shift < kMaxShift)
                widen();
            cell = at >> m_pyramid.shift;
            found.first = m_byCell.find(cell);
        }
    }
    m_lastCell = cell;
    m_last = found.first->second;
    return m_pyramid.cells[m_last];
}

void PyramidBuilder::widen() {
    const std::vector<Pyramid::Cell> old = std::move(m_pyramid.cells);
    ++m_pyramid.shift;
    m_pyramid.cells.clear();
    m_byCell.clear();
    for (const Pyramid::Cell& cell : old) {
        const auto [to, fresh] = m_byCell.try_emplace(cell.first >> m_pyramid.shift, m_pyramid.cells.size());
        if (fresh) m_pyramid.cells.push_back({cell.first, {}});
        Pyramid::Cell& into = m_pyramid.cells[to->second];
        into.first = std::min(into.first, cell.first);
        for (std::size_t lane = 0; lane < cell.counts.size(); ++lane)
            into.counts[lane] += cell.counts[lane];
    }
    m_last = ~std::size_t(0);
}

void PyramidBuilder::add(const PyramidBuilder& other) {
    // Where the other's cells are wider, several of ours would have taken what one of them holds.
    while (m_pyramid.shift < other.m_pyramid.shift)
        widen();
    for (const Pyramid::Cell& cell : other.m_pyramid.cells) {
        Pyramid::Cell& into = cellOf(cell.first);
        into.first = std::min(into.first, cell.first);
        for (std::size_t lane = 0; lane < cell.counts.size(); ++lane)
            into.counts[lane] += cell.counts[lane];
    }
}

Pyramid PyramidBuilder::take() {
    std::sort(m_pyramid.cells.begin(), m_pyramid.cells.end(),
              [](const Pyramid::Cell& a, const Pyramid::Cell& b) { return a.first < b.first; });
    return std::move(m_pyramid);
}

void encodePyramid(const Pyramid& pyramid, std::string& raw) {
    appendVarint(raw, pyramid.shift);
    appendVarint(raw, pyramid.lanes.size());
    for (const std::uint32_t lane : pyramid.lanes)
        appendVarint(raw, lane);
    std::vector<std::int64_t> values(pyramid.cells.size());
    const auto column = [&](auto of) {
        std::transform(pyramid.cells.begin(), pyramid.cells.end(), values.begin(), of);
        appendColumn(raw, values);
    };
    column([](const Pyramid::Cell& cell) { return cell.first; });
    for (std::size_t lane = 0; lane <= kPyramidLanes; ++lane)
        column([lane](const Pyramid::Cell& cell) { return std::int64_t(cell.counts[lane]); });
}

Result<Pyramid> decodePyramid(const Frame& frame, std::size_t names, const std::string& where) {
    Pyramid pyramid;
    ByteReader reader(frame.raw);
    pyramid.shift = unsigned(reader.varint());
    const std::uint64_t lanes = reader.varint();
    if (lanes > kPyramidLanes || pyramid.shift > kMaxShift || frame.rows > 2 * kMaxCells) reader.fail();
    for (std::uint64_t i = 0; i < lanes && !reader.failed(); ++i) {
        pyramid.lanes.push_back(std::uint32_t(reader.varint()));
        if (pyramid.lanes.back() >= names) reader.fail();
    }
    if (!reader.failed()) {
        pyramid.cells.resize(frame.rows);
        std::vector<std::int64_t> values(frame.rows);
        readColumn(reader, values);
        for (std::size_t i = 0; i < values.size(); ++i)
            pyramid.cells[i].first = values[i];
        for (std::size_t lane = 0; lane <= kPyramidLanes; ++lane) {
            readColumn(reader, values);
            for (std::size_t i = 0; i < values.size(); ++i)
                pyramid.cells[i].counts[lane] = std::uint32_t(values[i]);
        }
    }
    if (reader.failed()) return corrupt(where, "its overview does not hold what it should");
    return pyramid;
}

} // namespace hindcast::cache
