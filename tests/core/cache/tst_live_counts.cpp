// SPDX-License-Identifier: GPL-3.0-or-later
// What the writer counts while it writes: pyramids against plain counting, and whether ids differ.
#include "base/hash.h"
#include "cache/distinct_ids.h"
#include "cache/live_pyramids.h"
#include "support/test_main.h"

#include <QtTest>

#include <map>
#include <random>

using namespace hindcast;
using namespace hindcast::cache;

namespace {

struct Segment {
    std::vector<Run> runs;
    Columns columns;
};

/// A log of random rows in segments: streams named after their category.
struct RandomLog {
    RandomLog(std::size_t types, std::size_t categories, std::size_t events, std::uint64_t seed) {
        std::mt19937_64 random(seed);
        for (std::size_t type = 0; type < types; ++type)
            names.types.intern("type" + std::to_string(type));
        for (std::size_t stream = 0; stream < 3 * categories; ++stream) {
            names.streams.intern("c" + std::to_string(stream % categories) + "-" + std::to_string(stream));
            names.firstType.push_back(0);
            names.ownCategory.push_back(0);
            wanted.categoryOf.push_back(std::uint32_t(stream % categories));
        }
        std::int64_t time = 1'700'000'000'000'000;
        std::vector<std::uint64_t> typeTotals(types), categoryTotals(categories);
        while (ranks < events) {
            Segment& segment = segments.emplace_back();
            const std::size_t size = std::min<std::size_t>(events - ranks, 2000);
            segment.columns.resize(size);
            // One event a run, in an order that is not log order.
            for (std::uint32_t row = 0; row < size; ++row) {
                const auto stream = std::uint32_t(random() % (3 * categories));
                const std::size_t type = (random() % types) * (random() % types) / types;
                segment.runs.push_back({stream, row, 1});
                segment.columns.rank[row] = std::int64_t(size - 1 - row);
                segment.columns.type[row] = std::int64_t(type);
                segment.columns.shape[row] = random() % 50 == 0 ? 0 : shape::kTime;
                time += std::int64_t(random() % 400'000'000);
                segment.columns.time[row] =
                    random() % 5000 == 0 ? -std::int64_t(random() % 9'000'000'000) : time;
                ++typeTotals[type];
                ++categoryTotals[stream % categories];
            }
            ranks += size;
        }
        std::vector<std::string_view> typeNames, categoryNames(categories);
        for (std::uint32_t type = 0; type < types; ++type)
            typeNames.push_back(names.types.name(type));
        wanted.types = orderBySize(typeTotals, typeNames);
        wanted.categories = orderBySize(categoryTotals, categoryNames);
    }
    Dictionaries names;
    PyramidLanes wanted;
    std::vector<Segment> segments;
    std::size_t ranks = 0;
};

/// The same pyramid, counted event by event in cells of its own width.
std::vector<Pyramid::Cell> plainly(const RandomLog& log, const Pyramid& pyramid, bool byTime,
                                   bool byCategory) {
    std::map<std::int64_t, Pyramid::Cell> cells;
    std::int64_t first = 0;
    for (const Segment& segment : log.segments) {
        for (const Run& run : segment.runs) {
            const std::uint32_t row = run.start;
            if (byTime && segment.columns.shape[row] == 0) continue;
            const std::int64_t at = byTime ? segment.columns.time[row] : first + segment.columns.rank[row];
            const std::uint32_t what =
                byCategory ? log.wanted.categoryOf[run.stream] : std::uint32_t(segment.columns.type[row]);
            const auto lane = std::find(pyramid.lanes.begin(), pyramid.lanes.end(), what);
            auto [cell, fresh] = cells.try_emplace(at >> pyramid.shift);
            cell->second.first = fresh ? at : std::min(cell->second.first, at);
            ++cell->second.counts[lane == pyramid.lanes.end() ? kPyramidLanes
                                                              : std::size_t(lane - pyramid.lanes.begin())];
        }
        first += std::int64_t(segment.runs.size());
    }
    std::vector<Pyramid::Cell> found;
    for (const auto& [number, cell] : cells)
        found.push_back(cell);
    return found;
}

RowTexts withId(std::string_view id, bool hashed) {
    RowTexts texts;
    texts.id = id;
    texts.idHash = hashed ? hash64(id) : 0;
    return texts;
}

} // namespace

class LiveCountsTest : public QObject {
    Q_OBJECT
private slots:
    void pyramidsEqualPlainCounting() {
        struct Shape {
            std::size_t types, categories, events;
        };
        for (const auto& [types, categories, events] :
             {Shape{1, 1, 1}, Shape{5, 3, 3000}, Shape{40, 60, 70'000}}) {
            const RandomLog log(types, categories, events, events);
            LivePyramids live;
            std::uint64_t first = 0;
            for (const Segment& segment : log.segments) {
                live.add(segment.runs, segment.columns, first, log.names);
                first += segment.runs.size();
            }
            const auto pyramids = live.pyramids(log.wanted);
            QVERIFY(pyramids);
            for (const bool byTime : {true, false})
                for (const bool byCategory : {true, false}) {
                    const Pyramid& pyramid = (*pyramids)[pyramidNumber(byTime, byCategory)];
                    QVERIFY(pyramid.cells.size() <= CellTable::kMaxCells);
                    QCOMPARE(pyramid.lanes.size(), std::min(byCategory ? categories : types, kPyramidLanes));
                    const auto expected = plainly(log, pyramid, byTime, byCategory);
                    QCOMPARE(pyramid.cells.size(), expected.size());
                    for (std::size_t i = 0; i < expected.size(); ++i) {
                        QCOMPARE(pyramid.cells[i].first, expected[i].first);
                        QVERIFY(pyramid.cells[i].counts == expected[i].counts);
                    }
                }
        }
    }
    void tablesAddUp() {
        for (const bool toEmpty : {true, false}) {
            CellTable left(3), right(0, 4);
            left.setLanes(toEmpty ? 0 : 4);
            for (std::int64_t at = 0; !toEmpty && at < 64; ++at)
                left.add(at, 0, 1);
            for (std::int64_t at = -8; at < 24; ++at)
                right.add(at, 2, 3);
            left.add(right);
            QCOMPARE(left.size(), std::size_t(toEmpty ? 4 : 9));
            std::uint64_t sum = 0;
            for (std::size_t cell = 0; cell < left.size(); ++cell)
                for (std::size_t lane = 0; lane < 4; ++lane)
                    sum += left.counts(cell)[lane];
            QCOMPARE(sum, std::uint64_t(toEmpty ? 64 : 192));
        }
    }
    void tooManyCategoriesAreNotCounted() {
        const RandomLog log(5, 200, 1000, 7);
        LivePyramids live;
        live.add(log.segments[0].runs, log.segments[0].columns, 0, log.names);
        QVERIFY(!live.pyramids(log.wanted));
    }
    void segmentsThatWereNotSeenAreMissed() {
        const RandomLog log(5, 3, 1000, 8);
        LivePyramids live;
        live.giveUp();
        live.add(log.segments[0].runs, log.segments[0].columns, 0, log.names);
        QVERIFY(!live.pyramids(log.wanted));
    }
    void idsThatDifferAreCertain() {
        std::vector<std::string> ids;
        for (int i = 0; i < 100'000; ++i)
            ids.push_back("id-" + std::to_string(i));
        DistinctIds distinct;
        for (std::size_t i = 0; i < ids.size(); ++i)
            distinct.add({withId(ids[i], i % 2 == 0), withId({}, false)});
        QVERIFY(distinct.allDiffer());
        distinct.add({withId(ids[77], true)});
        QVERIFY(!distinct.allDiffer());
    }
    void idsThatWereNotSeenAreNotCertain() {
        DistinctIds distinct;
        QVERIFY(distinct.allDiffer());
        distinct.giveUp();
        QVERIFY(!distinct.allDiffer());
    }
};

HINDCAST_TEST(LiveCountsTest)
#include "tst_live_counts.moc"
