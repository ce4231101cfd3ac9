// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/pyramid_scan.h"

#include "base/thread_pool.h"
#include "cache/log_tables.h"

#include <algorithm>
#include <bit>

namespace hindcast::cache {
namespace {

/// So that the cells come out just few enough.
constexpr std::uint64_t kRankCells = 8192;

/// A lane for each that gets one in a pyramid, and one of all others, for types and for categories.
CountLanes lanesFor(const PyramidLanes& wanted) {
    CountLanes lanes;
    lanes.ofType.resize(wanted.types.size());
    for (std::size_t i = 0; i < wanted.types.size(); ++i)
        lanes.ofType[wanted.types[i]] = std::uint32_t(std::min(i, kPyramidLanes));
    std::vector<std::uint32_t> ofCategory(wanted.categories.size());
    for (std::size_t i = 0; i < wanted.categories.size(); ++i)
        ofCategory[wanted.categories[i]] = std::uint32_t(kPyramidLanes + 1 + std::min(i, kPyramidLanes));
    lanes.ofStream.resize(wanted.categoryOf.size());
    for (std::size_t i = 0; i < wanted.categoryOf.size(); ++i)
        lanes.ofStream[i] = ofCategory[wanted.categoryOf[i]];
    lanes.count = 2 * (kPyramidLanes + 1);
    return lanes;
}

Result<void> count(const SegmentReader& reader, std::size_t from, std::size_t to, const CountLanes& lanes,
                   const std::stop_token& stop, PyramidCount& into) {
    if (from >= to) return {};
    std::int64_t first = std::int64_t(reader.segments()[from].firstRank);
    return scanColumns(
        reader, from, to,
        [&](const std::vector<Run>& runs, const Columns& columns) {
            into.add(runs, columns, first, lanes);
            first += std::int64_t(columns.rank.size());
        },
        stop);
}

} // namespace

Result<std::vector<Pyramid>> buildPyramids(const SegmentReader& reader, const PyramidLanes& wanted,
                                           const std::stop_token& stop) {
    const std::size_t segments = reader.segments().size();
    const CountLanes lanes = lanesFor(wanted);
    const auto rankShift = unsigned(std::bit_width(reader.eventCount() / kRankCells));
    PyramidCount left(rankShift), right(rankShift);
    ThreadPool pool(1);
    auto other = pool.submit([&] { return count(reader, segments / 2, segments, lanes, stop, right); });
    const auto counted = count(reader, 0, segments / 2, lanes, stop, left);
    if (const auto counted2 = other.get(); !counted || !counted2)
        return counted ? counted2.error() : counted.error();
    left.add(right);
    return left.pyramids(lanes, wanted);
}

} // namespace hindcast::cache
