// SPDX-License-Identifier: GPL-3.0-or-later
// Chunks of a stream of many blocks in many segments, which two threads decode, against the stream event by
// event; ended early, stopped, and over a cache that is damaged.
#include "core/cache/cache_fixture.h"
#include "sqlite/connection.h"
#include "support/test_main.h"

#include <QtTest>

#include <cstring>

using namespace hindcast;
using namespace hindcast::test;

namespace {

constexpr std::size_t kEvents = 30000, kSegmentRows = 1700;

/// Two of three events are of stream a-1; a few of their payloads are larger than a block.
std::vector<Row> longStream() {
    std::mt19937_64 random(3);
    std::vector<Row> rows(kEvents);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Row& row = rows[i];
        row.stream = i % 3 == 0 ? "b-" + std::to_string(random() % 50) : "a-1";
        row.type = i % 2 == 0 ? "Even" : "Odd";
        row.payloadKind = event::BodyKind(random() % 3);
        if (row.payloadKind == event::BodyKind::Absent) continue;
        row.payload = std::to_string(i) + std::string(random() % 300, 'x');
        if (i % 5000 < 3) row.payload += std::string(200'000, 'y');
    }
    return rows;
}

std::string told(Rank rank, Version version, EventTypeId type, const event::Body& payload) {
    return std::to_string(rank.value()) + " " + std::to_string(version.value()) + " "
           + std::to_string(type.value()) + " " + std::to_string(int(payload.kind)) + " "
           + std::string(payload.bytes);
}

} // namespace

class StreamChunksTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QVERIFY(writeCache(m_at.path(), longStream(), kSegmentRows).ok());
        m_log = open(m_at.path());
        QVERIFY(m_log);
        m_stream = *m_log->openStream(*m_log->findStream("a-1"), {});
        QVERIFY(m_stream->size() == kEvents / 3 * 2);
    }

    void sameAsEventByEvent_data() {
        QTest::addColumn<qulonglong>("first");
        QTest::addColumn<qulonglong>("count");
        QTest::addRow("all") << 0ULL << ~0ULL;
        QTest::addRow("from the middle") << 7777ULL << 11000ULL;
        QTest::addRow("few") << 1100ULL << 60ULL;
        QTest::addRow("none") << 20000ULL << 5ULL;
    }
    void sameAsEventByEvent() {
        QFETCH(qulonglong, first);
        QFETCH(qulonglong, count);
        std::vector<std::string> wanted, found;
        const auto events =
            m_log->visitStream(*m_stream, first, count, event::Fields::Payload,
                               [&](const event::StoredEvent& e) {
                                   wanted.push_back(told(e.rank, e.version, e.type, e.event.payload));
                                   return true;
                               },
                               {});
        QVERIFY(events.ok());
        const auto chunks =
            m_log->visitStreamChunks(*m_stream, first, count,
                                     [&](const event::StreamChunk& chunk) {
                                         for (const event::ChunkEvent& e : chunk.events)
                                             found.push_back(told(e.rank, e.version, e.type, e.payload));
                                         return true;
                                     },
                                     {});
        QVERIFY2(chunks.ok(), chunks ? "" : chunks.error().print().c_str());
        QCOMPARE(found.size(), wanted.size());
        QVERIFY(found == wanted);
    }

    void visitorEndsIt() {
        for (const int most : {1, 2, 9}) {
            int chunks = 0;
            const auto done = visit(*m_log, [&](const event::StreamChunk&) { return ++chunks < most; });
            QVERIFY(done.ok());
            QCOMPARE(chunks, most);
        }
    }
    void stopIsCancelled() {
        std::stop_source stop;
        int chunks = 0;
        const auto done = visit(
            *m_log,
            [&](const event::StreamChunk&) {
                if (++chunks == 5) stop.request_stop();
                return true;
            },
            stop.get_token());
        QVERIFY(!done.ok());
        QCOMPARE(done.error().code, ErrorCode::Cancelled);
        QCOMPARE(chunks, 5);
    }
    void passesNest() {
        std::size_t outer = 0, inner = 0;
        QVERIFY(visit(*m_log, [&](const event::StreamChunk& chunk) {
                    if (outer == 0)
                        (void)visit(*m_log, [&](const event::StreamChunk& within) {
                            inner += within.events.size();
                            return true;
                        });
                    outer += chunk.events.size();
                    return true;
                }).ok());
        QCOMPARE(inner, m_stream->size());
        QCOMPARE(outer, m_stream->size());
    }
    void theVisitorThrows() {
        QVERIFY_THROWS_EXCEPTION(std::bad_alloc, (void)visit(*m_log, [](const event::StreamChunk&) -> bool {
                                     throw std::bad_alloc();
                                 }));
    }
    // What stands before the damage is given.
    void damageIsToldInItsTurn() {
        const CachePath at;
        QVERIFY(writeCache(at.path(), longStream(), kSegmentRows).ok());
        {
            const std::string payloads = "hex(substr(data,1,1))='06'";
            auto db = sqlite::Connection::open(at.path(), {.mode = sqlite::Mode::ReadWrite});
            QVERIFY(db
                    && db->exec("UPDATE blob SET data=x'00' WHERE " + payloads
                                + " AND id>=(SELECT id FROM blob WHERE " + payloads
                                + " ORDER BY id LIMIT 1 OFFSET 30)")
                           .ok());
        }
        const auto log = open(at.path());
        QVERIFY(log);
        std::size_t events = 0;
        const auto done = visit(*log, [&](const event::StreamChunk& chunk) {
            events += chunk.events.size();
            return true;
        });
        QVERIFY(!done.ok());
        QCOMPARE(done.error().code, ErrorCode::Corrupt);
        QVERIFY(events > 1000 && events < m_stream->size());
    }
    // Streams by number, each with so many payloads of 1,024 bytes: nobody unpacks others with a great run.
    void greatRunsHaveBlocksOfTheirOwn_data() {
        QTest::addColumn<QList<int>>("runs");
        QTest::addColumn<QList<int>>("blocks");
        QTest::addRow("in the middle") << QList<int>{10, 60, 20} << QList<int>{10, 60, 20};
        QTest::addRow("first and last") << QList<int>{50, 3, 4, 50} << QList<int>{50, 7, 50};
        QTest::addRow("side by side") << QList<int>{100, 70} << QList<int>{64, 36, 64, 6};
        QTest::addRow("just great enough") << QList<int>{5, 48, 5} << QList<int>{5, 48, 5};
        QTest::addRow("too small") << QList<int>{5, 47, 5} << QList<int>{57};
    }
    void greatRunsHaveBlocksOfTheirOwn() {
        QFETCH(QList<int>, runs);
        QFETCH(QList<int>, blocks);
        std::vector<Row> rows;
        for (int stream = 0; stream < runs.size(); ++stream)
            for (int i = 0; i < runs[stream]; ++i) {
                rows.emplace_back();
                rows.back().stream = "s-" + std::to_string(stream);
                rows.back().type = "Filled";
                rows.back().payloadKind = event::BodyKind::Bytes;
                rows.back().payload = std::string(1024, char('a' + (stream + i) % 26));
            }
        const CachePath at;
        QVERIFY(writeCache(at.path(), rows, rows.size()).ok());
        const auto log = open(at.path());
        QVERIFY(log);
        std::mt19937_64 random(5);
        QCOMPARE(QByteArray::fromStdString(difference(*memoryOf(rows), *log, random)), QByteArray());
        QCOMPARE(payloadBlocksOf(at.path()), blocks);
    }
    void columnsOfAnotherStream() {
        event::StreamColumns other = *m_stream;
        other.stream = *m_log->findStream("b-1");
        const auto done =
            m_log->visitStreamChunks(other, 0, 10, [](const event::StreamChunk&) { return true; }, {});
        QVERIFY(!done.ok());
        QCOMPARE(done.error().code, ErrorCode::Invalid);
    }

private:
    /// Rows of each, as the heads of their frames say.
    static QList<int> payloadBlocksOf(const std::string& path) {
        QList<int> rows;
        auto db = sqlite::Connection::open(path, {});
        auto read = db->prepare("SELECT substr(data,5,4) FROM blob WHERE substr(data,1,1)=x'06' ORDER BY id");
        while (*read->step()) {
            std::uint32_t count = 0;
            std::memcpy(&count, read->blob(0).data(), sizeof count);
            rows.push_back(int(count));
        }
        return rows;
    }
    static std::shared_ptr<const event::EventLog> open(const std::string& path) {
        const auto opened = cache::Cache::open(path);
        return opened ? *opened : nullptr;
    }
    Result<void> visit(const event::EventLog& log, const event::StreamChunkVisitor& visitor,
                       std::stop_token stop = {}) const {
        return log.visitStreamChunks(*m_stream, 0, m_stream->size(), visitor, std::move(stop));
    }

    CachePath m_at;
    std::shared_ptr<const event::EventLog> m_log;
    std::shared_ptr<const event::StreamColumns> m_stream;
};

HINDCAST_TEST(StreamChunksTest)
#include "tst_stream_chunks.moc"
