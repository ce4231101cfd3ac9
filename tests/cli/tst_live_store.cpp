// SPDX-License-Identifier: GPL-3.0-or-later
// A live PostgreSQL on the command line: every command answers as on a dump of it, the cache is reused, gone
// on with or made anew as the rows demand, and the password of an address is nowhere to be found.
#include "support/places.h"
#include "support/postgres_server.h"
#include "support/test_main.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <memory>
#include <sys/stat.h>

using namespace hindcast;

namespace {

struct Answer {
    int exitCode = -1;
    QByteArray out, err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

Answer run(const QStringList& words) {
    QProcess process;
    process.start(test::commandLine(), words);
    if (!process.waitForFinished(60'000)) return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString interop(const char* name) {
    return test::sourcePath(QStringLiteral("tests/interop/")) + QLatin1String(name);
}

} // namespace

class LiveStoreTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { HINDCAST_START_POSTGRES(m_server); }

    void answersAsItsDump_data() {
        QTest::addColumn<QString>("dump");
        QTest::addColumn<QString>("stream");
        QTest::newRow("marten") << interop("marten/marten-6.sql") << "";
        QTest::newRow("commanded") << interop("commanded/commanded-1.4.sql") << "";
        QTest::newRow("rails") << interop("rails-event-store/res-2.sql") << "";
    }
    void answersAsItsDump() {
        QFETCH(const QString, dump);
        const QString database = newDatabase();
        m_server->restore(database, dump);
        const QString address = addressOf(database);
        const QByteArray streams = run({"streams", address, "--json"}).out;
        const QString stream =
            QJsonDocument::fromJson(streams.left(streams.indexOf('\n'))).object().value("stream").toString();
        QVERIFY(!stream.isEmpty());
        for (const QStringList& words :
             {QStringList{"events"}, QStringList{"streams"}, QStringList{"check"},
              QStringList{"state", "--stream", stream}, QStringList{"blame", "--stream", stream},
              QStringList{"histogram"}, QStringList{"export", "--format", "ndjson"}}) {
            const auto asked = [&](const QString& store) {
                QStringList all = words;
                all.insert(1, store);
                if (words.front() != "export") all << "--json";
                Answer answer = run(all);
                answer.out.replace(store.toUtf8(), "STORE");
                return answer;
            };
            const Answer live = asked(address), fromDump = asked(dump);
            QVERIFY2(live.exitCode == fromDump.exitCode, live.err.constData());
            QVERIFY2(live.out == fromDump.out, (live.out + "\n---\n" + fromDump.out).constData());
            QVERIFY(!live.out.isEmpty());
        }
        const QJsonObject live = run({"info", address, "--json"}).json();
        const QJsonObject fromDump = run({"info", dump, "--json"}).json();
        for (const char* key :
             {"format", "formatVersion", "events", "streams", "eventTypes", "categories", "firstPosition",
              "lastPosition", "firstTime", "lastTime", "versionBase", "positionSynthetic", "problems"})
            QVERIFY2(live.value(QLatin1String(key)) == fromDump.value(QLatin1String(key)), key);
        QCOMPARE(live.value("container").toString(), QString("postgresql"));
        QCOMPARE(live.value("source").toString(), address);
        QVERIFY(live.value("sourceBytes").toInt() > 0);
        QCOMPARE(run({"probe", address, "--json"}).json().value("format"), live.value("format"));
    }

    void theCacheFollowsTheRows() {
        const QString database = newDatabase();
        m_server->create(database);
        m_server->sql(database, m_table);
        m_server->sql(database, m_rows.arg(1).arg(5000));
        const QString address = addressOf(database);
        const auto info = [&](const QStringList& more = {}) {
            return run(QStringList{"import", address, "--json"} + more).json();
        };
        const auto inode = [](const QJsonObject& of) {
            struct stat facts{};
            ::stat(of.value("cache").toString().toLocal8Bit().constData(), &facts);
            return facts.st_ino;
        };
        const QJsonObject first = info();
        QCOMPARE(first.value("events").toInt(), 5000);
        QVERIFY(first.value("bytesRead").toInt() > 0);
        const auto made = inode(first);
        const QJsonObject again = info();
        QCOMPARE(again.value("events").toInt(), 5000);
        QCOMPARE(again.value("bytesRead").toInt(), 0); // unchanged: reopened

        m_server->sql(database, m_rows.arg(5001).arg(5010));
        const QJsonObject grown = info();
        QCOMPARE(grown.value("events").toInt(), 5010);
        QCOMPARE(inode(grown), made); // gone on with

        m_server->sql(database, "UPDATE event SET data = '{\"total\":-1}' WHERE id = 17");
        m_server->sql(database, m_rows.arg(5011).arg(5011));
        QCOMPARE(info().value("events").toInt(), 5011);
        QVERIFY(inode(first) != made); // anew
        QVERIFY(
            run({"events", address, "--from", "17", "--to", "17", "--json"}).out.contains("{\"total\":-1}"));

        m_server->sql(database, "DELETE FROM event WHERE id = 18");
        QCOMPARE(info().value("events").toInt(), 5010);
        // A transaction that commits late, behind what was read.
        m_server->sql(database,
                      "INSERT INTO event (id, aggregate_name, aggregate_id, version, type, data) VALUES (18, "
                      "'order', '18', 1, 'Late', '{}')");
        QCOMPARE(info().value("events").toInt(), 5011);
        QVERIFY(run({"events", address, "--from", "18", "--to", "18", "--json"}).out.contains("\"Late\""));
        QCOMPARE(info({"--snapshot", "off", "--refresh"}).value("events").toInt(), 5011);
    }

    void whatIsKnownOpensWithoutTheServer() {
        const QString database = newDatabase();
        m_server->create(database);
        m_server->sql(database, m_table + m_rows.arg(1).arg(10));
        const QString address = addressOf(database);
        const QString cache = run({"info", address, "--json"}).json().value("cache").toString();
        m_server->sql("postgres", QStringLiteral("ALTER DATABASE \"%1\" RENAME TO gone").arg(database));
        const Answer refused = run({"info", address});
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.err.contains("can be opened without the server: " + cache.toUtf8()),
                 refused.err.constData());
        QCOMPARE(run({"info", cache, "--json"}).json().value("events").toInt(), 10);
    }

    void aPasswordIsNowhereToBeFound() {
        const QString database = newDatabase();
        m_server->create(database);
        m_server->sql(database, m_table + m_rows.arg(1).arg(100) + "GRANT SELECT ON event TO locked;");
        const QString plain = QString::fromStdString(m_server->address(database, "locked"));
        QString secret = plain;
        secret.insert(secret.indexOf('@'), QString(":") + test::PostgresServer::kEncodedPassword);
        QTemporaryDir place;
        const QString given = place.filePath("given.hindcast");
        QByteArray said;
        const auto add = [&](const QStringList& words, int exitCode) {
            const Answer answer = run(words);
            QVERIFY2(answer.exitCode == exitCode,
                     (words.join(' ').toUtf8() + answer.out + answer.err).constData());
            said += answer.out + answer.err;
        };
        add({"probe", secret}, 0);
        add({"info", secret, "--json"}, 0);
        add({"import", secret, "--cache", given, "--json"}, 0);
        add({"events", plain + "&password=" + test::PostgresServer::kEncodedPassword, "--limit", "1"}, 0);
        add({"diff", secret, "--stream", "order-1", "--from", "1", "--to", "1", "--against-store=" + secret},
            0);
        add({"info", given}, 0);
        add({"cache", "list", "--json"}, 0);
        // Errors name the address too.
        const QString wrong = QString(secret).replace(database, "nowhere");
        add({"info", wrong}, 3);
        add({"info", wrong, "--json"}, 3);
        add({"state", secret, "--stream", "none"}, 3);
        add({"events", secret, secret}, 2);
        add({"evnts", secret}, 2);
        add({secret}, 2);
        add({"events", secret, "--limit", secret}, 2);
        add({"events", QString(secret).replace("%25", "%"), "--limit", "1"}, 2);
        add({"info", QString(secret).replace("%40", "@").replace("%2F", "?")}, 2);
        add({"cache", "remove", secret, "--json"}, 0);
        add({"info", secret}, 0);
        QVERIFY(said.contains(plain.toUtf8()));

        QByteArray kept;
        for (const QString& folder :
             {place.path(), qEnvironmentVariable("HOME"), qEnvironmentVariable("XDG_CACHE_HOME")}) {
            QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                kept += file.fileName().toUtf8() + file.readAll();
            }
        }
        QVERIFY(kept.contains(database.toUtf8())); // the caches are among them
        const QByteArray raw = test::PostgresServer::kPassword,
                         encoded = test::PostgresServer::kEncodedPassword;
        for (const QByteArray& part : {raw, encoded, raw.left(6), encoded.left(8), raw.right(5),
                                       encoded.right(7), raw.toHex(), raw.toBase64()}) {
            QVERIFY2(!said.contains(part), (part + " in " + said).constData());
            QVERIFY2(!kept.contains(part), part.constData());
        }
    }

    void noListOfProcessesShowsIt() {
        const QString database = newDatabase();
        m_server->create(database);
        m_server->sql(database, m_table + m_rows.arg(1).arg(10) + "GRANT SELECT ON event TO locked;");
        QString secret = QString::fromStdString(m_server->address(database, "locked"));
        secret.insert(secret.indexOf('@'), QString(":") + test::PostgresServer::kEncodedPassword);
        QProcess process;
        process.start(test::commandLine(), {"events", secret, "--follow"}); // until it is stopped
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY(m_server->sql(database,
                                  "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'hindcast'")
                    == "1");
        QFile line(QStringLiteral("/proc/%1/cmdline").arg(process.processId()));
        QVERIFY(line.open(QIODevice::ReadOnly));
        const QByteArray words = line.readAll();
        QVERIFY(words.contains("locked:*****"));
        QVERIFY(!words.contains("s3cr"));
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished());
    }

    void followingPrintsWhatComes() {
        const QString database = newDatabase();
        m_server->create(database);
        m_server->sql(database, m_table + m_rows.arg(1).arg(10));
        const QString address = addressOf(database);
        QProcess process;
        process.start(test::commandLine(),
                      {"events", address, "--follow", "--json", "--where", "data.total >= 20"});
        QVERIFY(process.waitForStarted());
        // It stands still between two polls once it has begun.
        QTRY_COMPARE(m_server->sql(database, "SELECT count(*) FROM pg_stat_activity WHERE application_name = "
                                             "'hindcast' AND state = 'idle' AND query = 'COMMIT'"),
                     QString("1"));
        m_server->sql(database, m_rows.arg(19).arg(21));
        QByteArray out;
        QTRY_VERIFY((out += process.readAllStandardOutput()).count('\n') == 2);
        QVERIFY2(out.startsWith(
                     "{\"position\":12,\"stream\":\"order-20\",\"version\":1,\"type\":\"Made\",\"time\":"),
                 out.constData());
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 4);
        QCOMPARE(process.readAllStandardError(), QByteArray());

        const Answer one =
            run({"events", address, "--follow", "--from", "3", "--limit", "1", "--stream", "order-4"});
        QVERIFY2(one.out.contains("order-4 "), one.out.constData());
        const Answer two = run({"events", address, "--follow", "--from", "3", "--limit", "2", "--csv"});
        QCOMPARE(two.exitCode, 0);
        QCOMPARE(two.out.count('\n'), 3);
        QVERIFY2(two.out.contains("\n3,order-3,1,,Made,"), two.out.constData());
        QCOMPARE(run({"events", address, "--follow", "--reverse"}).exitCode, 2);
        const Answer file = run({"events", interop("castore.sql"), "--follow"});
        QCOMPARE(file.exitCode, 3);
        QVERIFY(file.err.contains("only a live database can be followed"));
    }

    void anInterruptedImportGoesOn() {
        const QString database = newDatabase();
        m_server->create(database);
        m_server->sql(database, m_table + m_rows.arg(1).arg(60'000));
        const QString address = addressOf(database);
        QProcess process;
        process.start(test::commandLine(), {"info", address});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY(m_server->sql(database,
                                  "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'hindcast'")
                    == "1");
        m_server->sql(
            database,
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'hindcast'");
        QVERIFY(process.waitForFinished());
        QVERIFY(process.exitCode() == 3 || process.exitCode() == 0); // it may have been quicker
        if (process.exitCode() == 3)
            QVERIFY(process.readAllStandardError().contains("the connection was lost"));
        QCOMPARE(run({"info", address, "--json"}).json().value("events").toInt(), 60'000);
        QCOMPARE(run({"check", address}).exitCode, 0);
    }

private:
    QString newDatabase() { return QStringLiteral("live%1").arg(++m_databases); }
    QString addressOf(const QString& database) { return QString::fromStdString(m_server->address(database)); }

    const QString m_table =
        "CREATE TABLE event (id bigserial PRIMARY KEY, aggregate_name text, aggregate_id text, version "
        "int, type text, data jsonb, metadata jsonb, timestamp timestamptz DEFAULT now());";
    const QString m_rows =
        "INSERT INTO event (aggregate_name, aggregate_id, version, type, data) SELECT 'order', i::text, "
        "1, 'Made', jsonb_build_object('total', i) FROM generate_series(%1, %2) i;";
    std::unique_ptr<test::PostgresServer> m_server;
    int m_databases = 0;
};

HINDCAST_TEST(LiveStoreTest)
#include "tst_live_store.moc"
