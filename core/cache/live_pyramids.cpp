// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/live_pyramids.h"

#include "cache/bytes.h"
#include "cache/names.h"

#include <algorithm>

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

std::string LivePyramids::encode() const {
    std::string raw;
    if (!m_count) return raw;
    appendVarint(raw, m_lanes.ofType.size());
    for (const std::uint32_t lane : m_lanes.ofType)
        appendVarint(raw, lane);
    appendVarint(raw, m_laneOfCategory.size());
    for (std::uint32_t i = 0; i < m_laneOfCategory.size(); ++i) {
        appendVarint(raw, m_laneOfCategory[i]);
        appendVarint(raw, m_categories.name(i).size());
        raw += m_categories.name(i);
    }
    m_count->encode(raw);
    return raw;
}

void LivePyramids::decode(std::string_view raw, const Dictionaries& names) {
    ByteReader reader(raw);
    const auto lane = [&] {
        const std::uint64_t number = reader.varint();
        if (number > kMostLanes) reader.fail();
        return std::uint32_t(number);
    };
    m_lanes = {};
    for (std::uint64_t i = reader.varint(); i > 0 && !reader.failed(); --i)
        m_lanes.ofType.push_back(lane());
    for (std::uint64_t i = reader.varint(); i > 0 && !reader.failed(); --i) {
        m_laneOfCategory.push_back(lane());
        m_categories.intern(reader.take(reader.varint()));
    }
    m_lanes.count = m_lanes.ofType.size() + m_laneOfCategory.size();
    const auto known = [this](std::uint32_t number) { return number < m_lanes.count; };
    if (m_categories.size() != m_laneOfCategory.size() || m_lanes.ofType.size() > names.types.size()
        || !std::all_of(m_lanes.ofType.begin(), m_lanes.ofType.end(), known)
        || !std::all_of(m_laneOfCategory.begin(), m_laneOfCategory.end(), known))
        reader.fail();
    if (!reader.failed()) m_count = PyramidCount::decode(reader, m_lanes.count);
    if (reader.failed() || !reader.rest().empty() || !findLanes(names))
        m_count.reset();
    else
        m_count->setLanes(m_lanes.count);
}

std::optional<std::vector<Pyramid>> LivePyramids::pyramids(const PyramidLanes& wanted) const {
    if (!m_count || m_lanes.ofStream.size() != wanted.categoryOf.size()
        || m_lanes.ofType.size() != wanted.types.size())
        return std::nullopt;
    return m_count->pyramids(m_lanes, wanted);
}

} // namespace hindcast::cache
