// SPDX-License-Identifier: GPL-3.0-or-later
// The decisions of the timeline, without a window.
#include "support/test_main.h"

#include "timeline/timeline_geometry.h"
#include "timeline/timeline_ticks.h"

#include <QtTest>

using namespace hindcast;
using namespace hindcast::widgets;

namespace {

constexpr qint64 kHour = 3'600'000'000, kDay = 24 * kHour;
constexpr qint64 kMarch = 1709251200000000; // 2024-03-01T00:00:00Z
const Range kFull{true, kMarch, kMarch + 31 * kDay};

event::Overview overview(std::vector<std::uint32_t> counts, qint64 from, qint64 to) {
    event::Overview o{true, from, to, counts.size(), {}};
    o.lanes.push_back({"a", 0, std::move(counts)});
    return o;
}

QStringList labels(const std::vector<Tick>& ticks) {
    QStringList all;
    for (const Tick& tick : ticks)
        all << tick.label;
    return all;
}

} // namespace

class TestTimelineGeometry : public QObject {
    Q_OBJECT
private slots:
    void scaleThereAndBack() {
        const TimelineScale scale{kFull, 100, 800};
        QCOMPARE(scale.xOf(kFull.from), 100.0);
        QCOMPARE(scale.xOf(kFull.to), 900.0);
        for (int x = 100; x < 900; x += 37)
            QVERIFY(std::abs(scale.xOf(scale.placeAt(x)) - x) < 0.01);
    }

    void zoomKeepsTheAnchorAndStopsAtTheEnds() {
        const qint64 anchor = kMarch + 10 * kDay;
        const Range once = zoomRange(kFull, anchor, 0.5, kFull);
        const TimelineScale before{kFull, 0, 1000}, after{once, 0, 1000};
        QVERIFY(std::abs(before.xOf(anchor) - after.xOf(anchor)) < 0.01);
        QCOMPARE(zoomRange(once, anchor, 1000, kFull), kFull);
        Range deep = kFull;
        for (int i = 0; i < 200; ++i)
            deep = zoomRange(deep, anchor, 0.5, kFull);
        QCOMPARE(deep.to - deep.from, smallestSpan(true));
        QVERIFY(deep.from <= anchor && anchor <= deep.to);
    }

    void panStopsAtTheEnds() {
        const Range part{true, kMarch + kDay, kMarch + 2 * kDay};
        QCOMPARE(panRange(part, kDay, kFull).from, kMarch + 2 * kDay);
        QCOMPARE(panRange(part, -5 * kDay, kFull).from, kMarch);
        QCOMPARE(panRange(part, 500 * kDay, kFull).to, kFull.to);
    }

    void aStoreOfOneEventHasARange() {
        const Range one{true, kMarch, kMarch + 1};
        QCOMPARE(clampRange({true, 0, 5}, one), one);
        QCOMPARE(zoomRange(one, kMarch, 0.1, one), one);
        QCOMPARE(fitRange(true, kMarch, kMarch, one), one);
        QCOMPARE(bucketGrid(one, 800, 3).buckets, std::size_t(1));
        QVERIFY(ticksOf(one, 8, true).size() <= 1);
    }

    void layoutFillsTheSpaceAndDropsLanes() {
        const TimelineLayout big = layoutTimeline({1100, 260}, 6, 120, 20);
        QCOMPARE(big.lanes, 6);
        QVERIFY(big.axis.bottom() <= 260);
        QVERIFY(big.plot.left() > big.labels.right());
        QVERIFY(big.minimap.bottom() < big.plot.top());
        const TimelineLayout small = layoutTimeline({300, 110}, 6, 500, 20);
        QVERIFY(small.lanes >= 1 && small.lanes < 6);
        QVERIFY(small.labels.width() <= 75);
        QVERIFY(layoutTimeline({0, 0}, 6, 10, 20).plot.width() > 0);
    }

    void trimLeavesOutAStrayDate() {
        // One event in 1970, a thousand within the last bucket: finer and finer overviews find them.
        std::vector<std::uint32_t> counts(100, 0);
        counts[0] = 1;
        counts[99] = 1000;
        Trim trim = trimRange(overview(counts, 0, kMarch), 0, 0, 0.001);
        QCOMPARE(trim.range.from, kMarch / 100 * 99);
        QCOMPARE(trim.below, std::uint64_t(1));
        std::vector<std::uint32_t> finer(100, 0);
        for (std::size_t i = 50; i < 60; ++i)
            finer[i] = 100;
        trim = trimRange(overview(finer, 0, 100 * kDay), trim.below, trim.above, 0.001);
        QCOMPARE(trim.range.from, 50 * kDay);
        QCOMPARE(trim.range.to, 60 * kDay);
    }

    void trimKeepsWhatIsEvenlySpread() {
        const Trim trim = trimRange(overview(std::vector<std::uint32_t>(100, 10), 0, 100), 0, 0, 0.001);
        QCOMPARE(trim.range.from, qint64(0));
        QCOMPARE(trim.range.to, qint64(100));
        QCOMPARE(trimRange(overview({0, 0, 0}, 0, 3), 0, 0, 0.1).range.to > 0, true);
    }

    void bucketsKeepTheirPlacesWhilePanning() {
        const Range part{true, kMarch + kDay, kMarch + 2 * kDay};
        const BucketGrid grid = bucketGrid(part, 900, 3);
        const qint64 size = (grid.to - grid.from) / qint64(grid.buckets);
        QVERIFY(grid.from <= part.from && grid.to >= part.to);
        QVERIFY(grid.buckets >= 300 && grid.buckets <= 302);
        const BucketGrid moved = bucketGrid({true, part.from + 12345, part.to + 12345}, 900, 3);
        QCOMPARE((moved.to - moved.from) / qint64(moved.buckets), size);
        QCOMPARE((moved.from - grid.from) % size, qint64(0));
    }

    void edgesOfTheWindowOnTheMinimap() {
        const TimelineScale map{{true, 0, 1000}, 0, 1000};
        const Range shown{true, 300, 500};
        QCOMPARE(windowPartAt(map, shown, 200), WindowPart::None);
        QCOMPARE(windowPartAt(map, shown, 299), WindowPart::LeftEdge);
        QCOMPARE(windowPartAt(map, shown, 400), WindowPart::Inside);
        QCOMPARE(windowPartAt(map, shown, 501), WindowPart::RightEdge);
        QCOMPARE(windowPartAt(map, {true, 300, 302}, 301), WindowPart::Inside); // tiny: still to be moved
    }

    void ticksAtRoundTimes() {
        const Range hours{true, kMarch + 17 * kDay - kHour, kMarch + 18 * kDay + 20 * kHour};
        QCOMPARE(labels(ticksOf(hours, 8, true)), QStringList({"18 Mar 00:00", "06:00", "12:00", "18:00",
                                                               "19 Mar 00:00", "06:00", "12:00", "18:00"}));
        QVERIFY(ticksOf(hours, 8, true)[0].major);
        QCOMPARE(labels(ticksOf({true, kMarch, kMarch + 60'000'000}, 4, true)),
                 QStringList({"1 Mar 00:00:00", "00:00:15", "00:00:30", "00:00:45"}));
        QCOMPARE(
            labels(ticksOf({true, kMarch, kMarch + 400 * kDay}, 6, true)),
            QStringList({"Mar 2024", "May 2024", "Jul 2024", "Sep 2024", "Nov 2024", "2025", "Mar 2025"}));
        QVERIFY(labels(ticksOf(kFull, 8, true)).contains(QStringLiteral("11 Mar")));
    }

    void ticksAreFewAndInside() {
        for (qint64 span = 10; span < 300 * 365 * kDay; span = span * 7 / 2) {
            const Range range{true, kMarch + 123456789, kMarch + 123456789 + span};
            const auto ticks = ticksOf(range, 9, true);
            QVERIFY2(ticks.size() <= 16, qPrintable(QString::number(span)));
            qint64 before = range.from - 1;
            for (const Tick& tick : ticks) {
                QVERIFY(tick.place > before && tick.place < range.to);
                before = tick.place;
            }
        }
    }

    void ticksOfRanks() {
        QCOMPARE(labels(ticksOf({false, 0, 20000}, 5, true)),
                 QStringList({"5,000", "10,000", "15,000", "20,000"}));
        QCOMPARE(ticksOf({false, 0, 20000}, 5, true)[0].place, qint64(4999));
    }

    void rangesInWords() {
        QCOMPARE(rangeText(kFull, true), QStringLiteral("1 Mar – 31 Mar 2024"));
        QCOMPARE(rangeText({true, kMarch, kMarch + kHour}, true), QStringLiteral("1 Mar 2024 00:00 – 00:59"));
        QCOMPARE(rangeText({false, 0, 1234}, true), QStringLiteral("1 – 1,234"));
    }
};

HINDCAST_TEST(TestTimelineGeometry)
#include "tst_timeline_geometry.moc"
