// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite stores that are cut, overwritten, compressed or in the hands of a crashed writer.
#include "base/text.h"
#include "sql_fixture.h"
#include "support/test_main.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

using namespace hindcast;
using namespace hindcast::test;

class TestSqliteDamage : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::string m_store; ///< the bytes of a sound store of 2,000 events

    static std::string bytesOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }
    QString write(const char* name, const std::string& bytes) {
        writeFile(m_folder.filePath(name), bytes);
        return m_folder.filePath(name);
    }

private slots:
    void initTestCase() {
        const QString path = m_folder.filePath("sound.db");
        writeStore(
            path,
            R"(CREATE TABLE emt_messages(stream_id TEXT, stream_position BIGINT, message_kind CHAR(1) DEFAULT 'E',
            message_data JSONB, message_metadata JSONB, message_type TEXT, message_id TEXT, global_position INTEGER PRIMARY KEY,
            created DATETIME);
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < 2000)
            INSERT INTO emt_messages SELECT 's-' || (i % 10), i, 'E', '{"i":' || i || ',"pad":"' || hex(zeroblob(40)) || '"}', '{}',
            'T', 'id' || i, i, '2026-01-02' FROM n)");
        m_store = bytesOf(path);
        QCOMPARE(readAll(path).events.size(), std::size_t(2000));
    }

    void aCutFileGivesItsStart() {
        const auto read = readAll(write("cut.db", m_store.substr(0, m_store.size() * 6 / 10)));
        QCOMPARE(read.error, std::string());
        QVERIFY2(read.events.size() > 800 && read.events.size() < 1400,
                 std::to_string(read.events.size()).c_str());
        QVERIFY(!read.problems.empty()); // the page through which the cut goes may give a gap of its own
        QCOMPARE(read.problems.back().code, std::string("truncated"));
        QVERIFY(
            read.problems.back().where.find("global_position " + std::to_string(read.events.back().position))
            != std::string::npos);
    }

    void aFileCutInItsFirstPagesIsDamagedNotEmpty() {
        for (const std::size_t size : {200, 4096, 5000, 8192}) {
            const auto read = readAll(write("stump.db", m_store.substr(0, size)));
            QVERIFY2(read.code == ErrorCode::Corrupt, read.error.c_str());
            QVERIFY(read.events.empty() && read.problems.empty());
            for (const std::size_t bytes : {m_store.size(), size})
                QVERIFY2(read.error.find(groupDigits(bytes)) != std::string::npos, read.error.c_str());
            QVERIFY2(read.error.find("whole copy") != std::string::npos, read.error.c_str());
        }
    }

    void aCompressedCutFileIsDamagedToo() {
        write("packed.db", m_store.substr(0, 5000));
        QCOMPARE(QProcess::execute("gzip", {"-f", m_folder.filePath("packed.db")}), 0);
        const auto read = readAll(m_folder.filePath("packed.db.gz"));
        QVERIFY2(read.code == ErrorCode::Corrupt, read.error.c_str());
        QVERIFY2(read.error.find(groupDigits(m_store.size())) != std::string::npos, read.error.c_str());
    }

    void aBadPageIsSteppedOver() {
        std::string bytes = m_store;
        constexpr std::size_t kPage = 4096;
        const std::size_t bad = bytes.size() / kPage / 2;
        bytes.replace(bad * kPage, kPage, std::string(kPage, '\xa5'));
        const auto read = readAll(write("page.db", bytes), 5000);
        QCOMPARE(read.error, std::string());
        QCOMPARE(read.problems.size(), std::size_t(1));
        QCOMPARE(read.problems[0].code, std::string("undecodable"));
        QVERIFY2(read.events.size() > 1900 && read.events.size() < 2000,
                 std::to_string(read.events.size()).c_str());
        QCOMPARE(read.events.back().position, 2000);
        for (std::size_t i = 1; i < read.events.size(); ++i)
            QVERIFY(read.events[i].position > read.events[i - 1].position);
    }

    void flippedBytesNeverCrash() {
        std::uint32_t seed = 1;
        for (int round = 0; round < 60; ++round) {
            std::string bytes = m_store;
            for (int i = 0; i < 40; ++i) {
                seed = seed * 1664525 + 1013904223;
                bytes[100 + seed % (bytes.size() - 100)] ^= char(1 << (seed >> 29));
            }
            const auto read = readAll(write("flipped.db", bytes), 1 << 16);
            QVERIFY(!read.error.empty() || read.events.size() <= 2000);
        }
    }

    void whatIsNoDatabaseIsSaidClearly() {
        std::string bytes = m_store;
        bytes.replace(16, 60, std::string(60, '\xff'));
        const auto read = readAll(write("header.db", bytes));
        QVERIFY(read.code == ErrorCode::Corrupt);
        QVERIFY2(read.error.find("not a SQLite database") != std::string::npos, read.error.c_str());
        const auto stump = readAll(write("stump.db", m_store.substr(0, 60)));
        QVERIFY(stump.code == ErrorCode::Corrupt);
    }

    void aHotJournalIsRolledBackInACopy() {
        const QString path = m_folder.filePath("hot.db");
        writeFile(path, m_store);
        auto writer = sqlite::Connection::open(path.toStdString(), {.mode = sqlite::Mode::ReadWrite});
        QVERIFY(writer.ok());
        // A writer that spills half a transaction into the file, as one does that dies in the middle.
        QVERIFY(writer
                    ->exec("PRAGMA cache_size=5; PRAGMA cache_spill=1; BEGIN; UPDATE emt_messages SET "
                           "message_type='Half'")
                    .ok());
        QVERIFY(QFileInfo(path + "-journal").size() > 0);
        QVERIFY(bytesOf(path) != m_store);
        const auto before = bytesOf(path);
        const auto read = readAll(path);
        QCOMPARE(read.error, std::string());
        QCOMPARE(read.events.size(), std::size_t(2000));
        for (const auto& event : read.events)
            QCOMPARE(event.type, std::string_view("T"));
        QCOMPARE(bytesOf(path), before);
    }

    void aFileThatChangesWhileItIsReadIsSaid() {
        const QString path = write("changing.db", m_store);
        const source::Registry registry;
        auto source = registry.open({path.toStdString()});
        QVERIFY(source.ok());
        event::EventBatch batch;
        QVERIFY((*source)->read(batch, 1000, {}).ok());
        writeFile(path, m_store.substr(0, m_store.size() / 2));
        auto next = (*source)->read(batch, 1 << 20, {});
        QVERIFY(!next.ok());
        QVERIFY(next.error().code == ErrorCode::Busy);
    }

    void stoppingIsCancelled() {
        const source::Registry registry;
        auto source = registry.open({write("stop.db", m_store).toStdString()});
        std::stop_source stop;
        stop.request_stop();
        event::EventBatch batch;
        auto read = (*source)->read(batch, 1 << 20, stop.get_token());
        QVERIFY(!read.ok());
        QVERIFY(read.error().code == ErrorCode::Cancelled);
    }

    void nothingStaysInTheTemporaryFolder() {
        const auto left = QDir(QDir::tempPath()).entryList({"hindcast-*"}, QDir::Dirs);
        aHotJournalIsRolledBackInACopy();
        QCOMPARE(QDir(QDir::tempPath()).entryList({"hindcast-*"}, QDir::Dirs), left);
    }
};

HINDCAST_TEST(TestSqliteDamage)
#include "tst_sqlite_damage.moc"
