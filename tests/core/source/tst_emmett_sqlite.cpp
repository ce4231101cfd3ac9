// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"
#include "sql_fixture.h"
#include "support/test_environment.h"
#include "support/test_main.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <set>

using namespace hindcast;
using namespace hindcast::test;

namespace {

const std::string kSchema = R"(
CREATE TABLE emt_streams(stream_id TEXT, stream_position BIGINT, partition TEXT, stream_type TEXT, stream_metadata JSONB,
  is_archived BOOLEAN, PRIMARY KEY(stream_id, partition, is_archived));
CREATE TABLE emt_messages(stream_id TEXT, stream_position BIGINT, partition TEXT, message_kind CHAR(1) DEFAULT 'E',
  message_data JSONB, message_metadata JSONB, message_schema_version TEXT, message_type TEXT, message_id TEXT,
  is_archived BOOLEAN DEFAULT FALSE, global_position INTEGER PRIMARY KEY, created DATETIME);
)";

const std::string kInsert =
    "INSERT INTO emt_messages(global_position, stream_id, stream_position, message_type, message_id, "
    "created, message_data, message_metadata) VALUES";

} // namespace

class TestEmmettSqlite : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_count = 0;
    QString store(const std::string& sql) {
        const QString path = m_folder.filePath(QString("store%1.db").arg(++m_count));
        writeStore(path, kSchema + sql);
        return path;
    }

private slots:
    void rowsBecomeEventsInTheStoresOrder() {
        const auto read = readAll(store(kInsert + R"(
            (7, 'order-2', 1, 'Placed', 'id-7', '2026-01-02 03:04:05', '{"n":1.50}', '{"correlationId":"c","causationId":"x"}'),
            (3, 'order-1', 1, 'Placed', 'id-3', '2026-01-02 03:04:04.250', '{ "a" : [1,  2] }', '{}');
            INSERT INTO emt_streams VALUES('order-1', 1, '[object Object]', 'purchase', '[]', 0),
                                          ('order-2', 1, '[object Object]', 'emt:unknown', '[]', 0))"));
        QCOMPARE(read.error, std::string());
        QCOMPARE(lines(read),
                 std::string("order-1 1 Placed { \"a\" : [1,  2] }\norder-2 1 Placed {\"n\":1.50}\n"));
        QVERIFY(read.problems.empty());
        const event::Event& first = read.events[0];
        QCOMPARE(first.position, 3);
        QVERIFY(first.positionKind == event::PositionKind::Number);
        QCOMPARE(first.id, std::string_view("id-3"));
        QCOMPARE(first.category, std::string_view("purchase"));
        QCOMPARE(printTime(*first.time), std::string("2026-01-02T03:04:04.250000Z"));
        QVERIFY(first.timeText.empty());
        const event::Event& second = read.events[1];
        QVERIFY(second.category.empty());
        QCOMPARE(second.correlation, std::string_view("c"));
        QCOMPARE(second.causation, std::string_view("x"));
        QCOMPARE(second.metadata.bytes, std::string_view(R"({"correlationId":"c","causationId":"x"})"));
        QVERIFY(read.info.inLogOrder);
        QCOMPARE(read.info.format, std::string("emmett-sqlite"));
        QCOMPARE(read.bytesRead, read.bytesTotal);
    }

    void oddPayloadsAreKeptAndSaid() {
        const auto read = readAll(store(kInsert + R"(
            (1, 's', 1, 'Broken', 'a', '2026-01-02 03:04:05', '{"a":', '{}'),
            (2, 's', 2, 'Blob', 'b', '2026-01-02 03:04:05', X'7b7d', '{}'),
            (3, 's', 3, 'Number', 'c', '2026-01-02 03:04:05', 5, '{}'),
            (4, 's', 4, 'Nothing', 'd', NULL, NULL, NULL),
            (5, 's', 5, 'Twice', 'e', 'infinity', '{"k":1,"k":2}', '[]');)"));
        QCOMPARE(read.events.size(), std::size_t(5));
        QVERIFY(read.events[0].payload.kind == event::BodyKind::Bytes);
        QCOMPARE(read.events[0].payload.bytes, std::string_view("{\"a\":"));
        QCOMPARE(read.events[0].flags, std::uint32_t(event::kUndecodablePayload));
        QCOMPARE(read.problems.size(), std::size_t(1));
        QCOMPARE(read.problems[0].code, std::string("undecodable"));
        QCOMPARE(read.problems[0].stream.value_or(""), std::string("s"));
        QCOMPARE(read.problems[0].position.value_or(Position()).number(), 1);
        QVERIFY(read.problems[0].where.find("global_position 1") != std::string::npos);
        QVERIFY(read.events[1].payload.kind == event::BodyKind::Json);
        QCOMPARE(read.events[2].payload.bytes, std::string_view("5"));
        QVERIFY(read.events[3].payload.kind == event::BodyKind::Absent);
        QVERIFY(!read.events[3].time);
        QVERIFY(!read.events[4].time);
        QCOMPARE(read.events[4].timeText, std::string_view("infinity"));
        QCOMPARE(read.events[4].flags, std::uint32_t(event::kDuplicateKeys));
    }

    void commandsAreLeftOutAndArchivedEventsAreNot() {
        const auto read = readAll(store(kInsert + R"(
            (1, 's', 1, 'Do', 'a', '2026-01-02', '{}', '{}'), (2, 's', 1, 'Done', 'b', '2026-01-02', '{}', '{}'),
            (3, 's', 2, 'Old', 'c', '2026-01-02', '{}', '{}');
            UPDATE emt_messages SET message_kind = 'C' WHERE global_position = 1;
            UPDATE emt_messages SET is_archived = 1 WHERE global_position = 3)"));
        QCOMPARE(lines(read), std::string("s 1 Done {}\ns 2 Old {}\n"));
        const auto& loses = read.info.loses;
        QVERIFY(std::any_of(loses.begin(), loses.end(),
                            [](const auto& s) { return s.find("Commands") != s.npos; }));
    }

    void generationsAreNamedByTheirTables() {
        QCOMPARE(readAll(store("CREATE TABLE emt_subscriptions(a)")).info.formatVersion,
                 std::string("≤0.41"));
        QCOMPARE(readAll(store("CREATE TABLE emt_subscriptions(a); CREATE TABLE emt_processors(a); CREATE "
                               "TABLE emt_projections(a)"))
                     .info.formatVersion,
                 std::string("≥0.42"));
        const QString old = m_folder.filePath("old.db");
        writeStore(old, "CREATE TABLE emt_events(stream_id TEXT, stream_position BIGINT, partition TEXT, "
                        "event_data JSONB, "
                        "event_metadata JSONB, event_schema_version TEXT, event_type TEXT, event_id TEXT, "
                        "is_archived BOOLEAN, "
                        "global_position INTEGER PRIMARY KEY, created DATETIME);"
                        "INSERT INTO emt_events VALUES('s', 1, 'global', '{\"x\":1}', '{}', '1', 'T', 'i', "
                        "0, 1, '2026-01-02')");
        const auto read = readAll(old);
        QCOMPARE(read.info.formatVersion, std::string("<0.32"));
        QCOMPARE(lines(read), std::string("s 1 T {\"x\":1}\n"));
    }

    void readingGoesOnBehindTheToken() {
        std::string rows;
        for (int i = 1; i <= 100; ++i)
            rows += (i > 1 ? ",(" : "(") + std::to_string(i) + ",'s'," + std::to_string(i)
                    + ",'T','i','2026-01-02','{}','{}')";
        const QString path = store(kInsert + rows);
        const auto part = readAll(path, 100, {}, 30);
        QVERIFY(part.events.size() >= 30 && part.events.size() < 100);
        const auto rest = readAll(path, 1 << 20, part.token);
        QCOMPARE(part.events.size() + rest.events.size(), std::size_t(100));
        QCOMPARE(rest.events[0].position, part.events.back().position + 1);
        QVERIFY(rest.bytesRead < rest.bytesTotal);
        QVERIFY(readAll(path, 1, "byte 5").code == ErrorCode::Unsupported);
        QVERIFY(readAll(path, 1, "key 5x").code == ErrorCode::Unsupported);
    }

    void aWriteAheadLogIsReadAndNothingIsWrittenBesideIt() {
        const QString path = store(kInsert + "(1, 's', 1, 'T', 'i', '2026-01-02', '{}', '{}')");
        auto writer = sqlite::Connection::open(path.toStdString(), {.mode = sqlite::Mode::ReadWrite});
        QVERIFY(writer.ok());
        QVERIFY(writer->exec("PRAGMA journal_mode=WAL").ok());
        QVERIFY(writer->exec(kInsert + "(2, 's', 2, 'T', 'i', '2026-01-02', '{\"wal\":true}', '{}')").ok());
        QVERIFY(QFileInfo(path + "-wal").size() > 0);
        const auto before = QDir(m_folder.path()).entryList(QDir::Files);
        const QDateTime changed = QFileInfo(path).lastModified();
        const auto read = readAll(path);
        QCOMPARE(lines(read), std::string("s 1 T {}\ns 2 T {\"wal\":true}\n"));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), before);
        QCOMPARE(QFileInfo(path).lastModified(), changed);
        QVERIFY(writer->exec(kInsert + "(3, 's', 3, 'T', 'i', '2026-01-02', '{}', '{}')").ok());
    }

    void aLockedFileIsReadAllTheSame() {
        const QString path = store(kInsert + "(1, 's', 1, 'T', 'i', '2026-01-02', '{}', '{}')");
        auto writer = sqlite::Connection::open(path.toStdString(), {.mode = sqlite::Mode::ReadWrite});
        QVERIFY(writer->exec("BEGIN EXCLUSIVE").ok());
        QVERIFY(writer->exec("DELETE FROM emt_messages").ok());
        QCOMPARE(lines(readAll(path)), std::string("s 1 T {}\n"));
    }

    void theSharedStoreIsReadWhole() {
        const QString path = sharedData() + "/emmett/emmett-sqlite.db";
        if (sharedData().isEmpty()) QSKIP("no folder of real stores");
        QVERIFY2(QFile::exists(path), "a real store is missing");
        const auto read = readAll(path);
        QCOMPARE(read.error, std::string());
        QCOMPARE(read.events.size(), std::size_t(3602));
        std::set<std::string_view> streams, categories;
        for (const auto& event : read.events) {
            streams.insert(event.stream);
            categories.insert(event.category);
            QVERIFY(event.time && event.payload.kind == event::BodyKind::Json && !event.correlation.empty());
        }
        QCOMPARE(streams.size(), std::size_t(448));
        QCOMPARE(categories.size(), std::size_t(8));
        QVERIFY(read.problems.empty());
        QCOMPARE(read.info.formatVersion, std::string("≤0.41"));
        QCOMPARE(read.events[0].stream, std::string_view("inventory-CABLE-C"));
        QCOMPARE(read.events[0].payload.bytes,
                 std::string_view(R"({"sku":"CABLE-C","quantity":49,"warehouse":"FRA-1"})"));
        QCOMPARE(printTime(*read.events[0].time), std::string("2024-03-01T08:00:05.690000Z"));
        QCOMPARE(read.events[0].correlation, std::string_view("85e00e87-c440-4b23-a078-edfd63766f19"));
        QVERIFY(!QFile::exists(path + "-wal") && !QFile::exists(path + "-shm"));
    }
};

HINDCAST_TEST(TestEmmettSqlite)
#include "tst_emmett_sqlite.moc"
