// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/live_pyramids.h"

#include "cache/names.h"

namespace hindcast::cache {
namespace {

/// A cell of this many counts is still small.
constexpr std::size_t kMostLanes = 128;

} // namespace

bool LivePyramids::findLanes(const Dictionaries& names) {
    while (m_lanes.ofType.size() < names.types.size())
        m_lanes.ofType.push_back(std::uint32_t(m_lanes.count++));
    while (m_lanes.ofStream.size() < names.streams.size() && m_lanes.count <= kMostLanes) {
        const auto stream = std::uint32_t(m_lanes.ofStream.size());
        const std::uint32_t category = m_categories.intern(categoryName(names, stream));
        if (category == m_laneOfCategory.size()) m_laneOfCategory.push_back(std::uint32_t(m_lanes.count++));
        m_lanes.ofStream.push_back(m_laneOfCategory[category]);
    }
    return m_lanes.count <= kMostLanes;
}

void LivePyramids::add(const std::vector<Run>& runs, const Columns& columns, std::uint64_t firstRank,
                       const Dictionaries& names) {
    if (!m_count) return;
    if (findLanes(names))
        m_count->add(runs, columns, std::int64_t(firstRank), m_lanes);
    else
        m_count.reset();
}

std::optional<std::vector<Pyramid>> LivePyramids::pyramids(const PyramidLanes& wanted) const {
    if (!m_count || m_lanes.ofStream.size() != wanted.categoryOf.size()
        || m_lanes.ofType.size() != wanted.types.size())
        return std::nullopt;
    return m_count->pyramids(m_lanes, wanted);
}

} // namespace hindcast::cache
