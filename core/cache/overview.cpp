// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/thread_pool.h"
#include "cache/file_cache.h"
#include "cache/place_count.h"
#include "cache/stored_buckets.h"

#include <algorithm>
#include <thread>

namespace hindcast::cache {
namespace {

/// Events whose columns take about as long as a thread takes to begin, several times over.
constexpr std::uint64_t kWorthTwo = 100'000;

using event::LaneBy;
using event::Overview;

/// The lane of each type or category; the last lane is of all others.
std::vector<std::uint32_t> makeLanes(const std::vector<std::uint32_t>& order,
                                     const std::vector<std::string_view>& names, std::size_t maxLanes,
                                     Overview& out) {
    std::vector<std::uint32_t> laneOf(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        laneOf[order[i]] = std::uint32_t(std::min(i, maxLanes));
        if (i <= maxLanes)
            out.lanes.push_back({i < maxLanes ? std::string(names[order[i]]) : std::string(), 0,
                                 std::vector<std::uint32_t>(out.buckets)});
    }
    return laneOf;
}

/// False: its cells are wider than the buckets, or it lumps together what has lanes of its own here.
bool countCells(const Pyramid& pyramid, const std::vector<std::uint32_t>& laneOf, Overview& out) {
    const std::uint64_t width = (std::uint64_t(out.to) - std::uint64_t(out.from)) / out.buckets;
    const bool lumped = laneOf.size() > pyramid.lanes.size() && out.lanes.size() > pyramid.lanes.size() + 1;
    if (width < (std::uint64_t(1) << pyramid.shift) || lumped) return false;
    const event::EqualBuckets buckets(out.from, out.to, out.buckets);
    const auto before = [](const Pyramid::Cell& cell, std::int64_t at) { return cell.first < at; };
    auto cell = std::lower_bound(pyramid.cells.begin(), pyramid.cells.end(), out.from, before);
    for (; cell != pyramid.cells.end() && cell->first < out.to; ++cell)
        for (std::size_t i = 0; i <= kPyramidLanes; ++i) {
            if (cell->counts[i] == 0) continue;
            const std::size_t number =
                i < pyramid.lanes.size() ? laneOf[pyramid.lanes[i]] : out.lanes.size() - 1;
            out.lanes[number].counts[buckets.of(cell->first)] += cell->counts[i];
            out.lanes[number].total += cell->counts[i];
        }
    return true;
}

} // namespace

Result<void> FileCache::countRanks(Overview& out, const std::vector<std::uint32_t>& laneOf, LaneBy laneBy,
                                   std::stop_token stop) const {
    std::vector<const SegmentRow*> segments;
    std::uint64_t events = 0;
    for (const SegmentRow& row : m_reader->segments()) {
        const auto first = std::int64_t(row.firstRank);
        if (out.byTime ? !row.maxTime || *row.maxTime < out.from || *row.minTime >= out.to
                       : first + std::int64_t(row.events) <= out.from || first >= out.to)
            continue;
        segments.push_back(&row);
        events += row.events;
    }
    const std::span<const SegmentRow* const> all(segments);
    if (events < kWorthTwo || std::thread::hardware_concurrency() < 2)
        return countSegments(all, out, laneOf, laneBy, stop);
    // Half of them on a thread of its own: a frame of the timeline waits for this.
    Overview other = out;
    ThreadPool pool(1);
    auto second =
        pool.submit([&] { return countSegments(all.subspan(all.size() / 2), other, laneOf, laneBy, stop); });
    const auto counted = countSegments(all.first(all.size() / 2), out, laneOf, laneBy, stop);
    if (const auto rest = second.get(); !counted || !rest) return counted ? rest : counted;
    for (std::size_t lane = 0; lane < out.lanes.size(); ++lane) {
        out.lanes[lane].total += other.lanes[lane].total;
        for (std::size_t i = 0; i < out.buckets; ++i)
            out.lanes[lane].counts[i] += other.lanes[lane].counts[i];
    }
    return {};
}

Result<void> FileCache::countSegments(std::span<const SegmentRow* const> segments, Overview& out,
                                      const std::vector<std::uint32_t>& laneOf, LaneBy laneBy,
                                      const std::stop_token& stop) const {
    const BlobStore::Use use(m_store, BlobStore::Pace::Together);
    PlaceCount count(out, laneOf);
    PlaceScratch scratch;
    for (const SegmentRow* const segment : segments) {
        if (stop.stop_requested()) return cancelled(m_store.file());
        std::shared_ptr<const RunList> runs;
        if (laneBy == LaneBy::Category) {
            auto read = m_reader->runs(segment->number);
            if (!read) return read.error();
            runs = std::move(*read);
        }
        const std::int64_t first = out.byTime ? 0 : std::int64_t(segment->firstRank);
        std::size_t run = 0;
        for (std::uint32_t at = 0; at < segment->events; at += kGroupRows) {
            const auto group = m_reader->places(segment->number, at / kGroupRows, out.byTime, scratch);
            if (!group) return group.error();
            const bool known = runs ? addRuns(count, **group, at, first, *runs, run)
                                    : count.addTypes(**group, 0, (*group)->size(), first);
            if (!known) return corrupt(segment->where(m_store.file()), "an event has no name");
        }
    }
    count.finish();
    return {};
}

/// Adds a group that begins at row `at`, each event by its stream's category; `run` is the one of that row.
bool FileCache::addRuns(PlaceCount& count, const PlaceGroup& group, std::uint32_t at, std::int64_t first,
                        const RunList& runs, std::size_t& run) const {
    const auto end = at + std::uint32_t(group.size());
    for (std::uint32_t row = at; row < end;) {
        while (row >= runs.runs[run].start + runs.runs[run].count)
            ++run;
        const std::uint32_t next = std::min(end, runs.runs[run].start + runs.runs[run].count);
        const std::uint32_t stream = runs.runs[run].stream;
        const std::size_t kind =
            stream < m_catalogue->streams().size() ? m_catalogue->streams().category(stream) : count.kinds();
        if (kind >= count.kinds()) return false;
        count.addKind(group, row - at, next - at, first, kind);
        row = next;
    }
    return true;
}

Result<Overview> FileCache::overview(bool byTime, std::int64_t from, std::int64_t to, std::size_t buckets,
                                     LaneBy laneBy, std::size_t maxLanes, std::stop_token stop) const {
    const BlobStore::Use use(m_store);
    Overview out{byTime, from, to, buckets, {}};
    if (buckets == 0 || to <= from) return out;
    std::vector<std::uint64_t> totals;
    std::vector<std::string_view> names;
    const bool byCategory = laneBy == LaneBy::Category;
    m_catalogue->sizes(byCategory, totals, names);
    const std::vector<std::uint32_t> laneOf = makeLanes(orderBySize(totals, names), names, maxLanes, out);
    if (out.lanes.empty()) return out;
    // Where the pyramid cannot be read any more (the cache was finished anew meanwhile) the columns still
    // can.
    if (const auto pyramid = m_catalogue->pyramid(m_store, byTime, byCategory); pyramid && *pyramid)
        if (countCells(**pyramid, laneOf, out)) return out;
    if (auto counted = countRanks(out, laneOf, laneBy, stop); !counted) return counted.error();
    return out;
}

std::optional<event::BucketCount> FileCache::storedBuckets(std::size_t buckets, LaneBy by) const {
    if (buckets != kStoredBuckets) return std::nullopt;
    const BlobStore::Use use(m_store);
    return m_catalogue->buckets(m_store, by == LaneBy::Category);
}

} // namespace hindcast::cache
