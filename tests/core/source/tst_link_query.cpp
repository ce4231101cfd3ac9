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
        join.links = true;
        return join;
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
        const auto links = source::readLinks(*connection, {}, join(), "places", stop.get_token());
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
        const auto links = source::readLinks(*connection, {}, join(), "places", {});
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
        const auto links = source::readLinks(*connection, {}, join(), "places", {});
        QVERIFY(links.ok());
        QCOMPARE(links->streams.size(), std::size_t(1));
        QCOMPARE(links->streams[0].name, std::string("b"));
        QCOMPARE(links->rows.size(), std::size_t(2));
        QVERIFY(links->rows[0].hasVersion && !links->rows[1].hasVersion);
    }
};

HINDCAST_TEST(LinkQueryTest)
#include "tst_link_query.moc"
