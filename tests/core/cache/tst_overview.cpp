// SPDX-License-Identifier: GPL-3.0-or-later
// Overviews from the pyramid and from the columns against plain counting.
#include "cache_fixture.h"
#include "random_rows.h"
#include "support/test_main.h"

#include <QtTest>

#include <map>
#include <numeric>

using namespace hindcast;
using namespace hindcast::test;

namespace {

/// Counts by lane name and bucket; a lane of others is told by what the overview itself names.
using Counts = std::map<std::string, std::vector<std::uint32_t>>;

Counts counted(const event::EventLog& log, const event::Overview& overview, event::LaneBy by) {
    Counts counts;
    for (const auto& lane : overview.lanes)
        counts[lane.name].resize(overview.buckets);
    const double width = double(overview.to - overview.from) / double(overview.buckets);
    const auto visited = log.visitRanks(
        Rank(0), log.eventCount(), event::Fields::Columns,
        [&](const event::StoredEvent& event) {
            if (overview.byTime && !event.event.time) return true;
            const std::int64_t at =
                overview.byTime ? event.event.time->value() : std::int64_t(event.rank.value());
            if (at < overview.from || at >= overview.to) return true;
            const std::string name(by == event::LaneBy::Type ? event.event.type : event.event.category);
            const auto lane = counts.contains(name) ? counts.find(name) : counts.find("");
            ++lane->second[std::size_t(double(at - overview.from) / width)];
            return true;
        },
        {});
    return visited ? counts : Counts();
}

Counts countsOf(const event::Overview& overview) {
    Counts counts;
    for (const auto& lane : overview.lanes)
        counts[lane.name] = lane.counts;
    return counts;
}

std::uint64_t totalOf(const event::Overview& overview) {
    std::uint64_t total = 0;
    for (const auto& lane : overview.lanes) {
        const auto sum = std::accumulate(lane.counts.begin(), lane.counts.end(), std::uint64_t(0));
        if (sum != lane.total) return ~std::uint64_t(0);
        total += sum;
    }
    return total;
}

} // namespace

class OverviewTest : public QObject {
    Q_OBJECT
private slots:
    void columnsAreCountedExactly() {
        const CachePath at;
        QVERIFY(writeCache(at.path(), randomRows(1, {1500, 40, false}), 400).ok());
        const auto log = *cache::Cache::open(at.path());
        const std::int64_t start = 1'700'000'000'000'000;
        for (const auto by : {event::LaneBy::Type, event::LaneBy::Category}) {
            const auto times = log->overview(true, start, start + 1'000'000, 50, by, 7, {});
            QVERIFY(times.ok());
            QVERIFY(totalOf(*times) > 100);
            QVERIFY(countsOf(*times) == counted(*log, *times, by));
            const auto ranks = log->overview(false, 100, 1124, 64, by, 3, {});
            QCOMPARE(totalOf(*ranks), std::uint64_t(1024));
            QCOMPARE(ranks->lanes.size(), std::size_t(4));
            QCOMPARE(ranks->lanes.back().name, std::string());
            QVERIFY(countsOf(*ranks) == counted(*log, *ranks, by));
        }
    }
    void thePyramidKeepsTotals() {
        const CachePath at;
        const auto rows = randomRows(2, {30'000, 40, true});
        QVERIFY(writeCache(at.path(), rows, 8000).ok());
        const auto log = *cache::Cache::open(at.path());
        const std::int64_t from = log->firstTime()->value();
        const std::int64_t to = log->lastTime()->value() + 1;
        for (const auto by : {event::LaneBy::Type, event::LaneBy::Category})
            for (const std::size_t buckets : {1, 7, 400}) {
                const auto times = log->overview(true, from, to, buckets, by, 15, {});
                QCOMPARE(totalOf(*times), std::uint64_t(rows.size()));
                const auto exact = counted(*log, *times, by);
                for (const auto& lane : times->lanes)
                    for (std::size_t i = 0; i < buckets; ++i) // no cell holds more than a few of one a second
                        QVERIFY(std::abs(std::int64_t(lane.counts[i]) - std::int64_t(exact.at(lane.name)[i]))
                                <= 4);
                const auto ranks = log->overview(false, 0, std::int64_t(rows.size()), buckets, by, 15, {});
                QCOMPARE(totalOf(*ranks), std::uint64_t(rows.size()));
            }
        QCOMPARE(log->overview(true, from, to, 10, event::LaneBy::Type, 15, {})->lanes.size(),
                 std::size_t(16));
        QCOMPARE(log->overview(true, from, to, 10, event::LaneBy::Type, 40, {})->lanes.size(),
                 std::size_t(20));
    }
    void manyColumnsAreCountedByTwo() {
        const CachePath at;
        const auto rows = randomRows(4, {120'000, 40, true});
        QVERIFY(writeCache(at.path(), rows, 9000).ok());
        const auto log = *cache::Cache::open(at.path());
        const std::int64_t start = log->firstTime()->value();
        const auto by = event::LaneBy::Type; // more lanes than the pyramid has
        const auto times = log->overview(true, start, start + (std::int64_t(1) << 40), 64, by, 40, {});
        QCOMPARE(times->lanes.size(), std::size_t(20));
        QCOMPARE(totalOf(*times), std::uint64_t(rows.size()));
        QVERIFY(countsOf(*times) == counted(*log, *times, by));
        const auto ranks = log->overview(false, 0, std::int64_t(rows.size()), 400, by, 40, {});
        QCOMPARE(totalOf(*ranks), std::uint64_t(rows.size()));
        QVERIFY(countsOf(*ranks) == counted(*log, *ranks, by));
        const auto categories =
            log->overview(false, 7, 110'000, 20'000, event::LaneBy::Category, 15, {}); // finer than its cells
        QVERIFY(countsOf(*categories) == counted(*log, *categories, event::LaneBy::Category));
        QCOMPARE(totalOf(*categories), std::uint64_t(110'000 - 7));
        std::stop_source stop;
        stop.request_stop();
        const auto stopped =
            log->overview(false, 0, std::int64_t(rows.size()), 400, by, 40, stop.get_token());
        QVERIFY(!stopped);
        QVERIFY(stopped.error().code == ErrorCode::Cancelled);
    }
    void oneStrayTimeFlattensNothing() {
        const CachePath at;
        auto rows = randomRows(3, {40'000, 10, true});
        rows[5].time = Micros(0);
        QVERIFY(writeCache(at.path(), rows, 20'000).ok());
        const auto log = *cache::Cache::open(at.path());
        const std::int64_t from = *rows[6].time == Micros(0) ? 0 : rows[6].time->value();
        // A window of an hour within: still counted to the bucket, not lumped into one.
        const auto hour = log->overview(true, from, from + 3'600'000'000, 60, event::LaneBy::Type, 15, {});
        std::size_t filled = 0;
        for (std::size_t i = 0; i < 60; ++i) {
            std::uint64_t sum = 0;
            for (const auto& lane : hour->lanes)
                sum += lane.counts[i];
            filled += sum >= 50 && sum <= 70 ? 1 : 0;
        }
        QCOMPARE(filled, std::size_t(60));
        const auto all =
            log->overview(true, 0, log->lastTime()->value() + 1, 1000, event::LaneBy::Type, 15, {});
        QCOMPARE(totalOf(*all), std::uint64_t(40'000));
    }
    void nothingToCount() {
        const CachePath at;
        QVERIFY(writeCache(at.path(), {}, 10).ok());
        const auto log = *cache::Cache::open(at.path());
        QVERIFY(log->overview(true, 0, 100, 10, event::LaneBy::Type, 5, {})->lanes.empty());
        QCOMPARE(log->overview(true, 100, 0, 10, event::LaneBy::Category, 5, {})->lanes.size(),
                 std::size_t(0));
    }
};

HINDCAST_TEST(OverviewTest)
#include "tst_overview.moc"
