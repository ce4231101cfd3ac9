// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"
#include "sql_fixture.h"
#include "support/test_environment.h"
#include "support/test_main.h"

#include <QTemporaryDir>

#include <set>

using namespace hindcast;
using namespace hindcast::test;

namespace {

const std::string kSchema =
    "CREATE TABLE stored_events(originator_id TEXT, originator_version INTEGER, topic TEXT, state BLOB, "
    "PRIMARY KEY(originator_id, originator_version));";

} // namespace

class TestPythonEventsourcing : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_count = 0;
    QString store(const std::string& sql) {
        const QString path = m_folder.filePath(QString("store%1.sqlite").arg(++m_count));
        writeStore(path, sql);
        return path;
    }

private slots:
    void rowsBecomeEventsByRowId() {
        const auto read = readAll(store(
            kSchema
            + R"(INSERT INTO stored_events(rowid, originator_id, originator_version, topic, state) VALUES
            (5, 'aa', 1, 'bank.domain:Account.Opened',
             CAST('{"timestamp":{"_type_":"datetime_iso","_data_":"2026-01-02T03:04:05.1+00:00"},"name":"A"}' AS BLOB)),
            (9, 'aa', 2, 'bank.other:Ledger.Closed', CAST('{"timestamp":"2026-01-02T03:04:06Z"}' AS BLOB)),
            (7, 'free-text', 1, '__main__:Incident.Registered', '{}'))"));
        QCOMPARE(read.error, std::string());
        QCOMPARE(read.events.size(), std::size_t(3));
        QCOMPARE(read.events[0].position, 5);
        QCOMPARE(read.events[0].type, std::string_view("bank.domain:Account.Opened"));
        QCOMPARE(read.events[0].category, std::string_view("Account"));
        QCOMPARE(printTime(*read.events[0].time), std::string("2026-01-02T03:04:05.100000Z"));
        QVERIFY(read.events[0].id.empty());
        QCOMPARE(read.events[1].category, std::string_view("Incident"));
        QVERIFY(!read.events[1].time);
        QCOMPARE(read.events[2].category, std::string_view("Account")); // of the stream's first event
        QCOMPARE(printTime(*read.events[2].time), std::string("2026-01-02T03:04:06.000000Z"));
        QVERIFY(read.events[2].version == 2);
    }

    void aStateNeedNotBePlainJson() {
        // zlib.compress(b'{"a":"aaaaaaaaaaaaaaaaaaaa"}').hex()
        const auto read = readAll(store(kSchema + R"(INSERT INTO stored_events VALUES
            ('a', 1, 'm:A.B', X'789cab564a54b2524ac402946a01864b09b0'),
            ('a', 2, 'm:A.B', X'00ff10'), ('a', 3, 'm:A.B', '{"cut":'), ('a', 4, 'm:A.B', NULL),
            ('a', 5, 'm:A.B', X'789cab56'))"));
        QCOMPARE(read.events.size(), std::size_t(5));
        QVERIFY(read.events[0].payload.kind == event::BodyKind::Json);
        QCOMPARE(read.events[0].payload.bytes, std::string_view(R"({"a":"aaaaaaaaaaaaaaaaaaaa"})"));
        QVERIFY(read.events[1].payload.kind == event::BodyKind::Bytes);
        QCOMPARE(read.events[1].payload.bytes, std::string_view("\0\xff\x10", 3));
        QCOMPARE(read.events[1].flags, 0u);
        QVERIFY(read.events[2].flags & event::kUndecodablePayload);
        QVERIFY(read.events[3].payload.kind == event::BodyKind::Absent);
        QCOMPARE(read.events[4].payload.bytes, std::string_view("\x78\x9c\xab\x56"));
        QCOMPARE(read.problems.size(), std::size_t(1));
        QCOMPARE(read.problems[0].code, std::string("undecodable"));
    }

    void olderTablesAreThoseOfOlderVersions() {
        const auto read = readAll(
            store("CREATE TABLE stored_events(application_name TEXT, originator_id TEXT, originator_version "
                  "INTEGER, pipeline_id INTEGER, notification_id INTEGER, topic TEXT, state BLOB, "
                  "causal_dependencies TEXT); INSERT INTO stored_events VALUES ('app', 'id-1', 0, 0, 7, "
                  "'bank#Account.Opened', '{\"timestamp\":\"2020-01-02T03:04:05Z\"}', NULL)"));
        QCOMPARE(read.error, std::string());
        QCOMPARE(read.info.formatVersion, std::string("7–8"));
        QCOMPARE(lines(read),
                 std::string("id-1 0 bank#Account.Opened {\"timestamp\":\"2020-01-02T03:04:05Z\"}\n"));
        QCOMPARE(read.events[0].position, 7);
        QVERIFY(read.events[0].time.has_value());
    }

    void otherSqliteFilesAreRefusedWithTheirTables() {
        const auto read = readAll(store("CREATE TABLE users(a); CREATE TABLE \"Order lines\"(b)"));
        QVERIFY(read.code == ErrorCode::Unsupported);
        QVERIFY2(read.error.find("Order lines, users") != std::string::npos, read.error.c_str());
        QVERIFY(read.error.find("mapping") != std::string::npos);
    }

    void theSharedStoreIsReadWhole() {
        const QString path = sharedData() + "/python-eventsourcing/eventsourcing-9.sqlite";
        if (sharedData().isEmpty()) QSKIP("no folder of real stores");
        QVERIFY2(QFile::exists(path), "a real store is missing");
        const auto read = readAll(path);
        QCOMPARE(read.events.size(), std::size_t(3249));
        std::set<std::string_view> streams;
        for (const auto& event : read.events) {
            streams.insert(event.stream);
            QVERIFY(event.time && event.payload.kind == event::BodyKind::Json);
            QCOMPARE(event.category, std::string_view("Incident"));
        }
        QCOMPARE(streams.size(), std::size_t(249));
        QVERIFY(read.problems.empty());
        QCOMPARE(read.events[0].stream, std::string_view("8dbb024721f751c68310756a752d9690"));
        QCOMPARE(read.events[0].type, std::string_view("__main__:Incident.Registered"));
        QVERIFY(read.events[0].version == 1);
    }
};

HINDCAST_TEST(TestPythonEventsourcing)
#include "tst_python_eventsourcing.moc"
