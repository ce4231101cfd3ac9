// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/file_cache.h"

#include <algorithm>
#include <numeric>

namespace hindcast::cache {
namespace {

using event::LaneBy;
using event::Overview;

/// Which of `buckets` equal parts of [from, to) holds `at`; exact.
class Buckets {
public:
    Buckets(std::int64_t from, std::int64_t to, std::size_t count)
        : m_from(std::uint64_t(from)), m_range(std::uint64_t(to) - std::uint64_t(from)), m_count(count) {}
    std::size_t of(std::int64_t at) const {
        __extension__ using Wide = unsigned __int128;
        return std::size_t(Wide(std::uint64_t(at) - m_from) * m_count / m_range);
    }

private:
    std::uint64_t m_from, m_range;
    std::size_t m_count;
};

/// Lanes of the largest, by total and then name; gives the lane of each.
std::vector<std::uint32_t> makeLanes(const std::vector<std::uint64_t>& totals,
                                     const std::vector<std::string_view>& names, std::size_t maxLanes,
                                     Overview& out) {
    std::vector<std::uint32_t> order(totals.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return totals[a] != totals[b] ? totals[a] > totals[b] : names[a] < names[b];
    });
    std::vector<std::uint32_t> laneOf(totals.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        laneOf[order[i]] = std::uint32_t(std::min(i, maxLanes));
        if (i <= maxLanes)
            out.lanes.push_back({i < maxLanes ? std::string(names[order[i]]) : std::string(), 0,
                                 std::vector<std::uint32_t>(out.buckets)});
    }
    return laneOf;
}

} // namespace

Result<void> FileCache::countRanks(Overview& out, const std::vector<std::uint32_t>& laneOf, LaneBy laneBy,
                                   std::stop_token stop) const {
    const Buckets buckets(out.from, out.to, out.buckets);
    for (const SegmentRow& row : m_reader->segments()) {
        if (stop.stop_requested()) return cancelled(m_store.file());
        const auto first = std::int64_t(row.firstRank);
        if (out.byTime ? !row.maxTime || *row.maxTime < out.from || *row.minTime >= out.to
                       : first + std::int64_t(row.events) <= out.from || first >= out.to)
            continue;
        const auto runs = m_reader->runs(row.number);
        if (!runs) return runs.error();
        auto run = (*runs)->runs.begin();
        for (std::uint32_t at = 0; at < row.events;) {
            const auto group = m_reader->columns(row.number, at / kGroupRows);
            if (!group) return group.error();
            const Columns& columns = (*group)->columns;
            for (std::size_t i = 0; i < columns.rank.size(); ++i, ++at) {
                if (at >= run->start + run->count) ++run;
                const std::int64_t place = out.byTime ? columns.time[i] : first + columns.rank[i];
                if ((out.byTime && (columns.shape[i] & shape::kTime) == 0) || place < out.from
                    || place >= out.to)
                    continue;
                const std::size_t number = laneBy == LaneBy::Type ? std::size_t(columns.type[i])
                                           : run->stream < m_catalogue->streamCount()
                                               ? m_catalogue->categoryOf(run->stream)
                                               : laneOf.size();
                if (number >= laneOf.size())
                    return corrupt(row.where(m_store.file()), "an event has no name");
                Overview::Lane& lane = out.lanes[laneOf[number]];
                ++lane.counts[buckets.of(place)];
                ++lane.total;
            }
        }
    }
    return {};
}

Result<Overview> FileCache::overview(bool byTime, std::int64_t from, std::int64_t to, std::size_t buckets,
                                     LaneBy laneBy, std::size_t maxLanes, std::stop_token stop) const {
    const BlobStore::Use use(m_store);
    Overview out{byTime, from, to, buckets, {}};
    if (buckets == 0 || to <= from) return out;
    std::vector<std::uint64_t> totals;
    std::vector<std::string_view> names;
    if (laneBy == LaneBy::Type) {
        for (std::uint32_t type = 0; type < typeCount(); ++type) {
            totals.push_back(m_catalogue->typeEvents(type));
            names.push_back(m_catalogue->typeName(type));
        }
    } else {
        totals.resize(categoryCount());
        for (std::uint32_t stream = 0; stream < streamCount(); ++stream)
            totals[m_catalogue->categoryOf(stream)] += m_catalogue->totals(stream).events;
        for (std::uint32_t category = 0; category < categoryCount(); ++category)
            names.push_back(m_catalogue->categoryName(category));
    }
    const std::vector<std::uint32_t> laneOf = makeLanes(totals, names, maxLanes, out);
    if (auto counted = countRanks(out, laneOf, laneBy, stop); !counted) return counted.error();
    return out;
}

} // namespace hindcast::cache
