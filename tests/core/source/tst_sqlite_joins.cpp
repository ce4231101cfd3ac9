// SPDX-License-Identifier: GPL-3.0-or-later
// Joined tables without an index are gathered once instead of being looked through for each event.
#include "source/sqlite_joins.h"
#include "support/test_main.h"

#include <QtTest>

using namespace hindcast;

class SqliteJoinsTest : public QObject {
    Q_OBJECT

    static source::StoreSpec spec() {
        source::StoreSpec spec;
        source::JoinSpec places;
        places.table = "places";
        places.key = "event_id";
        places.by = "id";
        places.columns = {"stream", "position"};
        places.lowest = "id";
        places.unique = true;
        spec.joins = {places};
        return spec;
    }
    static sqlite::Connection made(const char* sql) {
        auto connection = sqlite::Connection::open(":memory:", {.mode = sqlite::Mode::Create});
        if (!connection || !connection->exec(sql)) qFatal("no database");
        return std::move(connection).value();
    }
    static constexpr const char* kPlaces =
        "CREATE TABLE places(id INTEGER PRIMARY KEY, stream, position, event_id);"
        "INSERT INTO places(stream, position, event_id) VALUES ('b', 1, 7), ('a', 2, 7), (x'ff00', 3, 'e'),"
        " (NULL, NULL, 'n');";

    static QString found(source::JoinLookup& lookup, const char* key) {
        QString text;
        for (const auto& value : lookup.find(key))
            text += value ? QString::fromStdString(*value).left(8) + '|' : QStringLiteral("-|");
        return text;
    }

private slots:
    void withAnIndexTheyAreAsked() {
        auto connection = made(kPlaces);
        QVERIFY(connection.exec("CREATE INDEX of_event ON places (event_id)").ok());
        const auto gathered = source::gatherUnindexed(connection, spec(), {"places"}, {});
        QVERIFY(gathered.ok());
        QVERIFY(*gathered == nullptr);
    }

    void withoutOneTheyAreGathered() {
        auto connection = made(kPlaces);
        const source::StoreSpec declared = spec();
        auto gathered = source::gatherUnindexed(connection, declared, {"places"}, {});
        QVERIFY(gathered.ok());
        QVERIFY(*gathered != nullptr);
        QCOMPARE((*gathered)->lookups().size(), std::size_t(1));
        source::JoinLookup& lookup = (*gathered)->lookups().front();
        source::JoinLookup plain(connection, declared.joins.front(), "places");
        for (const char* key : {"7", "e", "n", "gone"})
            QCOMPARE(found(lookup, key), found(plain, key));
        QCOMPARE(found(lookup, "7"), QStringLiteral("b|1|"));
        QCOMPARE(lookup.failures(), std::uint64_t(0));
    }

    void itStops() {
        auto connection = made(kPlaces);
        std::stop_source stop;
        stop.request_stop();
        const auto gathered = source::gatherUnindexed(connection, spec(), {"places"}, stop.get_token());
        QVERIFY(!gathered.ok());
        QCOMPARE(gathered.error().code, ErrorCode::Cancelled);
    }

    void whatCannotBeAskedIsCounted() {
        auto connection = made("CREATE TABLE other(a)");
        const source::StoreSpec declared = spec();
        source::JoinLookup lookup(connection, declared.joins.front(), "places");
        QCOMPARE(found(lookup, "7"), QStringLiteral("-|-|"));
        QCOMPARE(lookup.failures(), std::uint64_t(1));
        QVERIFY(lookup.failure().has_value());
    }
};

HINDCAST_TEST(SqliteJoinsTest)
#include "tst_sqlite_joins.moc"
