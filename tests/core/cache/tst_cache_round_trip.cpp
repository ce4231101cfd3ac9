// SPDX-License-Identifier: GPL-3.0-or-later
// Every method of the cache against the naive log in memory, over random stores.
#include "cache_fixture.h"
#include "random_rows.h"
#include "support/test_main.h"

#include <QtTest>

using namespace hindcast;
using namespace hindcast::test;

namespace {

QByteArray compareWithMemory(const std::vector<Row>& rows, std::size_t segmentRows,
                             cache::Codec codec = cache::Codec::Lz4) {
    const CachePath at;
    if (const auto written = writeCache(at.path(), rows, segmentRows, codec); !written)
        return QByteArray::fromStdString(written.error().print());
    const auto opened = cache::Cache::open(at.path());
    if (!opened) return QByteArray::fromStdString(opened.error().print());
    std::mt19937_64 random(7);
    const auto memory = memoryOf(rows);
    return QByteArray::fromStdString(difference(*memory, **opened, random));
}

Row row(std::string stream, std::string type) {
    Row out;
    out.stream = std::move(stream);
    out.type = std::move(type);
    return out;
}

} // namespace

class CacheRoundTripTest : public QObject {
    Q_OBJECT
private slots:
    void oddStores_data() {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %llu", seed) << seed;
    }
    void oddStores() {
        QFETCH(quint64, seed);
        const std::vector<Row> rows = randomRows(seed, {60 * seed, 3 * seed, false});
        QCOMPARE(compareWithMemory(rows, 97 + seed, seed % 2 == 0 ? cache::Codec::Zstd : cache::Codec::Lz4),
                 QByteArray());
    }
    void tidyStores() { QCOMPARE(compareWithMemory(randomRows(1, {5000, 120, true}), 4500), QByteArray()); }
    void manySegments() { // streams over so many of them are gathered from parts of blocks
        for (const bool tidy : {false, true})
            QCOMPARE(compareWithMemory(randomRows(3, {3000, 7, tidy}), 100), QByteArray());
    }
    void emptyCache() { QCOMPARE(compareWithMemory({}, 1), QByteArray()); }
    void oneStreamOnly() {
        std::vector<Row> rows;
        for (int i = 0; i < 5000; ++i)
            rows.push_back(row("ledger", i % 2 == 0 ? "Debited" : "Credited"));
        QCOMPARE(compareWithMemory(rows, 4500), QByteArray());
    }
    void nothingButStreamAndType() {
        QCOMPARE(compareWithMemory({row("", ""), row("", "a"), row("b", "")}, 2), QByteArray());
    }
    void seventyThousandStreamsInASegment() {
        std::vector<Row> rows;
        for (int i = 0; i < 70'000; ++i) {
            rows.push_back(row("cart-" + std::to_string((i * 7919LL) % 70'000), "Opened"));
            rows.back().position = Position::number(i + 1);
        }
        rows.push_back(row("cart-5", "Closed"));
        rows.back().position = Position::number(70'001);
        QCOMPARE(compareWithMemory(rows, rows.size()), QByteArray());
    }
    void hugeBodies() {
        std::vector<Row> rows;
        for (const std::size_t size :
             {std::size_t(5) << 20, std::size_t(0), std::size_t(65'536), std::size_t(65'537)}) {
            rows.push_back(row("blob-1", "Stored"));
            rows.back().payloadKind = rows.back().metadataKind = event::BodyKind::Bytes;
            for (std::size_t i = 0; i < size; ++i)
                rows.back().payload += char(i * i >> 7);
            rows.back().metadata = std::string(size, '-');
        }
        QCOMPARE(compareWithMemory(rows, 3), QByteArray());
    }
    void versionsThatFallAreReadInVersionOrder() {
        std::vector<Row> rows;
        for (int i = 0; i < 50; ++i) {
            rows.push_back(row("order-1", "Changed"));
            rows.back().version = 100 - i;
            rows.push_back(row("order-2", "Changed"));
            rows.back().version = 5;
        }
        QCOMPARE(compareWithMemory(rows, 8), QByteArray());
    }
    void manyWholeNamesAreNoCategories() {
        std::vector<Row> rows;
        for (int i = 0; i < 1001; ++i)
            rows.push_back(row("single" + std::to_string(i), "Made"));
        rows.push_back(row("order-1", "Made"));
        rows.push_back(row("0190f5a3-0000-7000-8000-000000000001", "App\\Invoice\\Sent"));
        const CachePath at;
        QVERIFY(writeCache(at.path(), rows, 500).ok());
        const auto opened = cache::Cache::open(at.path());
        QVERIFY(opened.ok());
        const auto category = [&](std::uint32_t stream) {
            return std::string((*opened)->categoryName((*opened)->stream(StreamId(stream)).category));
        };
        QCOMPARE((*opened)->categoryCount(), std::size_t(3));
        QCOMPARE(category(0), std::string("(none)"));
        QCOMPARE(category(1001), std::string("order"));
        QCOMPARE(category(1002), std::string("Invoice"));
    }
    void numbersVersionsAndPositionsWhereTheStoreHasNone() {
        std::vector<Row> rows = {row("a-1", "A"), row("b-1", "B"), row("a-1", "A"), row("a-1", "A")};
        const CachePath at;
        cache::SourceRecord record;
        record.positionSynthetic = record.versionSynthetic = true;
        QVERIFY(writeCache(at.path(), rows, 3, cache::Codec::Lz4, record).ok());
        const auto opened = cache::Cache::open(at.path());
        QVERIFY(opened.ok());
        std::string seen;
        const auto visited = (*opened)->visitRanks(Rank(0), 10, event::Fields::Columns,
                                                   [&](const event::StoredEvent& event) {
                                                       seen += event.position->print() + ":"
                                                               + std::to_string(event.version.value()) + " ";
                                                       return true;
                                                   },
                                                   {});
        QVERIFY(visited.ok());
        QCOMPARE(seen, std::string("1:1 2:1 3:2 4:3 "));
        QVERIFY((*opened)->facts().positionSynthetic);
        QCOMPARE((*opened)->facts().versionBase, 1);
    }
    void aStoppedVisitIsCancelled() {
        const CachePath at;
        QVERIFY(writeCache(at.path(), randomRows(3, {2000, 20, true}), 500).ok());
        const auto opened = cache::Cache::open(at.path());
        std::stop_source stop;
        std::size_t seen = 0;
        const auto visit = [&](const event::StoredEvent&) {
            if (++seen == 100) stop.request_stop();
            return true;
        };
        const auto byRank = (*opened)->visitRanks(Rank(0), 2000, event::Fields::All, visit, stop.get_token());
        QVERIFY(!byRank && byRank.error().code == ErrorCode::Cancelled);
        QVERIFY(seen < 1000);
        const auto byStream = (*opened)->visitAllByStream(event::Fields::All, visit, stop.get_token());
        QVERIFY(!byStream && byStream.error().code == ErrorCode::Cancelled);
    }
};

HINDCAST_TEST(CacheRoundTripTest)
#include "tst_cache_round_trip.moc"
