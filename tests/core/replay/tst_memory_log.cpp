// SPDX-License-Identifier: GPL-3.0-or-later
// The naive log is what others are compared with, so its own rules are pinned here.
#include "base/time_text.h"
#include "support/memory_log.h"
#include "support/test_main.h"

#include <QtTest>

#include <stdexcept>

using namespace hindcast;
using event::Fields;
using test::store;

namespace {

const char* const kStore = "10 order-1 OrderPlaced {\"total\":5, \"note\":\"a b\"} @2026-03-01T12:00Z id=e1\n"
                           "# a comment\n"
                           "12 order-2 OrderPlaced {\"total\":7} @2026-03-01T13:00Z id=e2 v=5\n"
                           "\n"
                           "15 order-1 OrderPaid {\"paid\":true} @2026-03-01T11:00Z id=e3 "
                           "meta={\"correlationId\":\"c 1\", \"$causationId\":7}\n"
                           "20 payment-1 Paid - id=e1\n";

std::vector<std::uint64_t> ranksSeen(const std::function<Result<void>(const event::EventVisitor&)>& visit) {
    std::vector<std::uint64_t> ranks;
    if (!visit([&](const event::StoredEvent& event) {
            ranks.push_back(event.rank.value());
            return true;
        }))
        ranks.push_back(~0ull);
    return ranks;
}

} // namespace

class MemoryLogTest : public QObject {
    Q_OBJECT
    using Ranks = std::vector<std::uint64_t>;
private slots:
    void readsTheText() {
        const auto log = store(kStore);
        QCOMPARE(log->eventCount(), std::uint64_t(4));
        QCOMPARE(log->streamCount(), std::size_t(3));
        QCOMPARE(log->typeCount(), std::size_t(3));
        QCOMPARE(log->categoryCount(), std::size_t(2));
        QCOMPARE(log->typeEvents(EventTypeId(0)), std::uint64_t(2));
        QCOMPARE(printTime(*log->firstTime()), std::string("2026-03-01T11:00:00.000000Z"));
        QCOMPARE(printTime(*log->lastTime()), std::string("2026-03-01T13:00:00.000000Z"));
        const auto order = log->stream(*log->findStream("order-1"));
        QCOMPARE(order.events, std::uint64_t(2));
        QCOMPARE(order.firstVersion, Version(1));
        QCOMPARE(order.lastVersion, Version(2));
        QCOMPARE(order.lastRank, Rank(2));
        QCOMPARE(log->categoryName(order.category), std::string_view("order"));
        QVERIFY(!log->findStream("order-9"));
        QCOMPARE(log->facts().versionBase, 1);
        std::string seen;
        (void)log->visitRanks(Rank(2), 1, Fields::All,
                              [&](const event::StoredEvent& e) {
                                  seen = std::string(e.event.payload.bytes) + " "
                                         + std::string(e.event.correlation) + " "
                                         + std::string(e.event.causation) + " " + std::string(e.event.id)
                                         + " " + e.position->print();
                                  return true;
                              },
                              {});
        QCOMPARE(seen, std::string("{\"paid\":true} c 1 7 e3 15"));
    }
    void visits() {
        const auto log = store(kStore);
        const auto ranks = [&](Rank first, std::uint64_t count) {
            return ranksSeen(
                [&](const auto& v) { return log->visitRanks(first, count, Fields::Columns, v, {}); });
        };
        QCOMPARE(ranks(Rank(0), 100), (Ranks{0, 1, 2, 3}));
        QCOMPARE(ranks(Rank(1), 2), (Ranks{1, 2}));
        QCOMPARE(ranks(Rank(9), 2), Ranks{});
        const auto back = [&](Rank last, std::uint64_t count) {
            return ranksSeen(
                [&](const auto& v) { return log->visitRanksBackwards(last, count, Fields::Ids, v, {}); });
        };
        QCOMPARE(back(Rank(3), 100), (Ranks{3, 2, 1, 0}));
        QCOMPARE(back(Rank(2), 2), (Ranks{2, 1}));
        QCOMPARE(
            ranksSeen([&](const auto& v) { return log->visitList({Rank(3), Rank(0)}, Fields::All, v, {}); }),
            (Ranks{3, 0}));
        QCOMPARE(ranksSeen([&](const auto& v) { return log->visitAllByStream(Fields::Columns, v, {}); }),
                 (Ranks{0, 2, 1, 3}));
        const auto columns = *log->openStream(StreamId(0), {});
        QCOMPARE(columns->size(), std::size_t(2));
        QCOMPARE(
            ranksSeen([&](const auto& v) { return log->visitStream(*columns, 1, 5, Fields::All, v, {}); }),
            Ranks{2});
        QVERIFY(!log->openStream(StreamId(7), {}).ok());
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(log->visitRanks(
                        Rank(0), 9, Fields::All, [](const auto&) { return true; }, stop.get_token())
                     .error()
                     .code,
                 ErrorCode::Cancelled);
    }
    void findsPlaces() {
        const auto log = store(kStore);
        QCOMPARE(**log->findId("e1"), Rank(0));
        QVERIFY(!*log->findId("e9"));
        QCOMPARE(*log->rankAtPosition(Position::number(11)), Rank(1));
        QCOMPARE(*log->rankAtPosition(Position::number(15)), Rank(2));
        QCOMPARE(*log->rankAtPosition(Position::number(21)), Rank(4));
        QCOMPARE(*log->rankAtTime(parseTime("2026-03-01T12:30Z")->time), Rank(1));
        const auto mixed = store("5 a A -\n3 b A -");
        QCOMPARE(*mixed->rankAtPosition(Position::number(3)), Rank(1));
        QCOMPARE(mixed->rankAtPosition(Position::number(4)).error().code, ErrorCode::NotFound);
    }
    void overviewCounts() {
        const auto log = store(kStore);
        const auto byRank = *log->overview(false, 0, 4, 2, event::LaneBy::Type, 1, {});
        QCOMPARE(byRank.lanes.size(), std::size_t(2));
        QCOMPARE(byRank.lanes[0].name, std::string("OrderPlaced"));
        QCOMPARE(byRank.lanes[0].counts, (std::vector<std::uint32_t>{2, 0}));
        QCOMPARE(byRank.lanes[1].name, std::string());
        QCOMPARE(byRank.lanes[1].counts, (std::vector<std::uint32_t>{0, 2}));
        const std::int64_t eleven = log->firstTime()->value(), hour = 3'600'000'000;
        const auto byTime =
            *log->overview(true, eleven, eleven + 2 * hour, 2, event::LaneBy::Category, 9, {});
        QCOMPARE(byTime.lanes.size(), std::size_t(2));
        QCOMPARE(byTime.lanes[0].counts, (std::vector<std::uint32_t>{1, 1}));
        QCOMPARE(byTime.lanes[1].total, std::uint64_t(0)); // no time
    }
    void mistakesInTheTextAreTold() {
        QVERIFY_EXCEPTION_THROWN(store("1 a A"), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(store("1 a A {} @nonsense"), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(store("1 a A {} what=1"), std::invalid_argument);
    }
};

HINDCAST_TEST(MemoryLogTest)
#include "tst_memory_log.moc"
