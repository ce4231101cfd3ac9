// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged chunk files: whatever is cut off or changed is told with chunk and offset, what is whole is read,
// and nothing that a length claims is believed.
#include "kurrent_fixture.h"
#include "source_fixture.h"
#include "support/test_main.h"

#include <QDir>
#include <QtTest>

#include <set>

using namespace hindcast;
using namespace hindcast::test;

namespace {

constexpr std::size_t kHead = 128;

KurrentStore small() {
    KurrentStore store;
    store.epoch(0);
    for (int i = 0; i < 3; ++i)
        store.append("order-1", i, "Placed", "{\"n\":" + std::to_string(i) + "}", "{}");
    const auto transaction = store.prepare("order-2", 0, 0, "Paid", "{}");
    store.commit(transaction, 0);
    return store;
}

bool hasError(const ReadSource& read) {
    if (read.failed) return true;
    for (const event::Problem& problem : read.problems)
        if (problem.severity == event::Severity::Error) return true;
    return false;
}

/// A finding or the error names a chunk and where in it.
bool namesPlace(const ReadSource& read) {
    if (read.failed) return read.error.where.find("chunk-") != std::string::npos;
    for (const event::Problem& problem : read.problems)
        if (problem.severity == event::Severity::Error && problem.where.find("chunk-") != std::string::npos)
            return true;
    return false;
}

} // namespace

class KurrentDamageTest : public QObject {
    Q_OBJECT

    SourceFolder m_folder;

    ReadSource readRaw(const std::string& chunk, const std::string& name = "chunk-000000.000000") {
        return readPath(m_folder.write(name, chunk));
    }
    static ReadSource readPath(const std::string& path) {
        auto source = source::Registry().open({path, {true, true}});
        if (source) return readAll(**source);
        ReadSource failed;
        failed.failed = true;
        failed.error = source.error();
        return failed;
    }

private slots:
    void cutOffAtAnyByte_data() {
        QTest::addColumn<int>("version");
        QTest::addColumn<bool>("completed");
        for (const int version : {2, 3})
            for (const bool completed : {true, false})
                QTest::addRow("version %d, %s", version, completed ? "completed" : "ongoing")
                    << version << completed;
    }
    void cutOffAtAnyByte() {
        QFETCH(const int, version);
        QFETCH(const bool, completed);
        KurrentChunkForm form;
        form.version = version;
        form.completed = completed;
        const auto store = small();
        const std::string whole = kurrentChunk(store.records(), form);
        QCOMPARE(readRaw(whole).events.size(), 4U);
        std::size_t before = 0;
        for (std::size_t size = 1; size < kHead + std::size_t(store.end()) + 20; ++size) {
            const auto read = readRaw(whole.substr(0, size));
            const std::string at = "cut at " + std::to_string(size);
            QVERIFY2(hasError(read), at.c_str());
            QVERIFY2(namesPlace(read), at.c_str());
            QVERIFY2(read.events.size() >= before, at.c_str());
            before = read.events.size();
        }
        QCOMPARE(before, 4U);
    }

    // Bytes that look like the beginning of a long record, at every place where one may be.
    void falseHeadsHideNoRecord() {
        KurrentStore store;
        store.append("order-1", 0, "Placed", "{}");
        const auto broken = store.append("order-2", 0, "Placed", "\"" + std::string(9'000, 'x') + "\"");
        store.append("order-1", 1, "Paid", "{}");
        std::string chunk = kurrentChunk(store.records());
        chunk[kHead + std::size_t(broken)] ^= 1; // its length
        constexpr std::size_t kFalseHead = 14;
        for (std::size_t at = std::size_t(broken) + 200; at < std::size_t(broken) + 9'000; at += kFalseHead) {
            std::string head =
                int64Bytes(5'000).substr(0, 4) + std::string(2, '\0') + int64Bytes(std::int64_t(at));
            chunk.replace(kHead + at, kFalseHead, head.substr(0, kFalseHead));
        }
        const auto read = readRaw(chunk);
        QCOMPARE(read.events.size(), 2U);
        QVERIFY(hasError(read) && namesPlace(read));
    }

    // One bit of each byte; what is neither header, record nor footer belongs to the MD5 alone.
    void flippedBytesAreTold() {
        const auto store = small();
        const std::string whole = kurrentChunk(store.records());
        const std::size_t records = std::size_t(store.end());
        for (std::size_t at = 0; at < whole.size(); at += at < kHead + records ? 1 : 61) {
            for (const char bit : {at % 2 == 0 ? char(1) : char(0x80)}) {
                std::string changed = whole;
                changed[at] = char(changed[at] ^ bit);
                const auto read = readRaw(changed);
                const std::string what = "byte " + std::to_string(at);
                QVERIFY2(hasError(read), what.c_str());
                QVERIFY2(namesPlace(read), what.c_str());
                if (at >= kHead && !read.failed) QVERIFY2(read.events.size() >= 2, what.c_str());
            }
        }
    }

    void aDamagedRecordCostsOnlyItself() {
        auto store = small();
        const std::int64_t second = store.records()[2].position;
        std::string chunk = kurrentChunk(store.records());
        chunk[kHead + std::size_t(second)] = char(0xFF);
        chunk[kHead + std::size_t(second) + 3] = char(0x7F); // a length near 2 GB
        const auto read = readRaw(chunk);
        QCOMPARE(read.events.size(), 3U);
        const auto& problem = read.problems.at(1);
        QCOMPARE(problem.code, std::string("undecodable"));
        QVERIFY2(QString::fromStdString(problem.where)
                     .endsWith(QStringLiteral("chunk-000000.000000: offset %1").arg(second + int(kHead))),
                 problem.where.c_str());
        QCOMPARE(read.problems.back().code, std::string("hash-mismatch"));
    }

    void hostileLengthsInsideARecord() {
        for (const std::uint32_t length : {0xFFFFFFFFU, 0x7FFFFFFFU, 0x80000000U, 16'777'217U}) {
            for (const int version : {0, 1}) {
                KurrentStore store(version);
                store.append("s", 0, "T", "data", "meta");
                store.append("s", 1, "T", "{}");
                for (const std::size_t fromEnd : {8, 16}) {
                    auto records = store.records();
                    std::string& bytes = records[0].bytes; // … length data length meta
                    std::memcpy(bytes.data() + bytes.size() - fromEnd, &length, sizeof length);
                    const auto read = readRaw(kurrentChunk(records));
                    QVERIFY(hasError(read));
                    QVERIFY(namesPlace(read));
                    QCOMPARE(read.events.size(), 1U);
                }
            }
        }
    }

    void aMapThatDisagreesIsTold() {
        KurrentChunkForm form;
        form.scavenged = true;
        const auto store = small();
        const std::string whole = kurrentChunk(store.records(), form);
        QVERIFY(!hasError(readRaw(whole)));
        std::string changed = whole;
        changed[kHead + std::size_t(store.end()) + 12] ^= 1; // of the second entry
        const auto read = readRaw(changed);
        std::set<std::string> messages;
        for (const event::Problem& problem : read.problems)
            if (problem.code == "hash-mismatch") messages.insert(problem.message);
        QCOMPARE(messages.size(), 2U);
        QVERIFY(messages.begin()->find("MD5") != std::string::npos);
        QVERIFY(messages.rbegin()->find("from entry 1 on") != std::string::npos);
        QCOMPARE(read.events.size(), 4U);
    }

    void aHalfWrittenRecordAtTheEndIsNormal() {
        auto store = small();
        KurrentChunkForm form;
        form.completed = false;
        auto records = store.records();
        records.back().bytes[0] = 9;
        records.back().bytes[1] = 9;
        const auto read = readRaw(kurrentChunk(records, form));
        QVERIFY(!hasError(read));
        QCOMPARE(read.events.size(), 3U);
        std::set<std::string> codes;
        for (const event::Problem& problem : read.problems)
            codes.insert(problem.code);
        QCOMPARE(codes, (std::set<std::string>{"epoch", "half-written", "uncommitted"}));
    }

    void otherChunksOfTheFolderAreStillRead() {
        KurrentStore store;
        store.append("a", 0, "T", "{}");
        store.nextChunk();
        store.append("a", 1, "T", "{}");
        store.nextChunk();
        store.append("a", 2, "T", "{}");
        const std::string folder = m_folder.path("db");
        QDir().mkpath(QString::fromStdString(folder));
        for (int i = 0; i < 3; ++i) {
            KurrentChunkForm form;
            form.start = form.end = i;
            const std::string name = "db/chunk-00000" + std::to_string(i) + ".000000";
            m_folder.write(name,
                           i == 1 ? std::string("no chunk at all") : kurrentChunk(store.records(), form));
        }
        const auto read = readPath(folder);
        QCOMPARE(read.events.size(), 2U);
        QCOMPARE(read.problems.at(0).where, std::string("chunk-000001.000000: offset 0"));
        QVERIFY(hasError(read));
    }

    void sourcesAreLeftAsTheyWere() {
        const std::string chunk = kurrentChunk(small().records());
        const std::string folder = m_folder.path("kept");
        QDir().mkpath(QString::fromStdString(folder));
        m_folder.write("kept/chunk-000000.000000", chunk);
        (void)readPath(folder);
        QCOMPARE(QDir(QString::fromStdString(folder)).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("chunk-000000.000000")});
    }
};

HINDCAST_TEST(KurrentDamageTest)
#include "tst_kurrent_damage.moc"
