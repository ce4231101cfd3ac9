// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/stored_buckets.h"

#include "base/thread_pool.h"
#include "cache/bytes.h"
#include "cache/log_tables.h"

namespace hindcast::cache {
namespace {

/// Of a log with more of them the histogram is too large to be read at once.
constexpr std::size_t kMostLanes = 1024;

class BucketScan {
public:
    BucketScan(const SegmentReader& reader, const Catalogue& catalogue)
        : m_reader(reader), m_catalogue(catalogue), m_byTime(catalogue.firstTime().has_value()) {
        const event::BucketRange range = bucketsOf(catalogue, reader.eventCount());
        if (catalogue.typeCount() <= kMostLanes) m_counted.types.emplace(range, catalogue.typeCount());
        if (catalogue.categoryCount() <= kMostLanes)
            m_counted.categories.emplace(range, catalogue.categoryCount());
    }
    Result<void> count(std::size_t from, std::size_t to, const std::stop_token& stop) {
        if (from >= to || (!m_counted.types && !m_counted.categories)) return {};
        auto first = std::int64_t(m_reader.segments()[from].firstRank);
        return scanColumns(
            m_reader, from, to,
            [&](const std::vector<Run>& runs, const Columns& columns) {
                for (const Run& run : runs)
                    countRun(run, columns, first);
                first += std::int64_t(columns.rank.size());
            },
            stop);
    }
    StoredBuckets& counted() { return m_counted; }

private:
    void countRun(const Run& run, const Columns& columns, std::int64_t first) {
        const std::uint32_t category = m_catalogue.streams().category(run.stream);
        for (std::size_t row = run.start; row < run.start + run.count; ++row) {
            if (m_byTime && (columns.shape[row] & shape::kTime) == 0) continue;
            const std::int64_t at = m_byTime ? columns.time[row] : first + columns.rank[row];
            if (m_counted.types) m_counted.types->add(at, std::uint32_t(columns.type[row]));
            if (m_counted.categories) m_counted.categories->add(at, category);
        }
    }

    const SegmentReader& m_reader;
    const Catalogue& m_catalogue;
    const bool m_byTime;
    StoredBuckets m_counted;
};

} // namespace

event::BucketRange bucketsOf(const Catalogue& catalogue, std::uint64_t events) {
    const auto first = catalogue.firstTime(), last = catalogue.lastTime();
    return first && last ? event::BucketRange::over(*first, std::uint64_t(*last) - std::uint64_t(*first),
                                                    kStoredBuckets)
                         : event::BucketRange::over(0, events, kStoredBuckets);
}

Result<StoredBuckets> countBuckets(const SegmentReader& reader, const Catalogue& catalogue,
                                   const std::stop_token& stop) {
    const std::size_t segments = reader.segments().size();
    if (segments == 0) return StoredBuckets();
    BucketScan left(reader, catalogue), right(reader, catalogue);
    ThreadPool pool(1);
    auto other = pool.submit([&] { return right.count(segments / 2, segments, stop); });
    const auto counted = left.count(0, segments / 2, stop);
    if (const auto counted2 = other.get(); !counted || !counted2)
        return counted ? counted2.error() : counted.error();
    StoredBuckets all = std::move(left.counted());
    if (all.types) all.types->add(*right.counted().types);
    if (all.categories) all.categories->add(*right.counted().categories);
    return all;
}

void encodeBuckets(const event::BucketCount& counted, std::string& raw) {
    for (std::size_t bucket = 0; bucket < counted.range().count; ++bucket) {
        const event::BucketCount::Counts counts = counted.bucket(bucket);
        appendVarint(raw, counts.size());
        for (const auto& [lane, count] : counts) {
            appendVarint(raw, lane);
            appendVarint(raw, count);
        }
    }
}

Result<event::BucketCount> decodeBuckets(const Frame& frame, const event::BucketRange& range,
                                         std::size_t lanes, const std::string& where) {
    event::BucketCount counted(range, lanes);
    ByteReader reader(frame.raw);
    for (std::size_t bucket = 0; bucket < range.count && !reader.failed(); ++bucket)
        for (std::uint64_t left = reader.varint(); left > 0 && !reader.failed(); --left) {
            const std::uint64_t lane = reader.varint(), count = reader.varint();
            if (lane >= lanes) reader.fail();
            if (!reader.failed()) counted.addTo(bucket, std::uint32_t(lane), count);
        }
    if (reader.failed() || !reader.rest().empty())
        return corrupt(where, "its histogram does not hold what it should");
    return counted;
}

} // namespace hindcast::cache
