// SPDX-License-Identifier: GPL-3.0-or-later
// SQL stores inside compressed files and archives.
#include "source_fixture.h"
#include "sql_fixture.h"
#include "support/test_environment.h"
#include "support/test_main.h"

#include <QDir>

using namespace hindcast;
using namespace hindcast::test;

namespace {

std::string storeBytes(const QString& path) {
    writeStore(
        path,
        "CREATE TABLE stored_events(originator_id TEXT, originator_version INTEGER, topic TEXT, state BLOB, "
        "PRIMARY KEY(originator_id, originator_version));"
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < 1000) INSERT INTO "
        "stored_events "
        "SELECT 's' || (i % 7), i, 'm:A.B', '{\"i\":' || i || '}' FROM n");
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

std::string castoreDump(int rows) {
    std::string text = "--\n-- PostgreSQL database dump\n--\n\nCOPY public.event (id, aggregate_name, "
                       "aggregate_id, version, type, data, "
                       "metadata, \"timestamp\") FROM stdin;\n";
    for (int i = 1; i <= rows; ++i)
        text += std::to_string(i) + "\tN\ta\t" + std::to_string(i)
                + "\tT\t{\"i\": " + std::to_string(i * 7919 % 10007) + "}\t\\N\t2026-01-02 03:04:05+00\n";
    return text + "\\.\n\n--\n-- PostgreSQL database dump complete\n--\n";
}

} // namespace

class TestSqlContainers : public QObject {
    Q_OBJECT

private:
    SourceFolder m_folder;
    QString write(const std::string& name, const std::string& bytes) {
        return QString::fromStdString(m_folder.write(name, bytes));
    }

private slots:
    void aCompressedSqliteFile() {
        const std::string store = storeBytes(QString::fromStdString(m_folder.path("plain.sqlite")));
        for (const std::string& packed : {gzipped(store), zstdCompressed(store)}) {
            const auto left = QDir(QDir::tempPath()).entryList({"hindcast-*"}, QDir::Dirs);
            const auto read = readAll(write("packed", packed));
            QCOMPARE(read.error, std::string());
            QCOMPARE(read.events.size(), std::size_t(1000));
            QVERIFY(read.info.container == "gzip+sqlite" || read.info.container == "zstd+sqlite");
            QVERIFY(read.problems.empty());
            QCOMPARE(QDir(QDir::tempPath()).entryList({"hindcast-*"}, QDir::Dirs), left);
        }
        const auto cut = readAll(write("cut.gz", gzipped(store).substr(0, gzipped(store).size() * 7 / 10)));
        QVERIFY(!cut.events.empty() && cut.events.size() < 1000);
        QCOMPARE(cut.problems.back().code, std::string("truncated"));
    }

    void aCompressedDump() {
        const std::string dump = castoreDump(5000);
        for (const std::string& packed : {gzipped(dump), zstdCompressed(dump)}) {
            const auto read = readAll(write("packed.sql", packed), 1 << 14);
            QCOMPARE(read.error, std::string());
            QCOMPARE(read.events.size(), std::size_t(5000));
            QVERIFY(read.info.container == "gzip+pg_dump" || read.info.container == "zstd+pg_dump");
            QVERIFY(read.problems.empty());
            const auto part = readAll(write("packed.sql", packed), 1 << 14, {}, 5);
            const auto rest = readAll(write("packed.sql", packed), 1 << 14, part.token);
            QCOMPARE(part.events.size() + rest.events.size(), std::size_t(5000));
        }
    }

    void aDamagedContainerGivesItsStart() {
        std::string packed = gzipped(castoreDump(20000));
        const auto cut = readAll(write("cut.sql.gz", packed.substr(0, packed.size() / 2)));
        QCOMPARE(cut.error, std::string());
        QVERIFY2(cut.events.size() > 5000 && cut.events.size() < 15000,
                 std::to_string(cut.events.size()).c_str());
        QCOMPARE(cut.problems.size(), std::size_t(1));
        QCOMPARE(cut.problems[0].code, std::string("truncated"));
    }

    void theEndIsTheEndAfterResuming() {
        const QString path = write("whole.sql", castoreDump(10));
        const auto whole = readAll(path);
        const auto again = readAll(path, 1 << 20, whole.token);
        QVERIFY(again.events.empty());
        QVERIFY(again.problems.empty());
    }

    void anArchiveNeedsPgRestore() {
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", "/nonexistent");
        const auto read = readAll(write("archive.dump", "PGDMP\x01\x0e and more that is no archive"));
        qputenv("PATH", path);
        QVERIFY(read.code == ErrorCode::Unsupported);
        QVERIFY2(read.error.find("pg_restore -f dump.sql FILE") != std::string::npos, read.error.c_str());
        // With or without the program: what is no archive gives an error, never a store.
        QVERIFY(readAll(write("archive.dump", "PGDMP\x01\x0e and more that is no archive")).code
                == ErrorCode::Unsupported);
    }
};

HINDCAST_TEST(TestSqlContainers)
#include "tst_sql_containers.moc"
