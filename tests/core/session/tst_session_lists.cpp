// SPDX-License-Identifier: GPL-3.0-or-later
#include "bank_store.h"

#include "base/time_text.h"
#include "support/test_main.h"

#include <QtTest>

#include <numeric>

using namespace hindcast;
using namespace hindcast::session;
using test::bankSession;

namespace {

QStringList names(const Result<std::vector<StreamRow>>& rows) {
    QStringList out;
    for (const auto& row : *rows)
        out << QString::fromStdString(row.name);
    return out;
}

StreamQuery sortedBy(StreamSort sort) {
    StreamQuery query;
    query.sort = sort;
    return query;
}

} // namespace

class TestSessionLists : public QObject {
    Q_OBJECT
private slots:
    void infoIsExact() {
        const auto info = bankSession().info();
        QCOMPARE(info.events, std::uint64_t(9));
        QCOMPARE(info.streams, std::uint64_t(3));
        QCOMPARE(info.eventTypes, std::uint64_t(6));
        QCOMPARE(info.categories, std::uint64_t(2));
        QVERIFY(info.firstPosition == Position::number(10));
        QVERIFY(info.lastPosition == Position::number(18));
        QVERIFY(info.firstTime == parseTime("2026-03-01T08:00:00Z")->time);
        QVERIFY(info.lastTime == parseTime("2026-03-02T08:00:00Z")->time);
    }

    void anEmptyLogHasAnswersToo() {
        const LogSession session(std::make_shared<test::MemoryLog>());
        QCOMPARE(session.info().events, std::uint64_t(0));
        QVERIFY(!session.info().firstPosition);
        QVERIFY(session.rows(Rank(0), 10, {})->empty());
        QVERIFY(session.streams({}, {})->empty());
        QCOMPARE(session.histogram(4, event::LaneBy::Type, {})->total, std::uint64_t(0));
        QCOMPARE(session.findStream("a").error().code, ErrorCode::NotFound);
    }

    void streamsSortAsTheContractSays() {
        const LogSession session(test::store(R"(
            1 b Did {} @2026-01-02
            2 a Did {} @2026-01-03
            3 B Did {} @2026-01-01
            4 b Did {} @2026-01-05
            5 c Did {}
        )"));
        QCOMPARE(names(session.streams(sortedBy(StreamSort::Name), {})), (QStringList{"B", "a", "b", "c"}));
        QCOMPARE(names(session.streams(sortedBy(StreamSort::Events), {})), (QStringList{"b", "B", "a", "c"}));
        QCOMPARE(names(session.streams(sortedBy(StreamSort::First), {})), (QStringList{"B", "b", "a", "c"}));
        QCOMPARE(names(session.streams(sortedBy(StreamSort::Last), {})), (QStringList{"b", "a", "B", "c"}));
        StreamQuery page;
        page.offset = 1;
        page.limit = 2;
        QCOMPARE(names(session.streams(page, {})), (QStringList{"a", "b"}));
    }

    void streamsByCategoryGlobAndPart() {
        const LogSession session = bankSession();
        StreamQuery query;
        query.category = "account";
        QCOMPARE(names(session.streams(query, {})), (QStringList{"account-anna", "account-bert"}));
        query.search = "BERT";
        QCOMPARE(names(session.streams(query, {})), QStringList{"account-bert"});
        query = {};
        query.match = "*-?";
        QCOMPARE(names(session.streams(query, {})), QStringList{"card-7"});
        const auto row = session.stream(*session.findStream("account-anna"));
        QCOMPARE(row->events, std::uint64_t(6));
        QVERIFY(row->firstRank == Rank(0) && row->lastRank == Rank(8));
    }

    void anUnknownStreamSuggestsThree() {
        const auto found = bankSession().findStream("acount-ana");
        QCOMPARE(found.error().code, ErrorCode::NotFound);
        QCOMPARE(QString::fromStdString(found.error().remedy),
                 QString("did you mean account-anna, account-bert or card-7?"));
    }

    void suggestionsInAStoreOfManyStreams() {
        auto log = std::make_shared<test::MemoryLog>();
        for (int i = 0; i < 30'000; ++i) {
            test::Row row;
            row.stream = (i % 2 ? "order-" : "invoice-") + std::to_string(i);
            row.type = "Did";
            log->add(row);
        }
        const auto found = LogSession(log).findStream("order-1234x");
        QVERIFY(QString::fromStdString(found.error().remedy).contains("order-1234"));
    }

    void typesAndCategoriesMostFirst() {
        const LogSession session = bankSession();
        QCOMPARE(QString::fromStdString(session.types().front().name), QString("MoneyDeposited"));
        QCOMPARE(QString::fromStdString(session.types()[1].name), QString("MoneyWithdrawn"));
        const auto categories = session.categories();
        QCOMPARE(QString::fromStdString(categories.front().name), QString("account"));
        QCOMPARE(categories.front().streams, std::uint64_t(2));
        QCOMPARE(categories.front().events, std::uint64_t(8));
    }

    void rowsAndOneEvent() {
        const LogSession session = bankSession();
        const auto rows = session.rows(Rank(7), 10, {});
        QCOMPARE(rows->size(), std::size_t(2));
        QCOMPARE(QString::fromStdString(rows->front().typeName), QString("MoneyWithdrawn"));
        const auto some = session.rowsOf({Rank(5), Rank(0)}, {});
        QCOMPARE(QString::fromStdString(some->front().streamName), QString("account-bert"));
        const auto detail = *session.event(Rank(2), {});
        QCOMPARE(QString::fromStdString(detail->payloadText),
                 QString(R"({"balance":100,"last":{"amount":100.00,"channel":"card"}})"));
        QCOMPARE(QString::fromStdString(detail->payload.find("last")->find("amount")->text()),
                 QString("100.00"));
        QVERIFY(**session.findId("e5") == Rank(4));
    }

    void histogramCountsEveryEventOnce() {
        const LogSession session = bankSession();
        const auto histogram = session.histogram(6, event::LaneBy::Category, {});
        QVERIFY(histogram.ok());
        QVERIFY(histogram->byTime);
        QCOMPARE(histogram->bucketWidth, std::int64_t(4) * 3600 * 1'000'000); // 24 hours in 6
        QCOMPARE(histogram->buckets.size(), std::size_t(6));
        QCOMPARE(histogram->total, std::uint64_t(9));
        std::uint64_t sum = 0;
        for (const auto& bucket : histogram->buckets)
            for (const auto& [name, count] : bucket.counts)
                sum += count;
        QCOMPARE(sum, std::uint64_t(9));
        QVERIFY(histogram->buckets[3].counts.empty());
        QCOMPARE(histogram->buckets[5].counts.front().second,
                 std::uint64_t(1)); // the latest time is in the last
        QCOMPARE(histogram->buckets[0].counts.front().first, std::string("account"));
        QVERIFY(!session.histogram(0, event::LaneBy::Type, {}).ok());
    }

    void histogramGoesByRankWhereThereAreNoTimes() {
        std::string lines;
        for (int i = 0; i < 10; ++i)
            lines += std::to_string(i) + " a-1 " + (i < 5 ? "Early" : "Late") + " {}\n";
        const auto histogram = LogSession(test::store(lines)).histogram(4, event::LaneBy::Type, {});
        QVERIFY(!histogram->byTime);
        QCOMPARE(histogram->bucketWidth, std::int64_t(3));
        QCOMPARE(histogram->buckets[1].counts.size(), std::size_t(2));
        QCOMPARE(histogram->total, std::uint64_t(10));
    }
};

HINDCAST_TEST(TestSessionLists)
#include "tst_session_lists.moc"
