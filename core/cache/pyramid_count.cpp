// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/pyramid_count.h"

#include <algorithm>

namespace hindcast::cache {
namespace {

// About a second of time to begin with.
constexpr unsigned kSecond = 20;
constexpr std::uint8_t kElsewhere = 255;

/// By lane: its place in a pyramid of the largest of `order`. `lanes[i]` counted what `kinds[i]` is, where
/// there are kinds, else i.
std::vector<std::uint8_t> placesOf(const CountLanes& counted, const std::vector<std::uint32_t>& lanes,
                                   const std::vector<std::uint32_t>* kinds,
                                   const std::vector<std::uint32_t>& order) {
    std::vector<std::uint8_t> placeOfKind(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        placeOfKind[order[i]] = std::uint8_t(std::min(i, kPyramidLanes));
    std::vector<std::uint8_t> places(counted.count, kElsewhere);
    for (std::size_t i = 0; i < lanes.size(); ++i)
        places[lanes[i]] = placeOfKind[kinds != nullptr ? (*kinds)[i] : i];
    return places;
}

Pyramid fold(const CellTable& table, const std::vector<std::uint8_t>& places,
             const std::vector<std::uint32_t>& order) {
    Pyramid pyramid;
    pyramid.shift = table.shift();
    pyramid.lanes.assign(order.begin(),
                         order.begin() + std::ptrdiff_t(std::min(order.size(), kPyramidLanes)));
    pyramid.cells.resize(table.size());
    for (std::size_t i = 0; i < table.size(); ++i) {
        Pyramid::Cell& cell = pyramid.cells[i];
        cell.first = table.first(i);
        const std::uint32_t* const counts = table.counts(i);
        for (std::size_t lane = 0; lane < places.size(); ++lane)
            if (places[lane] != kElsewhere) cell.counts[places[lane]] += counts[lane];
    }
    std::sort(pyramid.cells.begin(), pyramid.cells.end(),
              [](const Pyramid::Cell& a, const Pyramid::Cell& b) { return a.first < b.first; });
    return pyramid;
}

} // namespace

PyramidCount::PyramidCount(unsigned rankShift) : m_times(kSecond), m_ranks(rankShift) {}

void PyramidCount::add(const std::vector<Run>& runs, const Columns& columns, std::int64_t firstRank,
                       const CountLanes& lanes) {
    setLanes(lanes.count);
    m_laneOfRow.resize(columns.rank.size());
    for (const Run& run : runs)
        std::fill_n(m_laneOfRow.begin() + run.start, run.count, lanes.ofStream[run.stream]);
    // In log order neighbours fall into the same cell.
    m_rowOfRank.resize(columns.rank.size());
    for (std::uint32_t row = 0; row < m_rowOfRank.size(); ++row)
        m_rowOfRank[std::size_t(columns.rank[row])] = row;
    for (const std::uint32_t row : m_rowOfRank) {
        const std::uint32_t type = lanes.ofType[std::size_t(columns.type[row])];
        m_ranks.add(firstRank++, type, m_laneOfRow[row]);
        if ((columns.shape[row] & shape::kTime) != 0) m_times.add(columns.time[row], type, m_laneOfRow[row]);
    }
}

void PyramidCount::setLanes(std::size_t lanes) {
    m_times.setLanes(lanes);
    m_ranks.setLanes(lanes);
}

void PyramidCount::add(const PyramidCount& other) {
    m_times.add(other.m_times);
    m_ranks.add(other.m_ranks);
}

void PyramidCount::encode(std::string& raw) const {
    m_times.encode(raw);
    m_ranks.encode(raw);
}

PyramidCount PyramidCount::decode(ByteReader& reader, std::size_t lanes) {
    PyramidCount count(0);
    count.m_times = CellTable::decode(reader, lanes);
    count.m_ranks = CellTable::decode(reader, lanes);
    return count;
}

std::vector<Pyramid> PyramidCount::pyramids(const CountLanes& counted, const PyramidLanes& wanted) const {
    const auto types = placesOf(counted, counted.ofType, nullptr, wanted.types);
    const auto categories = placesOf(counted, counted.ofStream, &wanted.categoryOf, wanted.categories);
    std::vector<Pyramid> all(4);
    all[pyramidNumber(true, false)] = fold(m_times, types, wanted.types);
    all[pyramidNumber(true, true)] = fold(m_times, categories, wanted.categories);
    all[pyramidNumber(false, false)] = fold(m_ranks, types, wanted.types);
    all[pyramidNumber(false, true)] = fold(m_ranks, categories, wanted.categories);
    return all;
}

} // namespace hindcast::cache
