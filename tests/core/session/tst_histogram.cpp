// SPDX-License-Identifier: GPL-3.0-or-later
// Histograms over random caches against counting event by event.
#include "cache_fixture.h"
#include "random_rows.h"

#include "session/histogram_builder.h"
#include "support/test_main.h"

#include <QtTest>

#include <algorithm>
#include <map>

using namespace hindcast;
using namespace hindcast::session;
using namespace hindcast::test;

namespace {

using Counts = std::map<std::string, std::uint64_t>;

std::vector<Counts> plainly(const event::EventLog& log, const Histogram& histogram, event::LaneBy by) {
    std::vector<Counts> counts(histogram.buckets.size());
    const auto visited = log.visitRanks(
        Rank(0), log.eventCount(), event::Fields::Columns,
        [&](const event::StoredEvent& event) {
            if (histogram.byTime && !event.event.time) return true;
            const std::int64_t at =
                histogram.byTime ? event.event.time->value() : std::int64_t(event.rank.value());
            const auto after = std::upper_bound(
                histogram.buckets.begin(), histogram.buckets.end(), at,
                [](std::int64_t value, const Histogram::Bucket& bucket) { return value < bucket.start; });
            const auto bucket = std::size_t(after - histogram.buckets.begin()) - 1;
            ++counts[bucket]
                    [std::string(by == event::LaneBy::Type ? event.event.type : event.event.category)];
            return true;
        },
        {});
    return visited ? counts : std::vector<Counts>();
}

} // namespace

class HistogramTest : public QObject {
    Q_OBJECT
private slots:
    void equalsCountingOneByOne_data() {
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<quint64>("buckets");
        for (quint64 seed = 1; seed < 6; ++seed)
            for (const quint64 buckets : {1, 9, 100})
                QTest::addRow("seed %llu, %llu buckets", seed, buckets) << seed << buckets;
        QTest::addRow("counted sparsely") << quint64(2) << quint64(1'000'000);
    }
    void equalsCountingOneByOne() {
        QFETCH(const quint64, seed);
        QFETCH(const quint64, buckets);
        const CachePath at;
        QVERIFY(writeCache(at.path(), randomRows(seed, {900, 40, seed % 2 == 0}), 130).ok());
        const auto log = *cache::Cache::open(at.path());
        for (const auto by : {event::LaneBy::Type, event::LaneBy::Category}) {
            const auto histogram = buildHistogram(*log, std::size_t(buckets), by, {});
            QVERIFY(histogram.ok());
            QCOMPARE(histogram->buckets.size(), std::size_t(buckets));
            const auto expected = plainly(*log, *histogram, by);
            QCOMPARE(expected.size(), histogram->buckets.size());
            std::uint64_t total = 0;
            for (std::size_t i = 0; i < expected.size(); ++i) {
                const auto& counts = histogram->buckets[i].counts;
                if (counts.empty() && expected[i].empty()) continue;
                QVERIFY(Counts(counts.begin(), counts.end()) == expected[i]);
                QCOMPARE(counts.size(), expected[i].size());
                for (const auto& [name, count] : counts)
                    total += count;
            }
            QCOMPARE(histogram->total, total);
            QVERIFY(total > 0);
        }
    }
    /// What a new cache keeps is not what it is asked for after events were added.
    void keptUntilEventsAreAdded() {
        const CachePath at;
        const auto rows = randomRows(4, {900, 40, true});
        const std::span<const Row> all(rows);
        QVERIFY(writeCache(at.path(), {rows.begin(), rows.begin() + 700}, 130).ok());
        const auto before = *cache::Cache::open(at.path());
        for (const auto by : {event::LaneBy::Type, event::LaneBy::Category}) {
            QVERIFY(before->storedBuckets(100, by).has_value());
            QVERIFY(!before->storedBuckets(99, by).has_value());
        }
        auto writer = *cache::CacheWriter::reopen(at.path());
        QVERIFY(append(*writer, all.subspan(700)).ok());
        QVERIFY(writer->finish().ok());
        const auto after = *cache::Cache::open(at.path());
        QCOMPARE(after->eventCount(), std::uint64_t(900));
        QVERIFY(!after->storedBuckets(100, event::LaneBy::Type).has_value());
        const auto histogram = buildHistogram(*after, 100, event::LaneBy::Type, {});
        QVERIFY(histogram.ok());
        const auto expected = plainly(*after, *histogram, event::LaneBy::Type);
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const auto& counts = histogram->buckets[i].counts;
            QVERIFY(Counts(counts.begin(), counts.end()) == expected[i]);
        }
    }
    void canBeStopped() {
        const CachePath at;
        QVERIFY(writeCache(at.path(), randomRows(3, {300, 10, true}), 100).ok());
        const auto log = *cache::Cache::open(at.path());
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = buildHistogram(*log, 10, event::LaneBy::Type, stop.get_token());
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    }
};

HINDCAST_TEST(HistogramTest)
#include "tst_histogram.moc"
