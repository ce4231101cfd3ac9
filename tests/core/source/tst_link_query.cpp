// SPDX-License-Identifier: GPL-3.0-or-later
// Asking a table for the links in it.
#include "source/link_query.h"
#include "support/test_main.h"

#include <QtTest>

#include <chrono>
#include <thread>

using namespace hindcast;

class LinkQueryTest : public QObject {
    Q_OBJECT

    static source::JoinSpec join() {
        source::JoinSpec join;
        join.key = "event_id";
        join.columns = {"stream", "position"};
        join.lowest = "id";
        join.links = source::Membership{"stream", "", "position", "", ""};
        return join;
    }
    static source::LinkRows rows(const char* missing = "") {
        return {"places", "", missing, "shop.db: places"};
    }

private slots:
    void itStopsWhileRowsAreGrouped() {
        auto connection = sqlite::Connection::open(":memory:", {.mode = sqlite::Mode::Create});
        QVERIFY(connection.ok());
        // Grouping it has no end, so no row is ever given.
        QVERIFY(connection
                    ->exec("CREATE VIEW places AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1"
                           " FROM n) SELECT id, 'e' AS event_id, 's' AS stream, id AS position FROM n")
                    .ok());
        std::stop_source stop;
        const std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            stop.request_stop();
        });
        const auto links = source::readLinks(*connection, {}, join(), rows(), stop.get_token());
        QVERIFY(!links.ok());
        QCOMPARE(links.error().code, ErrorCode::Cancelled);
        QVERIFY(connection->number("SELECT 1").ok()); // what comes after it is not stopped
    }

    void whatStoppedTheReadingBeforeDoesNotStopIt() {
        auto connection = sqlite::Connection::open(":memory:", {.mode = sqlite::Mode::Create});
        QVERIFY(connection.ok());
        QVERIFY(connection
                    ->exec("CREATE TABLE places AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1"
                           " FROM n LIMIT 5000) SELECT id, 'e' || (id / 2) AS event_id, 's' || (id % 2)"
                           " AS stream, id AS position FROM n")
                    .ok());
        std::stop_source stop;
        stop.request_stop();
        connection->setStop(stop.get_token());
        const auto links = source::readLinks(*connection, {}, join(), rows(), {});
        QVERIFY2(links.ok(), links.ok() ? "" : links.error().print().c_str());
        QVERIFY(!links->rows.empty());
    }

    void allOfAStreamWithLinksIsTold() {
        auto connection = sqlite::Connection::open(":memory:", {.mode = sqlite::Mode::Create});
        QVERIFY(connection.ok());
        QVERIFY(connection
                    ->exec("CREATE TABLE places(id INTEGER PRIMARY KEY, stream, position, event_id);"
                           "INSERT INTO places(stream, position, event_id) VALUES"
                           " ('a', 0, 'e1'), ('b', 0, 'e2'), ('b', NULL, 'e1'), ('c', 0, 'e3')")
                    .ok());
        const auto links = source::readLinks(*connection, {}, join(), rows(), {});
        QVERIFY(links.ok());
        QCOMPARE(links->streams.size(), std::size_t(1));
        QVERIFY(links->problems.empty());
        QCOMPARE(links->streams[0].name, std::string("b"));
        QCOMPARE(links->rows.size(), std::size_t(2));
        QVERIFY(links->rows[0].hasVersion && !links->rows[1].hasVersion);
        QCOMPARE(links->placeOf(links->rows[1]), std::string("shop.db: places id 3"));
    }

    void rowsThatSayNoLinkAreTold() {
        auto connection = sqlite::Connection::open(":memory:", {.mode = sqlite::Mode::Create});
        QVERIFY(connection.ok());
        QVERIFY(
            connection
                ->exec("CREATE TABLE places(id INTEGER PRIMARY KEY, stream, position, event_id);"
                       "INSERT INTO places(stream, position, event_id) VALUES"
                       " ('a', 0, 'e1'), ('b', 'x', 'e1'), (NULL, 0, 'e1'), ('', 1, 'e1'), ('b', -5, 'e2'),"
                       " ('c', 1, NULL), ('d', 0, 'e9'), ('b', 3, 'e9')")
                .ok());
        const auto links = source::readLinks(
            *connection, {}, join(), rows("t.event_id NOT IN (SELECT 'e1' UNION ALL SELECT 'e2')"), {});
        QVERIFY2(links.ok(), links.ok() ? "" : links.error().print().c_str());
        std::string told;
        for (const event::Problem& problem : links->problems)
            told += problem.code + ' ' + problem.where + ": " + problem.message + "; ";
        QCOMPARE(told,
                 std::string(
                     "bad-link shop.db: places id 3: the stream that an event stands in is missing, in 2"
                     " rows from here on; bad-link shop.db: places id 6: the event that stands in a stream"
                     " is missing, in 1 rows from here on; bad-link shop.db: places id 2: the version of an"
                     " event in a stream is no whole number from 0 on: it has its running number there, in"
                     " 2 rows from here on; "));
        // The rows that name e9 are for whoever knows the events.
        QCOMPARE(links->rows.size(), std::size_t(4));
        QVERIFY(!links->rows[0].hasVersion && !links->rows[1].hasVersion && links->rows[2].hasVersion);
        QCOMPARE(links->streams.back().name, std::string("d"));
    }

    void aStreamIsCalledByItsKeyElsewhere() {
        auto connection = sqlite::Connection::open(":memory:", {.mode = sqlite::Mode::Create});
        QVERIFY(connection.ok());
        QVERIFY(connection
                    ->exec("CREATE TABLE places(stream, version, home, event_id);"
                           "CREATE TABLE names(number, name);"
                           "INSERT INTO names VALUES (1, 'one'), (2, 'two');"
                           "INSERT INTO places VALUES (2, 2, 1, 'e2'), (2, 1, 1, 'e3'), (1, 1, 1, 'e2'),"
                           " (7, 1, 1, 'e1')")
                    .ok());
        source::JoinSpec places;
        places.table = "places";
        places.key = "event_id";
        places.links = source::Membership{"stream", "", "version", "home", "names"};
        source::JoinSpec names;
        names.table = "names";
        names.key = "number";
        names.columns = {"name"};
        source::StoreSpec spec;
        spec.joins = {places, names};
        const auto links =
            source::readLinks(*connection, spec, places, {"places", "names", "", "shop: places"}, {});
        QVERIFY2(links.ok(), links.ok() ? "" : links.error().print().c_str());
        QCOMPARE(links->streams.size(), std::size_t(1));
        QCOMPARE(links->streams[0].name, std::string("two"));
        QCOMPARE(links->rows.size(), std::size_t(2));
        QVERIFY(links->rows[0].version == 1 && links->rows[1].version == 2);
        QCOMPARE(links->problems.size(), std::size_t(1)); // no stream is called 7
        QCOMPARE(links->problems[0].where, std::string("shop: places"));
    }

    void aStreamHasItsCategoryInFront() {
        auto connection = sqlite::Connection::open(":memory:", {.mode = sqlite::Mode::Create});
        QVERIFY(connection.ok());
        QVERIFY(connection
                    ->exec("CREATE TABLE places(id INTEGER PRIMARY KEY, kind, stream, event_id);"
                           "INSERT INTO places(kind, stream, event_id) VALUES ('Order', '7-a', 'e1'),"
                           " ('Buyer', 'x-1', 'e1')")
                    .ok());
        source::JoinSpec places = join();
        places.links = source::Membership{"stream", "kind", "", "", ""};
        const auto links = source::readLinks(*connection, {}, places, rows(), {});
        QVERIFY2(links.ok(), links.ok() ? "" : links.error().print().c_str());
        QCOMPARE(links->streams.size(), std::size_t(1));
        QCOMPARE(links->streams[0].name, std::string("Buyer-x-1"));
        QCOMPARE(links->streams[0].category, std::string("Buyer"));
    }
};

HINDCAST_TEST(LinkQueryTest)
#include "tst_link_query.moc"
