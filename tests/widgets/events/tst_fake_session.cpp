// SPDX-License-Identifier: GPL-3.0-or-later
// The Session double agrees with itself: what it counts is what it lists.
#include "support/fake_session.h"
#include "support/test_main.h"

#include "json/print.h"

#include <QtTest>

#include <map>
#include <numeric>

using namespace hindcast;
using test::FakeSession;
using test::FakeStoreOptions;

class TestFakeSession : public QObject {
    Q_OBJECT
private slots:
    void everyEventIsInItsStreamAtItsVersion() {
        const FakeSession session({1777});
        std::map<StreamId, std::uint64_t> seen;
        const auto rows = session.rows(Rank(0), 1777, {});
        QVERIFY(rows.ok());
        QCOMPARE(rows->size(), std::size_t(1777));
        std::optional<Micros> before;
        for (const auto& row : *rows) {
            QCOMPARE(row.version.value(), std::int64_t(seen[row.stream]++));
            const auto place = session.store().place(row.rank);
            QCOMPARE(session.store().rankOf(place).value(), row.rank.value());
            QVERIFY(!before || *before <= *row.time);
            before = row.time;
        }
        QCOMPARE(seen.size(), std::size_t(session.info().streams));
        for (const auto& [id, length] : seen)
            QCOMPARE(session.stream(id)->events, length);
    }

    void listedStreamsAreSortedAndFound() {
        const FakeSession session({5000});
        const auto all = session.streams({}, {});
        QVERIFY(all.ok());
        QCOMPARE(all->size(), std::size_t(session.info().streams));
        for (std::size_t i = 1; i < all->size(); ++i)
            QVERIFY((*all)[i - 1].name < (*all)[i].name);
        for (const auto& row : *all)
            QCOMPARE(session.findStream(row.name)->value(), row.id.value());
        session::StreamQuery page;
        page.category = "order";
        page.offset = 10;
        page.limit = 7;
        const auto some = session.streams(page, {});
        QCOMPARE(some->size(), std::size_t(7));
        QCOMPARE(some->front().category, std::string("order"));
        page.search = "ORDER-8A";
        const auto found = session.streams(page, {});
        for (const auto& row : *found)
            QVERIFY(row.name.starts_with("order-8a"));
    }

    void overviewCountsWhatRowsShow() {
        const FakeSession session({4321});
        for (const bool byTime : {true, false}) {
            const std::int64_t from = byTime ? session.store().time(Rank(1000))->value() : 1000;
            const std::int64_t to = byTime ? session.store().time(Rank(3000))->value() : 3000;
            const auto overview = session.overview(byTime, from, to, 37, event::LaneBy::Type, 4, {});
            QVERIFY(overview.ok());
            QCOMPARE(overview->lanes.size(), std::size_t(5));
            std::uint64_t sum = 0;
            for (const auto& lane : overview->lanes) {
                QCOMPARE(std::accumulate(lane.counts.begin(), lane.counts.end(), std::uint64_t(0)),
                         lane.total);
                sum += lane.total;
            }
            QCOMPARE(sum, std::uint64_t(2000));
            std::uint64_t plain = 0;
            const auto rows = session.rows(Rank(1000), 2000, {});
            for (const auto& row : *rows)
                plain += row.typeName == overview->lanes[0].name;
            QCOMPARE(overview->lanes[0].total, plain);
        }
    }

    void statesFollowFromTheEvents() {
        const FakeSession session({20000});
        const auto longest = *session.findStream("account-DE77000000");
        const auto atEnd = session.state(longest, session::AtEnd{}, {});
        QVERIFY(atEnd.ok());
        QCOMPARE((*atEnd)->streamEvents, std::size_t(1000));
        const auto blame = session.blame(longest, session::AtEnd{}, {}, {});
        QVERIFY(blame.ok()); // folded without a shortcut
        for (const auto& line : *blame) {
            const auto path = json::Pointer::parse(line.path);
            const auto* value = path->find((*atEnd)->state);
            QCOMPARE(value != nullptr, line.value.has_value());
            if (value) QVERIFY(json::equal(*value, *line.value));
        }
        const auto deltas = session.deltas({session.stream(longest)->firstRank}, {});
        QVERIFY(deltas->front().count.added > 5);
    }

    void tenMillionEventsCostNoTime() {
        const FakeSession session({10'000'000});
        QCOMPARE(session.rows(Rank(9'999'990), 100, {})->size(), std::size_t(10));
        const auto overview =
            session.overview(true, session.info().firstTime->value(), session.info().lastTime->value() + 1,
                             500, event::LaneBy::Type, 5, {});
        std::uint64_t sum = 0;
        for (const auto& lane : overview->lanes)
            sum += lane.total;
        QCOMPARE(sum, std::uint64_t(10'000'000));
    }

    void delayedCallsStopWhenTold() {
        FakeSession session;
        session.setDelay("rows", std::chrono::minutes(10));
        std::stop_source stop;
        stop.request_stop();
        const auto rows = session.rows(Rank(0), 1, stop.get_token());
        QVERIFY(!rows.ok());
        QCOMPARE(rows.error().code, ErrorCode::Cancelled);
        QCOMPARE(session.calls("rows"), 1);
        QCOMPARE(session.cancelledCalls(), 1);
        QCOMPARE(session.callsOnOwnThread(), std::vector<std::string>{"rows"});
    }
};

HINDCAST_TEST(TestFakeSession)
#include "tst_fake_session.moc"
