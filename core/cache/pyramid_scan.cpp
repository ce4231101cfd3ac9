// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/pyramid_scan.h"

#include "base/thread_pool.h"
#include "cache/log_tables.h"

#include <algorithm>
#include <bit>

namespace hindcast::cache {
namespace {

// About a second of time to begin with; ranks so that the cells come out just few enough.
constexpr unsigned kSecond = 20;
constexpr std::uint64_t kRankCells = 8192;

/// The pyramids of some of the segments.
class PartCount {
public:
    PartCount(const PyramidLanes& lanes, std::uint64_t events)
        : m_lanes(lanes), m_builders{{lanes.types, kSecond},
                                     {lanes.categories, kSecond},
                                     {lanes.types, unsigned(std::bit_width(events / kRankCells))},
                                     {lanes.categories, unsigned(std::bit_width(events / kRankCells))}} {}

    Result<void> count(const SegmentReader& reader, std::size_t from, std::size_t to,
                       const std::stop_token& stop) {
        if (from >= to) return {};
        std::int64_t first = std::int64_t(reader.segments()[from].firstRank);
        return scanColumns(
            reader, from, to,
            [&](const std::vector<Run>& runs, const Columns& columns) {
                add(runs, columns, first);
                first += std::int64_t(columns.rank.size());
            },
            stop);
    }

    void addTo(std::vector<PyramidBuilder>& all) const {
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i].add(m_builders[i]);
    }
    std::vector<PyramidBuilder>& builders() { return m_builders; }

private:
    void add(const std::vector<Run>& runs, const Columns& columns, std::int64_t first) {
        m_categoryOfRow.resize(columns.rank.size());
        for (const Run& run : runs)
            std::fill_n(m_categoryOfRow.begin() + run.start, run.count, m_lanes.categoryOf[run.stream]);
        // In log order neighbours fall into the same cell.
        m_rowOfRank.resize(columns.rank.size());
        for (std::uint32_t row = 0; row < m_rowOfRank.size(); ++row)
            m_rowOfRank[std::size_t(columns.rank[row])] = row;
        PyramidBuilder &timeTypes = m_builders[pyramidNumber(true, false)],
                       &timeCategories = m_builders[pyramidNumber(true, true)],
                       &rankTypes = m_builders[pyramidNumber(false, false)],
                       &rankCategories = m_builders[pyramidNumber(false, true)];
        for (const std::uint32_t row : m_rowOfRank) {
            const auto type = std::uint32_t(columns.type[row]);
            const std::uint32_t category = m_categoryOfRow[row];
            rankTypes.add(first, type);
            rankCategories.add(first++, category);
            if ((columns.shape[row] & shape::kTime) == 0) continue;
            timeTypes.add(columns.time[row], type);
            timeCategories.add(columns.time[row], category);
        }
    }

    const PyramidLanes& m_lanes;
    std::vector<PyramidBuilder> m_builders; ///< by pyramidNumber()
    std::vector<std::uint32_t> m_categoryOfRow, m_rowOfRank;
};

} // namespace

Result<std::vector<Pyramid>> buildPyramids(const SegmentReader& reader, const PyramidLanes& lanes,
                                           const std::stop_token& stop) {
    const std::size_t segments = reader.segments().size();
    PartCount left(lanes, reader.eventCount()), right(lanes, reader.eventCount());
    ThreadPool pool(1);
    auto other = pool.submit([&] {
        // A connection of its own: they would wait for each other's reading.
        const BlobStore store(reader.store().file());
        const BlobStore::Use use(store);
        const SegmentReader own(store, reader.segments());
        return right.count(own, segments / 2, segments, stop);
    });
    const auto counted = left.count(reader, 0, segments / 2, stop);
    if (const auto counted2 = other.get(); !counted || !counted2)
        return counted ? counted2.error() : counted.error();
    right.addTo(left.builders());
    std::vector<Pyramid> pyramids;
    for (PyramidBuilder& builder : left.builders())
        pyramids.push_back(builder.take());
    return pyramids;
}

} // namespace hindcast::cache
