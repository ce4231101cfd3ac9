// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong with a live PostgreSQL: no server, no rights, locks, a connection that ends midway. Every
// error names server, table, cause and remedy, and none of them a password.
#include "source/postgres_url.h"
#include "source/registry.h"
#include "support/postgres_server.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <future>
#include <thread>

using namespace hindcast;

namespace {

constexpr const char* kStore =
    "CREATE TABLE event (id bigserial PRIMARY KEY, aggregate_name text, aggregate_id text, version int, type "
    "text, "
    "data jsonb, metadata jsonb, timestamp timestamptz DEFAULT now()); INSERT INTO event (aggregate_name, "
    "aggregate_id, version, type, data) SELECT 'order', i::text, 1, 'Made', jsonb_build_object('text', "
    "repeat('x', 200)) FROM generate_series(1, %1) i";

} // namespace

class TestPostgresTrouble : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        HINDCAST_START_POSTGRES(m_server);
        m_server->create("shop");
        m_server->sql("shop", QString::fromLatin1(kStore).arg(20'000));
        m_server->create("bare");
    }
    void cleanup() {
        for (const char* name : {"PGPASSWORD", "PGPASSFILE"})
            qunsetenv(name);
    }

    void noWayIn_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        const QString socket = m_server->socketFolder();
        const auto row = [](const char* name, const QString& address, ErrorCode code, const char* says) {
            QTest::newRow(name) << address << int(code) << says;
        };
        row("no server", "postgresql:///d?host=/tmp/no-such-folder", ErrorCode::Io,
            "the server cannot be reached");
        row("no port", "postgresql://127.0.0.1:1/d", ErrorCode::Io, "Connection refused");
        row("no database", "postgresql://postgres@/nope?host=" + socket, ErrorCode::NotFound,
            "database \"nope\"");
        row("no role", "postgresql://nobody@/shop?host=" + socket, ErrorCode::Io, "role \"nobody\"");
        row("no password", "postgresql://locked@/shop?host=" + socket, ErrorCode::Io, "PGPASSWORD");
        row("wrong password", "postgresql://locked:geheim@/shop?host=" + socket, ErrorCode::Io, "password");
        row("no encryption", "postgresql://postgres:geheim@127.0.0.1:1/shop?sslmode=nonsense",
            ErrorCode::Invalid, "sslmode");
        row("no parameter", "postgresql://postgres:geheim@/shop?colour=red", ErrorCode::Invalid, "colour");
        row("no address", "postgresql://postgres:geheim@/shop?colour", ErrorCode::Invalid,
            "cannot be taken apart");
        row("nothing there", "postgresql://postgres@/bare?host=" + socket, ErrorCode::Unsupported,
            "has no tables");
    }
    void noWayIn() {
        QFETCH(const QString, address);
        QFETCH(const int, code);
        QFETCH(const QString, says);
        const source::Registry registry;
        for (const bool opens : {false, true}) {
            std::optional<Error> error;
            if (const auto probed = registry.probe({address.toStdString()}); !opens && !probed)
                error = probed.error();
            if (const auto opened = registry.open({address.toStdString()}); opens && !opened)
                error = opened.error();
            QVERIFY(error.has_value());
            const std::string text = error->print();
            QVERIFY2(int(error->code) == code, text.c_str());
            QVERIFY2(text.find(says.toStdString()) != std::string::npos, text.c_str());
            QVERIFY2(error->where == source::PostgresUrl::shownOf(address.toStdString()), text.c_str());
            QVERIFY2(text.find("geheim") == std::string::npos && text.find('\n') == std::string::npos,
                     text.c_str());
            QVERIFY2(!error->remedy.empty(), text.c_str());
        }
    }

    void passwordsComeFromEverywhere() {
        m_server->sql("shop", "GRANT SELECT ON event TO locked");
        const source::Registry registry;
        const std::string plain = m_server->address("shop", "locked");
        const auto opens = [&](const std::string& address) { return registry.probe({address}).ok(); };
        QVERIFY(!opens(plain));
        qputenv("PGPASSWORD", test::PostgresServer::kPassword);
        QVERIFY(opens(plain));
        qunsetenv("PGPASSWORD");
        QFile file(QDir::temp().filePath("pgpass-of-test"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QByteArray password = test::PostgresServer::kPassword;
        file.write("*:*:*:locked:" + password.replace("\\", "\\\\").replace(":", "\\:") + "\n");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        qputenv("PGPASSFILE", file.fileName().toLocal8Bit());
        QVERIFY(opens(plain));
        qunsetenv("PGPASSFILE");
        file.remove();
        const std::string encoded = test::PostgresServer::kEncodedPassword;
        std::string inside = plain;
        inside.insert(inside.find('@'), ":" + encoded);
        QVERIFY(opens(inside));
        QVERIFY(opens(plain + "&password=" + encoded));
        QVERIFY(!opens(plain)); // what one address says is not another's
        QCOMPARE(registry.admit(inside), plain);
        QVERIFY(opens(plain)); // but once it was admitted
    }

    void theRightToConnectIsNamed() {
        m_server->create("closed");
        m_server->sql("closed", QString::fromLatin1(kStore).arg(1)
                                    + "; CREATE ROLE outsider LOGIN; GRANT SELECT ON event TO outsider; "
                                      "REVOKE CONNECT ON DATABASE closed FROM public");
        const source::Location location{m_server->address("closed", "outsider")};
        const source::Registry registry;
        const auto refused = registry.open(location);
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().message.find("did not let us in: permission denied for database")
                     != std::string::npos,
                 refused.error().message.c_str());
        QCOMPARE(refused.error().remedy,
                 std::string("let its owner run: GRANT CONNECT ON DATABASE \"closed\" TO \"outsider\""));
        m_server->sql("closed", QString::fromStdString(refused.error().remedy).section(": ", 1));
        QVERIFY(registry.open(location).ok());
    }

    void rightsAreNamed() {
        m_server->create("rights");
        m_server->sql("rights", QString::fromLatin1(kStore).arg(1)
                                    + "; CREATE ROLE reader LOGIN; CREATE SCHEMA \"in\"; "
                                      "CREATE TABLE \"in\".event (LIKE event)");
        const source::Registry registry;
        const source::Location location{m_server->address("rights", "reader") + "&schema=in"};
        const auto refused = registry.open(location);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().message, std::string("the role \"reader\" may not read in.event"));
        QCOMPARE(
            refused.error().remedy,
            std::string(
                "let their owner run: GRANT CONNECT ON DATABASE \"rights\" TO \"reader\"; GRANT USAGE ON "
                "SCHEMA \"in\" TO \"reader\"; GRANT SELECT ON \"in\".\"event\" TO \"reader\";"));
        // They may be run as they stand, and are enough.
        m_server->sql("rights", QString::fromStdString(refused.error().remedy).section(": ", 1));
        const auto opened = registry.open(location);
        QVERIFY2(opened.ok(), opened.ok() ? "" : opened.error().print().c_str());
    }

    void rowsThatAPolicyHidesAreTold() {
        m_server->create("rows");
        m_server->sql("rows",
                      QString::fromLatin1(kStore).arg(10)
                          + "; CREATE ROLE tenant LOGIN; GRANT SELECT ON event TO tenant; ALTER TABLE event "
                            "ENABLE ROW LEVEL SECURITY; CREATE POLICY own ON event USING (id > 7)");
        const source::Registry registry;
        auto opened = registry.open({m_server->address("rows", "tenant")});
        QVERIFY(opened.ok());
        QCOMPARE(
            (*opened)->info().loses.back(),
            std::string("Rows of public.event that its row-level security hides from tenant are not read."));
        event::EventBatch batch;
        QVERIFY((*opened)->read(batch, 1 << 20, {}).ok());
        QCOMPARE(batch.events.size(), std::size_t(3));
        // All of them hidden is not the same as none there.
        m_server->sql("rows", "DROP POLICY own ON event");
        const source::Location location{m_server->address("rows", "tenant")};
        opened = registry.open(location);
        QVERIFY(opened.ok());
        const auto none = (*opened)->read(batch, 1 << 20, {});
        QVERIFY(!none.ok());
        QCOMPARE(none.error().where, location.path + ": public.event");
        QCOMPARE(none.error().message,
                 std::string("its row-level security shows no row of it to the role \"tenant\""));
    }

    void aLockIsNotWaitedForLong() {
        const auto session = m_server->session("shop");
        session->write("BEGIN; LOCK TABLE event; SELECT 'locked';\n");
        QVERIFY(session->waitForReadyRead());
        const source::Registry registry;
        auto opened = registry.open({m_server->address("shop")});
        std::optional<Error> error;
        event::EventBatch batch;
        if (!opened)
            error = opened.error();
        else if (const auto read = (*opened)->read(batch, 1 << 20, {}); !read)
            error = read.error();
        session->closeWriteChannel();
        session->waitForFinished();
        QVERIFY(error.has_value());
        QVERIFY2(error->code == ErrorCode::Busy, error->print().c_str());
        QVERIFY2(error->message.find("another session locks the table") == 0, error->print().c_str());
    }

    void aStopEndsReadingAndTheQuery() {
        const source::Registry registry;
        std::stop_source stop;
        auto opened = registry.open({m_server->address("shop")}, stop.get_token());
        QVERIFY(opened.ok());
        event::EventBatch batch;
        QVERIFY((*opened)->read(batch, 1000, stop.get_token()).ok());
        QVERIFY(!batch.events.empty());
        stop.request_stop();
        const auto read = (*opened)->read(batch, 1 << 20, stop.get_token());
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, ErrorCode::Cancelled);
        QVERIFY(!registry.open({m_server->address("shop")}, stop.get_token()).ok());
        QTRY_COMPARE(m_server->sql(
                         "shop", "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'hindcast'"),
                     QString("0"));
    }

    void aStopEndsAWaitForALock() {
        const auto session = m_server->session("shop");
        session->write("BEGIN; LOCK TABLE event; SELECT 'locked';\n");
        QVERIFY(session->waitForReadyRead());
        const source::Registry registry;
        std::stop_source stop;
        std::jthread later([&] {
            QTest::qSleep(100);
            stop.request_stop();
        });
        auto opened = registry.open({m_server->address("shop")}, stop.get_token());
        event::EventBatch batch;
        const ErrorCode code =
            !opened ? opened.error().code : (*opened)->read(batch, 1, stop.get_token()).error().code;
        session->closeWriteChannel();
        session->waitForFinished();
        QCOMPARE(code, ErrorCode::Cancelled);
    }

    /// What the server does for a reading that nobody wants any more ends, too, in the middle of a row.
    void aStopEndsAQueryThatTakesForEver() {
        m_server->create("slow");
        m_server->sql("slow", QString::fromLatin1(kStore).arg(3)
                                  + "; CREATE VIEW sleepy AS SELECT id, type, pg_sleep(3600)::text AS rest "
                                    "FROM event");
        source::Location location{m_server->address("slow")};
        location.mapping = R"({"version":1,"table":"sleepy","fields":{"type":"type","payload":"rest"}})";
        location.mappingName = "m.json";
        const source::Registry registry;
        std::stop_source stop;
        auto reading = std::async(std::launch::async, [&] {
            auto opened = registry.open(location, stop.get_token());
            event::EventBatch batch;
            return opened ? (*opened)->read(batch, 1, stop.get_token()) : opened.error();
        });
        const QString sleeping = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'";
        constexpr int kLong = 120'000;
        QTRY_COMPARE_WITH_TIMEOUT(m_server->sql("slow", sleeping), QString("1"), kLong);
        stop.request_stop();
        const auto read = reading.get();
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, ErrorCode::Cancelled);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->sql("slow", sleeping), QString("0"), kLong);
    }

    void itIsOneReadOnlyTransaction() {
        const source::Registry registry;
        auto opened = registry.open({m_server->address("shop")});
        QVERIFY(opened.ok());
        event::EventBatch batch;
        QVERIFY((*opened)->read(batch, 1000, {}).ok());
        const std::size_t first = batch.events.size();
        // What is written meanwhile is not of the state that is read.
        m_server->sql(
            "shop",
            "INSERT INTO event (aggregate_name, aggregate_id, version, type) VALUES ('order', 'late', "
            "1, 'Late'); DELETE FROM event WHERE id = 20000");
        QCOMPARE(m_server->sql(
                     "shop", "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'hindcast' AND "
                             "backend_xid IS NULL AND xact_start IS NOT NULL"),
                 QString("1"));
        for (bool more = true; more;)
            more = *(*opened)->read(batch, 1 << 20, {});
        QVERIFY(first < batch.events.size());
        QCOMPARE(batch.events.size(), std::size_t(20'000));
        QCOMPARE(batch.events.back().position, 20'000);
        m_server->sql(
            "shop",
            "INSERT INTO event (id, aggregate_name, aggregate_id, version, type) VALUES (20000, 'order', "
            "'20000', 1, 'Made'); DELETE FROM event WHERE type = 'Late'");
    }

    void aLostConnectionKeepsWhatWasRead() {
        const source::Registry registry;
        auto opened = registry.open({m_server->address("shop")});
        QVERIFY(opened.ok());
        event::EventBatch batch;
        QVERIFY((*opened)->read(batch, 1000, {}).ok());
        m_server->sql(
            "shop",
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'hindcast'");
        Result<bool> read = true;
        while (read && *read)
            read = (*opened)->read(batch, 1 << 16, {});
        QVERIFY(!read.ok());
        const Error error = read.error();
        QCOMPARE(error.code, ErrorCode::Io);
        QVERIFY2(error.message.starts_with("the connection was lost"), error.print().c_str());
        const std::string place = m_server->address("shop") + ": public.event after id ";
        QVERIFY2(error.where.starts_with(place), error.print().c_str());
        QCOMPARE(std::stoll(error.where.substr(place.size())), batch.events.back().position);
        QVERIFY((*opened)->resumeToken().empty());
    }

    void aServerThatCrashes() { // last: there is none afterwards
        const source::Registry registry;
        auto opened = registry.open({m_server->address("shop")});
        QVERIFY(opened.ok());
        event::EventBatch batch;
        QVERIFY((*opened)->read(batch, 1000, {}).ok());
        m_server->kill();
        Result<bool> read = true;
        while (read && *read)
            read = (*opened)->read(batch, 1 << 16, {});
        QVERIFY(!read.ok());
        QVERIFY2(read.error().message.starts_with("the connection was lost"), read.error().print().c_str());
    }

private:
    std::unique_ptr<test::PostgresServer> m_server;
};

HINDCAST_TEST(TestPostgresTrouble)
#include "tst_postgres_trouble.moc"
