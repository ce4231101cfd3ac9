// SPDX-License-Identifier: GPL-3.0-or-later
// Great streams opened by the list of long runs against the runs of their segments: of caches of one piece
// and of several, without a list, and with one that is damaged.
#include "cache/long_runs.h"

#include "cache_fixture.h"
#include "sqlite/connection.h"
#include "support/test_main.h"

#include <QtTest>

#include <atomic>
#include <thread>

using namespace hindcast;
using namespace hindcast::cache;
using namespace hindcast::test;

namespace {

constexpr std::size_t kSegments = 20, kSegmentRows = 700;

/// One stream has long runs in most segments and short ones in the rest, another one the other way round.
std::vector<Row> greatStreams() {
    std::mt19937_64 random(4);
    std::vector<Row> rows(kSegments * kSegmentRows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool turned = i / kSegmentRows % 5 == 3;
        const auto choice = random() % 10;
        rows[i].stream = choice == 0              ? "c-" + std::to_string(random() % 9)
                         : (choice < 8) == turned ? "b-1"
                                                  : "a-1";
        rows[i].type = choice % 2 == 0 ? "Even" : "Odd";
        rows[i].time = Micros(1'700'000'000'000'000 + std::int64_t(i) * 1000);
        rows[i].position = Position::number(std::int64_t(i) + 5);
        rows[i].payloadKind = event::BodyKind::Json;
        rows[i].payload = std::to_string(i);
    }
    return rows;
}

std::vector<SegmentRun> decoded(const std::string& raw, std::size_t rows, std::uint32_t stream) {
    Frame frame;
    frame.rows = std::uint32_t(rows);
    frame.raw = raw;
    std::vector<SegmentRun> runs;
    const auto done = decodeLongRuns(frame, 1'000'000, stream, "here", runs);
    if (!done) runs = {{0, {0, 0, 0}}};
    return runs;
}

bool same(const std::vector<SegmentRun>& a, const std::vector<SegmentRun>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const SegmentRun& x, const SegmentRun& y) {
        return x.segment == y.segment && x.run.stream == y.run.stream && x.run.start == y.run.start
               && x.run.count == y.run.count;
    });
}

} // namespace

class LongRunsTest : public QObject {
    Q_OBJECT
private slots:
    void comesBackByStreamAndSegment() {
        std::vector<SegmentRun> all, wanted;
        for (std::uint32_t segment = 0; segment < 50; ++segment) {
            std::vector<Run> runs;
            std::uint32_t row = 0;
            for (const std::uint32_t stream : {64U, 7U, 3'000'000'000U}) {
                const std::uint32_t count = kLongRun - 1 + (segment + stream) % 3;
                runs.push_back({stream, row, count});
                if (stream == 7 && count >= kLongRun) wanted.push_back({segment, runs.back()});
                row += count;
            }
            addLongRuns(runs, segment, all);
        }
        QVERIFY(!wanted.empty() && wanted.size() < 50 && all.size() < 150);
        std::string raw;
        const std::size_t rows = all.size();
        encodeLongRuns(all, raw);
        QVERIFY(same(decoded(raw, rows, 7), wanted));
        QVERIFY(decoded(raw, rows, 8).empty());
        for (std::size_t cut = 0; cut < raw.size(); ++cut)
            QVERIFY(same(decoded(raw.substr(0, cut), rows, 7), {{0, {0, 0, 0}}}));
        QVERIFY(same(decoded(raw + "x", rows, 7), {{0, {0, 0, 0}}}));
        QVERIFY(same(decoded(raw, 4'000'000'000U, 7), {{0, {0, 0, 0}}}));
    }
    // A lock that is held while another thread is waited for would stop both sides until one gives up.
    void whileAnotherWrites() {
        const CachePath at;
        QVERIFY(writeCache(at.path(), greatStreams(), kSegmentRows).ok());
        const auto log = Cache::open(at.path());
        QVERIFY(log.ok());
        const auto stream = (*log)->findStream("a-1");
        QVERIFY(stream.has_value());
        std::atomic<int> failed = 0, opened = 0;
        std::jthread reader([&](const std::stop_token& stop) {
            while (!stop.stop_requested())
                ++((*log)->openStream(*stream, {}) ? opened : failed);
        });
        auto db = sqlite::Connection::open(at.path(), {.mode = sqlite::Mode::ReadWrite});
        QVERIFY(db.ok());
        for (int i = 0; i < 300; ++i)
            if (!db->exec("BEGIN IMMEDIATE; INSERT OR REPLACE INTO fact VALUES('test', " + std::to_string(i)
                          + "); COMMIT")) {
                ++failed;
                (void)db->exec("ROLLBACK");
            }
        QTRY_VERIFY_WITH_TIMEOUT(opened > 0, 60'000);
        reader.request_stop();
        reader.join();
        QCOMPARE(failed.load(), 0);
    }
    void withAndWithoutTheList() {
        const auto rows = greatStreams();
        const CachePath at;
        QVERIFY(writeCache(at.path(), rows, kSegmentRows).ok());
        QCOMPARE(lists(at.path()), 1);
        QCOMPARE(againstRows(at.path(), rows), QByteArray());
        change(at.path(), "DELETE FROM catalogue WHERE kind=19");
        QCOMPARE(againstRows(at.path(), rows), QByteArray());
    }
    void ofSeveralPieces() {
        const auto rows = greatStreams();
        const CachePath at;
        const std::span all(rows);
        for (std::size_t piece = 0; piece < 4; ++piece) {
            auto writer =
                piece == 0 ? CacheWriter::create(at.path(), {}, Codec::Lz4) : CacheWriter::reopen(at.path());
            QVERIFY(writer.ok());
            for (std::size_t segment = 0; segment < 5; ++segment)
                QVERIFY(
                    append(**writer, all.subspan((piece * 5 + segment) * kSegmentRows, kSegmentRows)).ok());
            if (piece != 1) // whose segments the next one has to look at
                QVERIFY((*writer)->finish().ok());
        }
        QCOMPARE(lists(at.path()), 3);
        QCOMPARE(againstRows(at.path(), rows), QByteArray());
    }
    void whatCannotBeReadIsDoneWithout() {
        const auto rows = greatStreams();
        const CachePath at;
        QVERIFY(writeCache(at.path(), rows, kSegmentRows).ok());
        change(at.path(), "UPDATE blob SET data=x'13' WHERE id=(SELECT blob FROM catalogue WHERE kind=19)");
        QCOMPARE(againstRows(at.path(), rows), QByteArray());
    }
    void whatDoesNotFitItsSegmentIsDamage() {
        const CachePath at;
        QVERIFY(writeCache(at.path(), greatStreams(), kSegmentRows).ok());
        const auto stream = (*Cache::open(at.path()))->findStream("a-1");
        QVERIFY(stream.has_value());
        std::string raw, blob;
        encodeLongRuns({{2, {stream->value(), 300, std::uint32_t(kSegmentRows) - 299}}}, raw);
        Packer packer(Codec::Lz4);
        sealFrame(packer, BlobKind::LongRuns, 1, raw, {}, blob);
        change(at.path(), "UPDATE blob SET data=x'" + QByteArray::fromStdString(blob).toHex().toStdString()
                              + "' WHERE id=(SELECT blob FROM catalogue WHERE kind=19)");
        const auto opened = (*Cache::open(at.path()))->openStream(*stream, {});
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, ErrorCode::Corrupt);
    }

private:
    static int lists(const std::string& path) {
        auto db = sqlite::Connection::open(path, {});
        return int((*db->number("SELECT count(*) FROM catalogue WHERE kind=19")).value_or(-1));
    }
    static void change(const std::string& path, const std::string& sql) {
        auto db = sqlite::Connection::open(path, {.mode = sqlite::Mode::ReadWrite});
        QVERIFY(db && db->exec(sql).ok());
    }
    /// Columns of the great streams and their payloads against the rows themselves; empty: all as it should.
    static QByteArray againstRows(const std::string& path, const std::vector<Row>& rows) {
        const auto log = Cache::open(path);
        if (!log) return QByteArray::fromStdString(log.error().print());
        for (const std::string name : {"a-1", "b-1"}) {
            std::vector<std::size_t> own;
            for (std::size_t i = 0; i < rows.size(); ++i)
                if (rows[i].stream == name) own.push_back(i);
            const auto columns = (*log)->openStream(*(*log)->findStream(name), {});
            if (!columns) return QByteArray::fromStdString(columns.error().print());
            if ((*columns)->size() != own.size()) return "another number of events";
            for (std::size_t i = 0; i < own.size(); ++i)
                if ((*columns)->ranks[i] != Rank(own[i]) || (*columns)->times[i] != rows[own[i]].time
                    || (*columns)->positions[i] != rows[own[i]].position
                    || (*log)->typeName((*columns)->types[i]) != rows[own[i]].type)
                    return "event " + QByteArray::number(quint64(own[i])) + " is another one";
            std::size_t next = 0;
            const auto done =
                (*log)->visitStreamChunks(**columns, 0, own.size(),
                                          [&](const event::StreamChunk& chunk) {
                                              for (const event::ChunkEvent& event : chunk.events)
                                                  if (event.payload.bytes != rows[own[next++]].payload)
                                                      return false;
                                              return true;
                                          },
                                          {});
            if (!done) return QByteArray::fromStdString(done.error().print());
            if (next != own.size()) return "payload " + QByteArray::number(quint64(next));
        }
        return {};
    }
};

HINDCAST_TEST(LongRunsTest)
#include "tst_long_runs.moc"
