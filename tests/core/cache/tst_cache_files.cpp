// SPDX-License-Identifier: GPL-3.0-or-later
// Cache files in trouble: unfinished, killed, damaged, of another version, written twice at once.
#include "cache_fixture.h"
#include "random_rows.h"
#include "sqlite/connection.h"
#include "support/test_main.h"

#include <QtTest>

#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace hindcast;
using namespace hindcast::test;
using cache::Cache;
using cache::CacheWriter;
using cache::Codec;

namespace {

constexpr std::size_t kSegment = 300;

QByteArray compared(const std::vector<Row>& rows, const std::string& path) {
    const auto opened = Cache::open(path);
    if (!opened) return QByteArray::fromStdString(opened.error().print());
    std::mt19937_64 random(11);
    return QByteArray::fromStdString(difference(*memoryOf(rows), **opened, random));
}

std::vector<Row> firstOf(const std::vector<Row>& rows, std::size_t count) {
    return {rows.begin(), rows.begin() + std::ptrdiff_t(count)};
}

mode_t modeOf(const std::string& path) {
    struct stat facts{};
    return ::stat(path.c_str(), &facts) == 0 ? facts.st_mode & 0777 : 0;
}

std::string slurp(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void spill(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

/// Reads all that there is to read; gives the error, if any.
std::optional<Error> readAll(const std::string& path) {
    const auto opened = Cache::open(path);
    if (!opened) return opened.error();
    const auto nothing = [](const event::StoredEvent&) { return true; };
    const Cache& log = **opened;
    if (auto done = log.visitRanks(Rank(0), log.eventCount(), event::Fields::All, nothing, {}); !done)
        return done.error();
    if (auto done = log.visitAllByStream(event::Fields::All, nothing, {}); !done) return done.error();
    if (auto found = log.findId("nobody"); !found) return found.error();
    for (std::uint32_t i = 0; i < log.streamCount(); ++i) {
        (void)log.stream(StreamId(i));
        if (auto columns = log.openStream(StreamId(i), {}); !columns) return columns.error();
    }
    if (auto overview = log.overview(true, 0, std::int64_t(1) << 60, 10, event::LaneBy::Category, 3, {});
        !overview)
        return overview.error();
    return std::nullopt;
}

} // namespace

class CacheFilesTest : public QObject {
    Q_OBJECT
private slots:
    void aFinishedCacheIsOnePrivateFile() {
        const CachePath at;
        QVERIFY(writeCache(at.path(), randomRows(1, {700, 20, true}), kSegment).ok());
        std::size_t files = 0;
        for (const auto& entry : std::filesystem::directory_iterator(at.folder()))
            files += entry.is_regular_file() ? 1 : 0;
        QCOMPARE(files, std::size_t(1));
        QCOMPARE(modeOf(at.path()), mode_t(0600));
        auto immutable = sqlite::Connection::open(at.path(), {.immutable = true});
        QVERIFY(immutable.ok());
        QCOMPARE(immutable->number("PRAGMA application_id").value().value_or(0), std::int64_t(0x484E4443));
        QCOMPARE(immutable->text("PRAGMA journal_mode").value().value_or(""), std::string("delete"));
    }
    void anUnfinishedCacheIsReadWhileItGrows() {
        const CachePath at;
        const auto rows = randomRows(2, {3 * kSegment, 30, false});
        auto writer = CacheWriter::create(at.path(), {}, Codec::Lz4);
        QVERIFY(writer.ok());
        QVERIFY(append(**writer, std::span(rows).first(kSegment)).ok());
        const auto early = Cache::open(at.path());
        QVERIFY(early.ok());
        QVERIFY(!(*early)->facts().complete);
        for (const std::string& file : {at.path(), at.path() + "-journal", at.path() + ".lock"})
            QCOMPARE(modeOf(file), mode_t(0600));
        QVERIFY(append(**writer, std::span(rows).subspan(kSegment, kSegment)).ok());
        QCOMPARE(compared(firstOf(rows, 2 * kSegment), at.path()), QByteArray());
        QVERIFY(append(**writer, std::span(rows).subspan(2 * kSegment)).ok());
        QVERIFY((*writer)->finish().ok());
        QVERIFY(!std::filesystem::exists(at.path() + "-journal"));
        // The early one still answers, with what it saw.
        std::mt19937_64 random(5);
        QCOMPARE(difference(*memoryOf(firstOf(rows, kSegment)), **early, random), std::string());
        QCOMPARE(compared(rows, at.path()), QByteArray());
    }
    void aWriterGoesOnAfterFinishAndBefore() {
        const CachePath at;
        const auto rows = randomRows(3, {4 * kSegment, 40, false});
        cache::SourceRecord record;
        record.source = "shop.db";
        record.format = "emmett-sqlite";
        {
            auto writer = CacheWriter::create(at.path(), record, Codec::Zstd);
            QVERIFY(append(**writer, std::span(rows).first(kSegment), {"token-1", 10, 20, "digest"}).ok());
        }
        for (std::size_t part = 1; part < 4; ++part) {
            auto writer = CacheWriter::reopen(at.path());
            QVERIFY(writer.ok());
            QCOMPARE((*writer)->eventCount(), std::uint64_t(part * kSegment));
            QCOMPARE((*writer)->record().format, record.format);
            QCOMPARE((*writer)->progress().resumeToken, "token-" + std::to_string(part));
            const cache::ImportProgress progress{"token-" + std::to_string(part + 1), 1, 2, "d"};
            QVERIFY(append(**writer, std::span(rows).subspan(part * kSegment, kSegment), progress).ok());
            if (part >= 2) QVERIFY((*writer)->finish().ok());
            if (part >= 2) QCOMPARE(append(**writer, rows).error().code, ErrorCode::Invalid);
        }
        QCOMPARE(compared(rows, at.path()), QByteArray());
    }
    void whatAKilledWriterCommittedStays() {
        const CachePath at;
        const auto rows = randomRows(4, {3 * kSegment, 30, true});
        const pid_t child = ::fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            auto writer = CacheWriter::create(at.path(), {}, Codec::Lz4);
            const bool ok = writer.ok() && append(**writer, std::span(rows).first(kSegment)).ok()
                            && append(**writer, std::span(rows).subspan(kSegment, kSegment)).ok();
            ::_exit(ok ? 7 : 1); // no destructor: as kill -9 leaves it
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(WEXITSTATUS(status), 7);
        QCOMPARE(compared(firstOf(rows, 2 * kSegment), at.path()), QByteArray());
        auto writer = CacheWriter::reopen(at.path());
        QVERIFY(writer.ok());
        QVERIFY(append(**writer, std::span(rows).subspan(2 * kSegment)).ok());
        QVERIFY((*writer)->finish().ok());
        QCOMPARE(compared(rows, at.path()), QByteArray());
    }
    void aCommitThatWasCutOffIsRolledBackByWhoeverReads() {
        const CachePath at;
        const auto rows = randomRows(14, {2 * kSegment, 30, true});
        const pid_t child = ::fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            auto writer = CacheWriter::create(at.path(), {}, Codec::Lz4);
            const bool appended = writer.ok() && append(**writer, std::span(rows).first(kSegment)).ok();
            auto db = sqlite::Connection::open(at.path(), {.mode = sqlite::Mode::ReadWrite});
            // Too little memory for what it changes: half of it is in the file when it is killed.
            const bool begun = db
                               && db->exec("PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=OFF;"
                                           "PRAGMA cache_size=5; BEGIN; UPDATE blob SET data=zeroblob(9000);"
                                           "UPDATE segment SET events=1; DELETE FROM names")
                                      .ok();
            ::_exit(appended && begun ? 7 : 1);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(WEXITSTATUS(status), 7);
        QVERIFY(std::filesystem::file_size(at.path() + "-journal") > 0);
        QCOMPARE(compared(firstOf(rows, kSegment), at.path()), QByteArray());
        auto writer = CacheWriter::reopen(at.path());
        QVERIFY(writer.ok());
        QVERIFY(append(**writer, std::span(rows).subspan(kSegment)).ok());
        QVERIFY((*writer)->finish().ok());
        QCOMPARE(compared(rows, at.path()), QByteArray());
    }
    void finishingAndReopeningCanBeStopped() {
        const CachePath at;
        const auto rows = randomRows(4, {600, 20, true});
        std::stop_source stop;
        {
            auto writer = CacheWriter::create(at.path(), {}, Codec::Lz4);
            QVERIFY(writer.ok());
            QVERIFY(append(**writer, rows).ok());
            (*writer)->setStop(stop.get_token());
            stop.request_stop();
            QCOMPARE((*writer)->finish().error().code, ErrorCode::Cancelled);
        }
        QCOMPARE(CacheWriter::reopen(at.path(), stop.get_token()).error().code, ErrorCode::Cancelled);
        QVERIFY(!(*Cache::open(at.path()))->facts().complete);
        auto writer = CacheWriter::reopen(at.path());
        QVERIFY(writer.ok());
        QVERIFY((*writer)->finish().ok());
        QCOMPARE(compared(rows, at.path()), QByteArray());
    }
    void whatIsHeldMayGoOnceTheNextIsTaken() {
        const auto rows = randomRows(5, {2000, 30, true});
        for (const std::size_t segmentRows : {1, 90, 1999, 5000}) {
            const CachePath at;
            std::stop_source stop;
            QVERIFY(writeCacheHeld(at.path(), rows, segmentRows, stop).ok());
            QCOMPARE(compared(rows, at.path()), QByteArray());
        }
    }
    void whatIsHeldCanBeStopped() {
        const CachePath at;
        const auto rows = randomRows(6, {2000, 30, true});
        std::stop_source stop;
        QCOMPARE(writeCacheHeld(at.path(), rows, 100, stop, 4).error().code, ErrorCode::Cancelled);
        const auto opened = Cache::open(at.path());
        QVERIFY(opened.ok());
        QVERIFY(!(*opened)->facts().complete);
        const std::uint64_t kept = (*opened)->eventCount();
        QVERIFY(kept <= 400 && kept % 100 == 0);
        auto writer = CacheWriter::reopen(at.path());
        QVERIFY(writer.ok());
        QVERIFY(append(**writer, std::span(rows).subspan(kept)).ok());
        QVERIFY((*writer)->finish().ok());
        QCOMPARE(compared(rows, at.path()), QByteArray());
    }
    void twoWritersAreBusy() {
        const CachePath at;
        auto writer = CacheWriter::create(at.path(), {}, Codec::Lz4);
        QVERIFY(writer.ok());
        const auto second = CacheWriter::reopen(at.path());
        QVERIFY(!second.ok());
        QCOMPARE(second.error().code, ErrorCode::Busy);
        QVERIFY(second.error().message.find(std::to_string(::getpid())) != std::string::npos);
        QCOMPARE(cache::removeCache(at.path()).error().code, ErrorCode::Busy);
        writer->reset();
        QVERIFY(CacheWriter::reopen(at.path()).ok());
        const auto again = CacheWriter::create(at.path(), {}, Codec::Lz4);
        QCOMPARE(again.error().code, ErrorCode::Invalid);
    }
    void otherFilesAreRefused() {
        const CachePath at;
        QCOMPARE(Cache::open(at.path()).error().code, ErrorCode::NotFound);
        QCOMPARE(CacheWriter::reopen(at.path()).error().code, ErrorCode::NotFound);
        spill(at.path(), "this is no cache, but it is long enough to be looked at by anybody who likes to");
        QCOMPARE(Cache::open(at.path()).error().code, ErrorCode::Corrupt);
        std::filesystem::remove(at.path());
        {
            auto other = sqlite::Connection::open(at.path(), {.mode = sqlite::Mode::Create});
            QVERIFY(other->exec("CREATE TABLE t(x)").ok());
        }
        QCOMPARE(Cache::open(at.path()).error().code, ErrorCode::Unsupported);
    }
    void aNewerVersionIsNamed() {
        const CachePath at;
        QVERIFY(writeCache(at.path(), randomRows(5, {50, 3, true}), kSegment).ok());
        {
            auto db = sqlite::Connection::open(at.path(), {.mode = sqlite::Mode::ReadWrite});
            QVERIFY(db->exec("PRAGMA user_version=99").ok());
        }
        for (const Error& error : {Cache::open(at.path()).error(), CacheWriter::reopen(at.path()).error()}) {
            QCOMPARE(error.code, ErrorCode::Unsupported);
            QVERIFY(error.message.find("99") != std::string::npos);
        }
    }
    void flippedBytesAreFoundAndNamed() {
        const CachePath at;
        QVERIFY(writeCache(at.path(), randomRows(6, {900, 25, false}), kSegment).ok());
        QVERIFY(!readAll(at.path()));
        const std::string whole = slurp(at.path());
        std::mt19937_64 random(1);
        std::size_t named = 0;
        for (int round = 0; round < 150; ++round) {
            std::string damaged = whole;
            damaged[100 + random() % (damaged.size() - 100)] ^= char(1 + random() % 255);
            spill(at.path(), damaged);
            const auto error = readAll(at.path());
            if (!error) continue; // unused bytes of a page
            QVERIFY2(error->code == ErrorCode::Corrupt || error->code == ErrorCode::Unsupported
                         || error->code == ErrorCode::Internal || error->code == ErrorCode::Io,
                     error->print().c_str());
            named += error->print().find("segment ") != std::string::npos ? 1 : 0;
        }
        QVERIFY(named > 30);
    }
    void aCutFileIsCorrupt() {
        const CachePath at;
        QVERIFY(writeCache(at.path(), randomRows(8, {900, 25, false}), kSegment).ok());
        const std::string whole = slurp(at.path());
        for (const std::size_t size :
             {std::size_t(50), std::size_t(4096), whole.size() / 2, whole.size() - 4096}) {
            spill(at.path(), whole.substr(0, size));
            QVERIFY(readAll(at.path()).has_value());
        }
    }
    void cachesAreListedAndRemoved() {
        const auto folder = cache::cacheFolder();
        QVERIFY(folder.ok());
        QCOMPARE(modeOf(*folder), mode_t(0700));
        const std::string path = *folder + "/shop.hindcast";
        cache::SourceRecord record;
        record.source = "shop.db";
        record.format = "emmett-sqlite";
        QVERIFY(writeCache(path, randomRows(9, {40, 3, true}), kSegment, Codec::Lz4, record).ok());
        spill(*folder + "/broken.hindcast", "broken");
        const auto files = cache::listCaches();
        QVERIFY(files.ok());
        QCOMPARE(files->size(), std::size_t(2));
        QVERIFY(!files->front().complete);
        const cache::CacheFile& shop = files->back();
        QCOMPARE(shop.source, record.source);
        QCOMPARE(shop.format, record.format);
        QCOMPARE(shop.events, std::uint64_t(40));
        QVERIFY(shop.complete && shop.bytes > 0 && shop.lastUsed > 0);
        for (const cache::CacheFile& file : *files)
            QVERIFY(cache::removeCache(file.path).ok());
        QCOMPARE(cache::listCaches()->size(), std::size_t(0));
        QCOMPARE(cache::removeCache(path).error().code, ErrorCode::NotFound);
    }
    void problemsAreKept() {
        const CachePath at;
        auto writer = CacheWriter::create(at.path(), {}, Codec::Lz4);
        event::Problem problem;
        problem.severity = event::Severity::Warning;
        problem.code = "truncated";
        problem.stream = "order-1";
        problem.position = Position::number(7, 2);
        problem.where = "line 3";
        problem.message = "half a line";
        problem.remedy = "dump it again";
        QVERIFY((*writer)->appendSegment({}, std::span(&problem, 1), {"t", 1, 2, "d"}).ok());
        QVERIFY((*writer)->finish().ok());
        const auto opened = Cache::open(at.path());
        QCOMPARE((*opened)->problems().size(), std::size_t(1));
        const event::Problem& kept = (*opened)->problems().front();
        QVERIFY(kept.severity == problem.severity && kept.code == problem.code
                && kept.stream == problem.stream && kept.position == problem.position
                && kept.where == problem.where && kept.message == problem.message
                && kept.remedy == problem.remedy);
    }
};

HINDCAST_TEST(CacheFilesTest)
#include "tst_cache_files.moc"
