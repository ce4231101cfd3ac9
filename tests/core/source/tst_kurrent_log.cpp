// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader of KurrentDB chunks makes of records: events, transactions, chunks of every form.
#include "kurrent_fixture.h"
#include "source_fixture.h"
#include "support/test_main.h"

#include "event/store_flags.h"
#include "source/kurrent_properties.h"

#include <QtTest>

#include <set>

using namespace hindcast;
using namespace hindcast::test;

namespace {

/// "position/prepare stream version type payload" of each event, one a line.
std::string lines(const ReadSource& read) {
    std::string text;
    for (const event::Event& event : read.events)
        text += std::to_string(event.position) + "/" + std::to_string(event.positionTie) + " "
                + std::string(event.stream) + " " + std::to_string(*event.version) + " "
                + std::string(event.type) + " " + std::string(event.payload.bytes) + "\n";
    return text;
}

std::multiset<std::string> codes(const ReadSource& read) {
    std::multiset<std::string> found;
    for (const event::Problem& problem : read.problems)
        found.insert(problem.code);
    return found;
}

using Codes = std::multiset<std::string>;

} // namespace

class KurrentLogTest : public QObject {
    Q_OBJECT

    SourceFolder m_folder;

    /// As stored, system streams included.
    ReadSource readRaw(const std::string& path) {
        auto source = source::Registry().open({path, {true, true}});
        if (!source) {
            ReadSource failed;
            failed.failed = true;
            failed.error = source.error();
            return failed;
        }
        return readAll(**source);
    }
    static KurrentStore twoOrders(int recordVersion) {
        KurrentStore store(recordVersion);
        store.epoch(0);
        store.append("order-1", 0, "Placed", R"({"total":5})",
                     R"({"$correlationId":"c","$causationId":"d"})");
        store.append("order-2", 0, "Placed", R"({"total":6})");
        store.append("order-1", 1, "Paid", "");
        return store;
    }

private slots:
    void readsChunksOfEveryVersion_data() {
        QTest::addColumn<int>("chunkVersion");
        QTest::addColumn<int>("recordVersion");
        QTest::addColumn<bool>("completed");
        for (const int chunk : {2, 3, 4})
            for (const int record : {0, 1})
                for (const bool completed : {false, true})
                    QTest::addRow("chunk %d, record %d, %s", chunk, record,
                                  completed ? "completed" : "ongoing")
                        << chunk << record << completed;
    }
    void readsChunksOfEveryVersion() {
        QFETCH(const int, chunkVersion);
        QFETCH(const int, recordVersion);
        QFETCH(const bool, completed);
        KurrentChunkForm form;
        form.version = chunkVersion;
        form.completed = completed;
        const auto store = twoOrders(recordVersion);
        const auto read = readRaw(m_folder.write("chunk-000000.000000", kurrentChunk(store.records(), form)));
        QVERIFY2(!read.failed, read.error.print().c_str());
        QCOMPARE(codes(read), (Codes{"epoch"}));
        QCOMPARE(read.info.format, std::string("kurrentdb-chunks"));
        QCOMPARE(read.info.formatVersion, std::to_string(chunkVersion));
        QCOMPARE(read.events.size(), 3U);
        const event::Event& first = read.events[0];
        QCOMPARE(std::string(first.stream), std::string("order-1"));
        QCOMPARE(std::string(first.id), std::string("00000001-0201-0403-0506-0708090a0b0c"));
        QCOMPARE(std::string(first.timeText), std::string("2025-11-29T08:00:00.0000017Z"));
        QCOMPARE(std::string(first.correlation), std::string("c"));
        QCOMPARE(std::string(first.causation), std::string("d"));
        QVERIFY(first.payload.kind == event::BodyKind::Json);
        QVERIFY(read.events[2].payload.kind == event::BodyKind::Absent);
        QCOMPARE(*read.events[2].version, 1);
        QCOMPARE(first.position, first.positionTie);
    }

    void transactionsComeWithTheirCommit() {
        KurrentStore store;
        store.epoch(0);
        const auto lost = store.prepare("a-1", 0, 0, "Lost", "{}");
        const auto first = store.prepare("a-1", 0, 0, "One", "{}");
        const auto between = store.append("b-1", 0, "Between", "{}");
        store.nextChunk();
        const auto second = store.prepare("a-1", first, 1, "Two", "{}");
        const auto commit = store.commit(first, 7);
        const std::string folder = m_folder.path("transactions");
        QDir().mkpath(QString::fromStdString(folder));
        m_folder.write("transactions/chunk-000000.000000", kurrentChunk(store.records()));
        KurrentChunkForm form;
        form.start = form.end = 1;
        form.completed = false;
        m_folder.write("transactions/chunk-000001.000000", kurrentChunk(store.records(), form));
        m_folder.write("transactions/writer.chk", int64Bytes(store.end()));
        const auto read = readRaw(folder);
        const auto at = [](std::int64_t a, std::int64_t b) {
            return std::to_string(a) + "/" + std::to_string(b);
        };
        QCOMPARE(lines(read), at(between, between) + " b-1 0 Between {}\n" + at(commit, first)
                                  + " a-1 7 One {}\n" + at(commit, second) + " a-1 8 Two {}\n");
        QCOMPARE(codes(read), (Codes{"epoch", "uncommitted"}));
        QCOMPARE(read.problems.back().position->number(), lost);
    }

    void tombstonesKeepTheNumberStored() {
        for (const int version : {0, 1}) {
            KurrentStore store(version);
            store.epoch(0);
            store.append("a-1", 0, "T", "{}");
            store.tombstone("a-1");
            const auto read = readRaw(m_folder.write("chunk-000000.000000", kurrentChunk(store.records())));
            QCOMPARE(read.events.size(), 2U);
            QCOMPARE(*read.events[1].version, version == 0 ? 2147483647 : INT64_MAX);
            QVERIFY((read.events[1].flags & event::kExpectedGap) != 0);
        }
    }

    void nothingBehindTheWritersCheckpointIsRead() {
        auto store = twoOrders(1);
        const std::int64_t end = store.end();
        store.append("order-9", 0, "Torn", "{}");
        const std::string folder = m_folder.path("checkpoint");
        QDir().mkpath(QString::fromStdString(folder));
        KurrentChunkForm form;
        form.completed = false;
        m_folder.write("checkpoint/chunk-000000.000000", kurrentChunk(store.records(), form));
        QCOMPARE(readRaw(folder).events.size(), 4U);
        m_folder.write("checkpoint/writer.chk", int64Bytes(end));
        const auto read = readRaw(folder);
        QCOMPARE(read.events.size(), 3U);
        QCOMPARE(codes(read), (Codes{"epoch"}));
    }

    void theHighestVersionAndMergedChunksCount() {
        KurrentStore store;
        store.epoch(0);
        store.append("a-1", 0, "Gone", "{}");
        const auto kept = store.append("a-1", 1, "Kept", "{}");
        store.nextChunk();
        const auto later = store.append("a-1", 2, "Later", "{}");
        auto scavenged = store.records();
        scavenged.erase(scavenged.begin() + 1);
        const std::string folder = m_folder.path("merged");
        QDir().mkpath(QString::fromStdString(folder));
        m_folder.write("merged/chunk-000000.000000", kurrentChunk(store.records()));
        KurrentChunkForm second;
        second.start = second.end = 1;
        m_folder.write("merged/chunk-000001.000000", kurrentChunk(store.records(), second));
        for (const bool wide : {true, false}) {
            KurrentChunkForm merged;
            merged.end = 1;
            merged.scavenged = true;
            merged.wideMap = wide;
            m_folder.write("merged/chunk-000000.000002", kurrentChunk(scavenged, merged));
            m_folder.write("merged/chunk-000000.000003.scavenge.tmp", "rest");
            const auto read = readRaw(folder);
            QCOMPARE(lines(read), std::to_string(kept) + "/" + std::to_string(kept) + " a-1 1 Kept {}\n"
                                      + std::to_string(later) + "/" + std::to_string(later)
                                      + " a-1 2 Later {}\n");
            QCOMPARE(codes(read), (Codes{"epoch"}));
            QVERIFY((read.events[0].flags & event::kExpectedGap) != 0);
            QVERIFY((read.events[1].flags & event::kExpectedGap) == 0);
        }
    }

    void oddBodies() {
        KurrentStore store;
        store.append("a", 0, "Mark", "\xEF\xBB\xBF{\"a\":1}");
        store.append("a", 1, "NoJson", "{broken");
        store.append("a", 2, "Bytes", std::string("\0\1", 2), "\xFF", 0);
        store.append("a", 3, "Redacted", "xxxx", "{}", 0x300);
        store.append(std::string(200, 'n'), 0, "", "1");
        const auto read = readRaw(m_folder.write("chunk-000000.000000", kurrentChunk(store.records())));
        QCOMPARE(read.events.size(), 5U);
        QCOMPARE(std::string(read.events[0].payload.bytes), std::string("{\"a\":1}"));
        QVERIFY(read.events[1].payload.kind == event::BodyKind::Bytes);
        QVERIFY((read.events[1].flags & event::kUndecodablePayload) != 0);
        QVERIFY(read.events[2].payload.kind == event::BodyKind::Bytes);
        QVERIFY(read.events[2].metadata.kind == event::BodyKind::Bytes);
        QCOMPARE(read.events[2].flags, 0U);
        QVERIFY(read.events[3].payload.kind == event::BodyKind::Absent);
        QVERIFY((read.events[3].flags & event::kRedacted) != 0);
        QCOMPARE(read.events[4].stream.size(), 200U);
        QCOMPARE(codes(read), (Codes{"undecodable", "redacted"}));
    }

    // Struct {"n": 1.5, "s": "x", "l": [true, null]}, as protobuf encodes it.
    void propertiesBecomeMetadata() {
        const auto bytes = [](const char* text, std::size_t size) { return std::string(text, size); };
        const std::string number = "\x0a\x0e\x0a\x01n\x12\x09\x11" + bytes("\0\0\0\0\0\0\xf8\x3f", 8);
        const std::string text = "\x0a\x08\x0a\x01s\x12\x03\x1a\x01x";
        const std::string list =
            "\x0a\x0f\x0a\x01l\x12\x0a\x32\x08" + bytes("\x0a\x02\x20\x01\x0a\x02\x08\0", 8);
        KurrentStore store;
        store.append("a", 0, "T", "{}", number + text + list, 0x500);
        const auto read = readRaw(m_folder.write("chunk-000000.000000", kurrentChunk(store.records())));
        QCOMPARE(
            std::string(read.events.at(0).metadata.bytes),
            std::string(R"({"n":1.5,"s":"x","l":[true,null],"$schema.name":"T","$schema.format":"Json"})"));
    }

    void encryptedChunksAreRefusedByName() {
        KurrentChunkForm form;
        form.version = 4;
        form.transform = 1;
        const std::string path =
            m_folder.write("chunk-000000.000000", kurrentChunk(twoOrders(1).records(), form));
        const auto probed = source::Registry().probe({path});
        QVERIFY(!probed);
        QVERIFY(probed.error().code == ErrorCode::Unsupported);
        QCOMPARE(probed.error().message, std::string("the chunk is encrypted"));
        QVERIFY(QString::fromStdString(probed.error().where).endsWith(QLatin1String("chunk-000000.000000")));
    }

    void anEncryptedChunkIsNotMissing() {
        const std::string folder = m_folder.path("encrypted");
        QDir().mkpath(QString::fromStdString(folder));
        for (int i = 0; i < 3; ++i) {
            KurrentStore store;
            for (int skipped = 0; skipped < i; ++skipped)
                store.nextChunk();
            store.append("a", i, "T", "{}");
            KurrentChunkForm form;
            form.version = 4;
            form.start = form.end = i;
            form.transform = i == 0 ? 0 : 1;
            const std::string name = "encrypted/chunk-00000" + std::to_string(i) + ".000000";
            m_folder.write(name.c_str(), kurrentChunk(store.records(), form));
        }
        m_folder.write("encrypted/writer.chk", int64Bytes(3 * KurrentStore::kChunkSize));
        const auto read = readRaw(folder);
        QCOMPARE(read.events.size(), std::size_t(1));
        QCOMPARE(codes(read), (Codes{"undecodable", "undecodable"}));
    }

    void missingChunksAreTold() {
        const std::string folder = m_folder.path("missing");
        QDir().mkpath(QString::fromStdString(folder));
        KurrentStore store;
        store.nextChunk();
        store.append("a", 0, "T", "{}");
        KurrentChunkForm form;
        form.start = form.end = 1;
        m_folder.write("missing/chunk-000001.000000", kurrentChunk(store.records(), form));
        m_folder.write("missing/writer.chk", int64Bytes(5 * KurrentStore::kChunkSize));
        const auto read = readRaw(folder);
        QCOMPARE(codes(read), (Codes{"missing-chunk", "missing-chunk"}));
        QCOMPARE(read.problems[0].message, std::string("chunk 0 is missing"));
    }

    // Under any name, and not what only begins with the same byte.
    void aChunkIsKnownByItsHeader() {
        const std::string chunk = kurrentChunk(twoOrders(1).records());
        const auto probed = source::Registry().probe({m_folder.write("backup.bin", chunk)});
        QVERIFY(probed.ok());
        QCOMPARE(probed->info.format, std::string("kurrentdb-chunks"));
        QVERIFY(!source::Registry().probe({m_folder.write("other.bin", "\x02" + std::string(8191, 'x'))}));
        QVERIFY(!source::Registry().probe({m_folder.write("chunk-000000.000000", "text")}));
    }
};

HINDCAST_TEST(KurrentLogTest)
#include "tst_kurrent_log.moc"
