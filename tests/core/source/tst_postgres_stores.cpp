// SPDX-License-Identifier: GPL-3.0-or-later
// Stores in a live PostgreSQL: every dump under tests/interop and the shared ones are restored into a real
// server, and what is read from it is what the reader of dumps reads, event by event.
#include "source/follower.h"
#include "source/mapping_draft.h"
#include "source/postgres_digest.h"
#include "support/places.h"
#include "support/postgres_server.h"
#include "support/test_environment.h"
#include "support/test_main.h"
#include "told_source.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace hindcast;
using test::told;

namespace {

constexpr source::View kAll{true, true};

/// As of a dump.
std::string asDump(std::string text, const QString& path) {
    const std::string container = path.endsWith(".dump") ? " pg_dump-custom" : " pg_dump";
    if (const std::size_t at = text.find(" postgresql"); at < text.find('\n'))
        text.replace(at, 11, container);
    constexpr std::string_view kLacking = "payload not in this database";
    if (const std::size_t at = text.find(kLacking); at != std::string::npos)
        text.replace(at, kLacking.size(), "payload not in this dump");
    return text;
}

} // namespace

class TestPostgresStores : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { HINDCAST_START_POSTGRES(m_server); }

    void liveIsWhatItsDumpIs_data() {
        QTest::addColumn<QString>("path");
        const QString folder = test::sourcePath(QStringLiteral("tests/interop"));
        QDirIterator files(folder, {"*.sql", "*.dump"}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(QDir(folder).relativeFilePath(path))) << path;
        }
        if (test::sharedData().isEmpty()) return;
        for (const char* name :
             {"emmett/emmett-postgres.sql", "message-db/message-db.sql", "castore/castore.sql"})
            QTest::newRow(name) << test::sharedData() + '/' + name;
    }
    void liveIsWhatItsDumpIs() {
        QFETCH(const QString, path);
        if (path.endsWith(".dump") && QStandardPaths::findExecutable("pg_restore").isEmpty())
            QSKIP("pg_restore is not installed");
        const QString database = newDatabase();
        m_server->restore(database, path);
        const std::string address = m_server->address(database);
        for (const source::View& view : {source::View(), kAll}) {
            const std::string dump = told({path.toStdString(), view});
            const std::string live = told({address, view});
            if (dump.starts_with("refused: this dump of PostgreSQL ")) {
                const std::string_view rest = std::string_view(dump).substr(33);
                QCOMPARE(live, "refused: this database " + std::string(rest));
                continue;
            }
            const std::string wanted = asDump(live, path);
            const auto [at, other] = std::mismatch(wanted.begin(), wanted.end(), dump.begin(), dump.end());
            const std::string rest(at, wanted.end()), ofDump(other, dump.end());
            QVERIFY2(wanted == dump, (rest.substr(0, 300) + "\n---\n" + ofDump.substr(0, 300)).c_str());
            QVERIFY(told({address, view}, 1) == live); // however small the pieces
        }
    }

    void anOrderThatTwoShareMakesNoPieces() {
        const QString database = newDatabase();
        m_server->restore(database, test::sourcePath(QStringLiteral("tests/interop/resolve/resolve.sql")));
        source::Location location{m_server->address(database)};
        QVERIFY(!told(location).starts_with("refused"));
        location.snapshot = source::Snapshot::Off;
        QVERIFY2(told(location).starts_with("refused: it has no index by a key"), told(location).c_str());
    }

    void aSchemaIsChosen() {
        const QString database = newDatabase();
        m_server->create(database);
        for (const char* schema : {"a", "b"})
            m_server->sql(
                database,
                QStringLiteral("CREATE SCHEMA %1; CREATE TABLE %1.event (id bigserial PRIMARY KEY, "
                               "aggregate_name text, aggregate_id text, version int, type text, data jsonb, "
                               "metadata jsonb, timestamp timestamptz); INSERT INTO %1.event "
                               "(aggregate_name, aggregate_id, version, type, data, timestamp) VALUES "
                               "('%1', '1', 1, 'Made', '{}', '2026-01-02 03:04:05.678901+05:30')")
                    .arg(schema));
        const std::string both = told({m_server->address(database)});
        QVERIFY2(both.find("1 a-1 1 Made - 2026-01-01T21:34:05.678901Z") != std::string::npos, both.c_str());
        QVERIFY2(both.find("Only a.event is read; the events of b.event are left out.") != std::string::npos,
                 both.c_str());
        const std::string second = told({m_server->address(database) + "&schema=b"});
        QVERIFY2(second.find("1 b-1 1 Made") != std::string::npos, second.c_str());
        QVERIFY2(second.find("left out") == std::string::npos, second.c_str());
        QCOMPARE(told({m_server->address(database) + "&schema=c"}),
                 std::string("refused: there is no schema c in this database\n"));
        // A mapping is told the same, and is told where its table's name stands for two.
        source::Location location{m_server->address(database) + "&schema=c"};
        location.mapping = R"({"version":1,"table":"event","fields":{"stream":"aggregate_name"}})";
        location.mappingName = "m.json";
        QCOMPARE(told(location), std::string("refused: there is no schema c in this database\n"));
        location.path = m_server->address(database);
        QCOMPARE(told(location),
                 std::string("refused: more than one table is called event, which the mapping names\n"));
        location.path += "&schema=b";
        QVERIFY(told(location).find("b - event") != std::string::npos);
        location.path = m_server->address(database);
        location.mapping = R"({"version":1,"table":"b.event","fields":{"stream":"aggregate_name"}})";
        const std::string chosen = told(location);
        QVERIFY2(chosen.find("b - event") != std::string::npos, chosen.c_str());
    }

    void whatNobodyWroteToIsNotLookedThrough() {
        const QString database = newDatabase();
        m_server->create(database);
        m_server->sql(database, "CREATE TABLE event (id bigserial PRIMARY KEY, aggregate_name text, "
                                "aggregate_id text, version int, type text, data jsonb, metadata jsonb, "
                                "timestamp timestamptz); CREATE TABLE other (n int); INSERT INTO event "
                                "(aggregate_name, aggregate_id, version, type) VALUES ('a', '1', 1, 'Made')");
        const source::Location location{m_server->address(database)};
        const source::Registry registry;
        const auto opened = registry.open(location);
        QVERIFY(opened.ok());
        event::EventBatch batch;
        for (bool more = true; more;)
            more = *(*opened)->read(batch, 1 << 20, {});
        const source::ResumeToken token = (*opened)->resumeToken();
        // One that tells of other rows at the same moment shows whether they are looked at.
        auto digest = source::PostgresDigest::parse(token);
        QVERIFY(digest && !digest->moment.empty());
        digest->parts.front().hash ^= 1;
        const source::ResumeToken wrong = digest->print();
        const auto driftSince = [&](const source::ResumeToken& since) {
            return registry.driftSince(location, since).value();
        };
        QCOMPARE(driftSince(token), source::SourceDrift::Same);
        QCOMPARE(driftSince(wrong), source::SourceDrift::Same);
        m_server->sql(database, "INSERT INTO other VALUES (1)");
        QCOMPARE(driftSince(token), source::SourceDrift::Same);
        QCOMPARE(driftSince(wrong), source::SourceDrift::Changed);
        m_server->sql(database, "INSERT INTO event (aggregate_name, aggregate_id, version, type) VALUES "
                                "('a', '1', 2, 'Sold')");
        QCOMPARE(driftSince(token), source::SourceDrift::Grown);
        m_server->sql(database, "UPDATE event SET type = 'Bought' WHERE version = 1");
        QCOMPARE(driftSince(token), source::SourceDrift::Changed);
    }

    void viewsAreReadByAMapping() {
        const QString database = newDatabase();
        m_server->create(database);
        m_server->sql(database, "CREATE TABLE log (id bigserial PRIMARY KEY, who text, what text); "
                                "INSERT INTO log (who, what) VALUES ('a', 'Made'), ('b', 'Hidden'), "
                                "('a', 'Sold'); CREATE VIEW events AS SELECT id AS nr, who, what FROM log "
                                "WHERE what <> 'Hidden' ORDER BY id DESC; "
                                "CREATE MATERIALIZED VIEW kept AS SELECT * FROM events");
        source::Location location{m_server->address(database)};
        QVERIFY(told(location).starts_with("refused: this database holds no event store"));
        for (const char* view : {"events", "kept"}) {
            location.mapping = R"({"version":1,"table":"VIEW","order":["nr"],"fields":)"
                               R"({"stream":"who","type":"what","position":"nr"}})";
            location.mapping.replace(location.mapping.find("VIEW"), 4, view);
            const std::string text = told(location);
            QVERIFY2(text.find("1 a - Made") != std::string::npos, text.c_str());
            QVERIFY2(text.find("3 a - Sold") != std::string::npos, text.c_str());
            QVERIFY2(text.find("Hidden") == std::string::npos, text.c_str());
        }
        location.mapping =
            R"({"version":1,"table":"events","order":["nr"],"fields":{"stream":"who","position":"nr"}})";
        const auto followed = source::Registry().follow(location, {});
        QVERIFY(!followed.ok());
        QVERIFY2(followed.error().message.starts_with("a view does not tell"),
                 followed.error().print().c_str());
    }

    void unknownTablesSuggestAMapping() {
        const QString database = newDatabase();
        m_server->create(database);
        m_server->sql(database, "CREATE TABLE people (id int, name text); CREATE SCHEMA b; CREATE TABLE "
                                "b.journal (nr bigserial PRIMARY KEY, kind text, ref text, what text, at "
                                "timestamptz DEFAULT now(), body jsonb); INSERT INTO b.journal (kind, ref, "
                                "what, body) VALUES ('order', 'a', 'Placed', '{\"total\":5}')");
        const source::Registry registry;
        source::Location location{m_server->address(database)};
        const auto proposals = registry.propose(location);
        QVERIFY2(proposals.ok(), proposals.ok() ? "" : proposals.error().print().c_str());
        QCOMPARE(proposals->size(), std::size_t(2));
        QCOMPARE(proposals->front().draft.table, std::string("b.journal"));
        const auto text = source::mappingText(proposals->front().draft);
        QVERIFY(text.ok());
        location.mapping = *text;
        location.mappingName = "m.json";
        const std::string rows = told(location);
        QVERIFY2(rows.find("1 order-a - Placed") != std::string::npos, rows.c_str());
        location.path += location.path.find('?') == std::string::npos ? "?schema=c" : "&schema=c";
        QCOMPARE(registry.propose(location).error().code, ErrorCode::NotFound);
    }

    void namesWithQuotesAndBlanks() {
        const QString database = newDatabase();
        m_server->create(database);
        m_server->sql(database,
                      "CREATE SCHEMA \"o'h \"\"my\"\"\"; CREATE TABLE \"o'h \"\"my\"\"\".\"Log of \\x\" "
                      "(\"No.\" bigint PRIMARY KEY, who text, \"What's\" text, body text);"
                      "INSERT INTO \"o'h \"\"my\"\"\".\"Log of \\x\" VALUES (7, 'tab\there', 'line\nend', "
                      "E'{\"a\":\"\\\\\\\\N\"}'), (5, E'back\\\\slash', '\\N', NULL)");
        const std::string mapping = "{\"version\":1,\"table\":\"Log of "
                                    "\\\\x\",\"order\":[\"No.\"],\"fields\":{\"stream\":\"who\",\"type\":"
                                    "\"What's\",\"position\":\"No.\",\"payload\":\"body\"}}";
        source::Location location{m_server->address(database)};
        location.mapping = mapping;
        location.mappingName = "m.json";
        const std::string text = told(location);
        QVERIFY2(
            text.find(
                "5 back\\slash - \\N - -\n    -\n    -\n7 tab\there - line\nend - -\n    {\"a\":\"\\\\N\"}\n")
                != std::string::npos,
            text.c_str());
        location.mapping = "{\"version\":1,\"table\":\"nowhere\",\"fields\":{\"type\":\"x\"}}";
        QVERIFY(told(location).starts_with("refused: there is no table nowhere"));
        location.mapping = "{\"version\":1,\"table\":\"Log of \\\\x\",\"fields\":{\"type\":\"x\"}}";
        QVERIFY(told(location).starts_with("refused: the mapping names the column x"));
    }

    void probeSaysWhatItIs() {
        const QString database = newDatabase();
        m_server->restore(database, test::sourcePath(QStringLiteral("tests/interop/marten/marten-9.sql")));
        const source::Registry registry;
        const auto found = registry.probe({m_server->address(database)});
        QVERIFY2(found.ok(), found.ok() ? "" : found.error().print().c_str());
        QCOMPARE(found->info.format, std::string("marten"));
        QCOMPARE(found->info.container, std::string("postgresql"));
        QVERIFY(found->info.sourceBytes > 0);
        QCOMPARE(found->why.front(),
                 std::string("the database has the table public.mt_events with the columns of marten"));
    }

    void piecesAreTheWhole() {
        const QString database = newDatabase();
        m_server->create(database);
        m_server->sql(
            database,
            "CREATE TABLE messages (global_position bigserial PRIMARY KEY, position bigint NOT NULL, time "
            "timestamp "
            "DEFAULT '2026-01-01', stream_name text, type text, data jsonb, metadata jsonb, id uuid "
            "DEFAULT gen_random_uuid()); INSERT INTO messages (position, stream_name, type, data) "
            "SELECT i, 's-' || i % 7, 'T', jsonb_build_object('i', i) FROM generate_series(1, 20000) i;"
            "DELETE FROM messages WHERE global_position % 3 = 0");
        source::Location location{m_server->address(database)};
        const std::string whole = told(location);
        location.snapshot = source::Snapshot::Off;
        QVERIFY(told(location) == whole);
        m_server->sql(database, "INSERT INTO messages (position, stream_name, type) SELECT i, 's-1', 'T' "
                                "FROM generate_series(1, 6666) i");
        const std::string exact = told(location); // 20,000 rows: the pieces end with the rows
        QCOMPARE(std::count(exact.begin(), exact.end(), '\n'), 2 + 3 * 20'000);
        m_server->sql(database, "ALTER TABLE messages DROP CONSTRAINT messages_pkey; ALTER TABLE messages "
                                "ALTER global_position DROP NOT NULL");
        QVERIFY(told(location) == exact); // a sequence gives no NULL
        m_server->sql(database, "INSERT INTO messages (global_position, position, stream_name, type) VALUES "
                                "(NULL, 1, 's-null', 'T')"); // by hand
        { // what reads must end before the table is altered
            const auto held = source::Registry().open({m_server->address(database)});
            QVERIFY(held.ok());
            event::EventBatch all;
            QVERIFY((*held)->read(all, std::size_t(1) << 30, {}).ok());
            QCOMPARE(all.events.size() + all.problems.size(), std::size_t(20'001));
            const auto pieces = source::Registry().open(location);
            QVERIFY(pieces.ok());
            all.clear();
            const auto read = (*pieces)->read(all, std::size_t(1) << 20, {});
            QVERIFY(!read.ok());
            QCOMPARE(read.error().code, ErrorCode::Unsupported);
        }
        m_server->sql(database, "DELETE FROM messages WHERE global_position IS NULL");
        m_server->sql(database, "ALTER TABLE messages ALTER global_position DROP DEFAULT");
        QVERIFY2(told(location).starts_with("refused: it has no index by a key"), told(location).c_str());
    }

private:
    QString newDatabase() { return QStringLiteral("store%1").arg(++m_databases); }
    std::unique_ptr<test::PostgresServer> m_server;
    int m_databases = 0;
};

HINDCAST_TEST(TestPostgresStores)
#include "tst_postgres_stores.moc"
