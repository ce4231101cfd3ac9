// SPDX-License-Identifier: GPL-3.0-or-later
// Going on with a finished cache: what is appended piece by piece answers as what was written at once, and
// costs no look at what is there.
#include "cache_fixture.h"
#include "random_rows.h"
#include "sqlite/connection.h"
#include "support/test_main.h"

#include <QtTest>

using namespace hindcast;
using namespace hindcast::test;
using cache::Cache;
using cache::CacheWriter;

namespace {

/// Finishes after each piece but those at `unfinished`.
Result<void> writePieces(const std::string& path, const std::vector<Row>& rows, std::size_t pieces,
                         const cache::SourceRecord& record, std::size_t unfinished) {
    for (std::size_t piece = 0; piece < pieces; ++piece) {
        auto writer =
            piece == 0 ? CacheWriter::create(path, record, cache::Codec::Lz4) : CacheWriter::reopen(path);
        if (!writer) return writer.error();
        const std::size_t from = rows.size() * piece / pieces, to = rows.size() * (piece + 1) / pieces;
        for (std::size_t at = from; at < to; at += 60) {
            const auto segment = std::span(rows).subspan(at, std::min<std::size_t>(60, to - at));
            if (auto done = append(**writer, segment); !done) return done;
        }
        if (piece == unfinished) continue;
        if (auto finished = (*writer)->finish(); !finished) return finished;
    }
    return {};
}

QByteArray piecesAgainstAllAtOnce(const std::vector<Row>& rows, std::size_t pieces,
                                  const cache::SourceRecord& record = {}, std::size_t unfinished = 99) {
    const CachePath one, other;
    auto written = writeCache(one.path(), rows, 60, cache::Codec::Lz4, record);
    if (written) written = writePieces(other.path(), rows, pieces, record, unfinished);
    if (!written) return QByteArray::fromStdString(written.error().print());
    const auto whole = Cache::open(one.path()), grown = Cache::open(other.path());
    if (!whole || !grown) return "a cache cannot be opened";
    std::mt19937_64 random(7);
    return QByteArray::fromStdString(difference(**whole, **grown, random));
}

Row row(std::string stream) {
    Row out;
    out.stream = std::move(stream);
    out.type = "Made";
    return out;
}

} // namespace

class CacheAppendTest : public QObject {
    Q_OBJECT
private slots:
    void piecesAreAsAllAtOnce_data() {
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<bool>("tidy");
        for (quint64 seed = 1; seed <= 8; ++seed)
            for (const bool tidy : {false, true})
                QTest::addRow("seed %llu%s", seed, tidy ? ", tidy" : "") << seed << tidy;
    }
    void piecesAreAsAllAtOnce() {
        QFETCH(quint64, seed);
        QFETCH(bool, tidy);
        const auto rows = randomRows(seed, {150 * seed, 4 * seed, tidy});
        cache::SourceRecord record;
        record.versionSynthetic = record.positionSynthetic = seed % 3 == 0;
        QCOMPARE(piecesAgainstAllAtOnce(rows, 2 + seed % 4, record), QByteArray());
        QCOMPARE(piecesAgainstAllAtOnce(rows, 4, record, seed % 3), QByteArray());
    }
    void streamsOfSeveralPieces() {
        std::vector<Row> rows;
        for (int i = 0; i < 20'000; ++i)
            rows.push_back(row("cart-" + std::to_string(i)));
        for (int i = 0; i < 300; ++i)
            rows.push_back(row("cart-" + std::to_string(i % 7)));
        const CachePath one, other;
        QVERIFY(writeCache(one.path(), rows, 5000).ok());
        const std::vector<Row> first(rows.begin(), rows.begin() + 20'000);
        QVERIFY(writeCache(other.path(), first, 5000).ok());
        const auto piecesOf = [&](int kind) {
            auto db = sqlite::Connection::open(other.path());
            const auto blobs =
                db->text("SELECT group_concat(blob) FROM catalogue WHERE kind=" + std::to_string(kind));
            return QByteArray::fromStdString(blobs->value_or("")).split(',');
        };
        const auto namesBefore = piecesOf(10), totalsBefore = piecesOf(9);
        auto writer = CacheWriter::reopen(other.path());
        QVERIFY(writer.ok());
        QVERIFY(append(**writer, std::span(rows).subspan(20'000)).ok());
        QVERIFY((*writer)->finish().ok());
        // Only the first of three has new events.
        QCOMPARE(piecesOf(10).mid(1), namesBefore.mid(1));
        QCOMPARE(piecesOf(9).mid(1), totalsBefore.mid(1));
        QVERIFY(piecesOf(9)[0] != totalsBefore[0]);
        const auto whole = Cache::open(one.path()), grown = Cache::open(other.path());
        for (std::uint32_t i = 0; i < 20'000; ++i) {
            const auto expected = (*whole)->stream(StreamId(i)), found = (*grown)->stream(StreamId(i));
            QCOMPARE(found.name, expected.name);
            QCOMPARE(found.events, expected.events);
            QCOMPARE(found.lastRank, expected.lastRank);
            QCOMPARE(found.category, expected.category);
        }
    }
    /// With the thousand and first whole name, all of them lose their category.
    void categoriesThatChangeAreWrittenAnew() {
        std::vector<Row> rows;
        for (int i = 0; i < 1060; ++i)
            rows.push_back(row("single" + std::to_string(i)));
        const CachePath one, other;
        QVERIFY(writeCache(one.path(), rows, 500).ok());
        QVERIFY(writeCache(other.path(), {rows.begin(), rows.begin() + 990}, 500).ok());
        auto writer = CacheWriter::reopen(other.path());
        QVERIFY(writer.ok());
        QVERIFY(append(**writer, std::span(rows).subspan(990)).ok());
        QVERIFY((*writer)->finish().ok());
        const auto whole = Cache::open(one.path()), grown = Cache::open(other.path());
        QCOMPARE((*grown)->categoryCount(), std::size_t(1));
        std::mt19937_64 random(7);
        QCOMPARE(difference(**whole, **grown, random), std::string());
    }
    void whatIsThereIsNotRead() {
        const CachePath at;
        const auto rows = randomRows(3, {600, 30, true});
        QVERIFY(writeCache(at.path(), {rows.begin(), rows.begin() + 500}, 100).ok());
        {
            auto db = sqlite::Connection::open(at.path(), {.mode = sqlite::Mode::ReadWrite});
            QVERIFY(db && db->exec("UPDATE blob SET data=x'00' WHERE hex(substr(data,1,1))='03'").ok());
        }
        auto writer = CacheWriter::reopen(at.path());
        QVERIFY2(writer.ok(), writer.ok() ? "" : writer.error().print().c_str());
        QVERIFY(append(**writer, std::span(rows).subspan(500)).ok());
        QVERIFY((*writer)->finish().ok());
        const auto grown = Cache::open(at.path());
        QVERIFY(grown.ok());
        QCOMPARE((*grown)->eventCount(), std::uint64_t(600));
    }
    void aReaderKeepsItsNamesWhileEventsAreAppended() {
        const CachePath at;
        const auto rows = randomRows(5, {400, 30, true});
        QVERIFY(writeCache(at.path(), {rows.begin(), rows.begin() + 300}, 100).ok());
        const auto before = Cache::open(at.path()); // it has not looked at a stream yet
        QVERIFY(before.ok());
        auto writer = CacheWriter::reopen(at.path());
        QVERIFY(writer.ok());
        QVERIFY(append(**writer, std::span(rows).subspan(300)).ok());
        QVERIFY((*writer)->finish().ok());
        std::mt19937_64 random(5);
        QCOMPARE(difference(*memoryOf({rows.begin(), rows.begin() + 300}), **before, random), std::string());
    }
};

HINDCAST_TEST(CacheAppendTest)
#include "tst_cache_append.moc"
