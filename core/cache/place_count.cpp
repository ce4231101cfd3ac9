// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/place_count.h"

#include <algorithm>
#include <numeric>

namespace hindcast::cache {

PlaceCount::PlaceCount(event::Overview& out, const std::vector<std::uint32_t>& laneOf)
    : m_out(out), m_buckets(out.from, out.to, out.buckets) {
    m_counts.reserve(laneOf.size());
    for (const std::uint32_t lane : laneOf)
        m_counts.push_back(out.lanes[lane].counts.data());
}

template <class CountsOf>
void PlaceCount::add(const PlaceGroup& group, std::size_t from, std::size_t to, std::int64_t first,
                     CountsOf countsOf) {
    const auto low = std::uint64_t(m_out.from), width = std::uint64_t(m_out.to) - low;
    for (std::size_t row = from; row < to; ++row) {
        if (!group.hasPlace.empty() && group.hasPlace[row] == 0) continue;
        const std::uint64_t place = std::uint64_t(first) + std::uint64_t(group.place[row]);
        if (place - low < width) ++countsOf(row)[m_buckets.of(std::int64_t(place))];
    }
}

bool PlaceCount::addTypes(const PlaceGroup& group, std::size_t from, std::size_t to, std::int64_t first) {
    const std::uint32_t* const types = group.type.data();
    if (std::any_of(types + from, types + to, [this](std::uint32_t type) { return type >= kinds(); }))
        return false;
    add(group, from, to, first, [&](std::size_t row) { return m_counts[types[row]]; });
    return true;
}

void PlaceCount::addKind(const PlaceGroup& group, std::size_t from, std::size_t to, std::int64_t first,
                         std::size_t kind) {
    add(group, from, to, first, [counts = m_counts[kind]](std::size_t) { return counts; });
}

void PlaceCount::finish() {
    for (event::Overview::Lane& lane : m_out.lanes)
        lane.total = std::accumulate(lane.counts.begin(), lane.counts.end(), std::uint64_t(0));
}

} // namespace hindcast::cache
