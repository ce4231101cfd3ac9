// SPDX-License-Identifier: GPL-3.0-or-later
// Snapshots that the real libraries wrote, as a source of their own: from dumps, from a live PostgreSQL, from
// a SQLite file.
#include "event/encoding.h"
#include "source/registry.h"
#include "source/snapshot_source.h"
#include "support/places.h"
#include "support/postgres_server.h"
#include "support/shared_data.h"
#include "support/test_main.h"

#include <QTest>

#include <memory>
#include <string>

using namespace hindcast;

namespace {

/// "stream version state" of each, a line; or the error.
std::string toldSnapshots(const std::string& store, const std::string& format) {
    const source::SnapshotRegistry registry;
    const auto opened = registry.open({store}, format);
    if (!opened) return opened.error().print();
    std::string text;
    event::EventBatch batch;
    for (bool more = true; more;) {
        batch.clear();
        const auto read = (*opened)->read(batch, 1 << 20, {});
        if (!read) return read.error().print();
        more = *read;
        for (const event::Event& snapshot : batch.events) {
            std::string scratch;
            const event::Body body = event::decodedPayload(snapshot, scratch);
            text += std::string(snapshot.stream) + ' ' + std::to_string(snapshot.version.value_or(-1)) + ' '
                    + (body.kind == event::BodyKind::Json ? std::string(body.bytes) : std::string("?"))
                    + '\n';
        }
        for (const event::Problem& problem : batch.problems)
            text += problem.message + '\n';
    }
    return text;
}

std::string interop(const char* file) {
    return test::sourcePath(QStringLiteral("tests/interop/") + QLatin1String(file)).toStdString();
}

} // namespace

class TestSnapshotSource : public QObject {
    Q_OBJECT

private slots:
    void ofDumpsAndLive_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("start");
        QTest::addColumn<int>("lines");
        const char* account = "00000000-0000-0000-0000-000000000003 3 {\"_created_on\"";
        QTest::newRow("python") << "python-eventsourcing/python-plain.sql"
                                << "python-eventsourcing" << account << 2;
        QTest::newRow("python, compressed") << "python-eventsourcing/python-compressed.sql"
                                            << "python-eventsourcing" << account << 2;
        QTest::newRow("axon") << "axon/axon-jdbc.sql"
                              << "axon-jpa"
                              << "Account-acc-1 1 {" << 1;
        QTest::newRow("spatie") << "spatie/spatie.sql"
                                << "spatie"
                                << "a0000000-0000-4000-8000-000000000001 5 {\"balance\": 13.1}" << 1;
        QTest::newRow("cqrs-es") << "cqrs-es/postgres-es.sql"
                                 << "cqrs-es"
                                 << "account-a-1 7 {\"balance\": -9223372036854775808}" << 2;
        for (const char* serializer : {"json", "jsonb", "term"})
            QTest::addRow("commanded, %s", serializer)
                << QStringLiteral("commanded/commanded-%1.sql").arg(QLatin1String(serializer)) << "commanded"
                << "account-1 5 {" << 1;
        QTest::newRow("eventflow") << "eventflow/eventflow.sql"
                                   << "eventflow"
                                   << "order-5f2c8a9e-0000-4000-8000-000000000001 3 {\"Total\":12.5}" << 1;
        QTest::newRow("edomata") << "edomata/edomata.sql"
                                 << "edomata"
                                 << "acc-1 2 {\"balance\": 1}" << 1;
        QTest::newRow("no rows") << "cqrs-es/cqrs-es.sql"
                                 << "cqrs-es"
                                 << "" << 0;
    }
    void ofDumpsAndLive() {
        QFETCH(const QString, file);
        QFETCH(const QString, format);
        QFETCH(const QString, start);
        QFETCH(const int, lines);
        const std::string dump = interop(qPrintable(file));
        const std::string told = toldSnapshots(dump, format.toStdString());
        QVERIFY2(told.starts_with(start.toStdString()), told.c_str());
        QCOMPARE(int(std::count(told.begin(), told.end(), '\n')), lines);
        if (test::PostgresServer::programs().isEmpty()) QSKIP("PostgreSQL is not installed");
        if (!m_server) m_server = std::make_unique<test::PostgresServer>();
        QVERIFY2(m_server->isRunning(), qPrintable(m_server->why()));
        const QString database = QStringLiteral("s%1").arg(++m_databases);
        m_server->restore(database, QString::fromStdString(dump));
        QCOMPARE(toldSnapshots(m_server->address(database), format.toStdString()), told);
    }

    void ofASqliteFile() {
        HINDCAST_SHARED_FILE(path, "python-eventsourcing/eventsourcing-9.sqlite");
        const std::string told = toldSnapshots(path.toStdString(), "python-eventsourcing");
        QCOMPARE(int(std::count(told.begin(), told.end(), '\n')), 210);
        QVERIFY(told.find("003ce46413c753f99900106892aed988 20 {\"_created_on\"") != std::string::npos);
        QVERIFY(told.find('?') == std::string::npos);
    }

    void thereAreNone() {
        const std::string marten = toldSnapshots(interop("marten/marten-9.sql"), "marten");
        QVERIFY2(marten.find("where a store of the format marten keeps snapshots is not known here")
                     != std::string::npos,
                 marten.c_str());
        const std::string other = toldSnapshots(interop("marten/marten-9.sql"), "spatie");
        QVERIFY2(other.find("is none of spatie any more") != std::string::npos, other.c_str());
        const std::string python = toldSnapshots(interop("python-eventsourcing/python-8.sql"), "commanded");
        QVERIFY2(python.find("is none of commanded any more") != std::string::npos, python.c_str());
    }

    void namesOfTables() {
        const auto name = [](const char* format, const char* root) {
            return source::snapshotStore(source::storesWithSnapshots(format).front().spec(), root).name;
        };
        QCOMPARE(name("python-eventsourcing", "public.stored_events"),
                 std::string("public.stored_snapshots"));
        QCOMPARE(name("python-eventsourcing", "my_bank_events"), std::string("my_bank_snapshots"));
        QCOMPARE(name("axon-jpa", "public.domainevententry"), std::string("public.snapshot_event_entry"));
        QCOMPARE(name("axon-jpa", "x_domain_event_entry"), std::string("x_snapshot_event_entry"));
        QCOMPARE(name("spatie", "stored_events"), std::string("snapshots"));
        QCOMPARE(name("spatie", "app_stored_events"), std::string("app_snapshots"));
        QCOMPARE(name("commanded", "public.events"), std::string("public.snapshots"));
    }

private:
    std::unique_ptr<test::PostgresServer> m_server;
    int m_databases = 0;
};

HINDCAST_TEST(TestSnapshotSource)
#include "tst_snapshot_source.moc"
