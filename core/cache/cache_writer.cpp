// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/blob_store.h"
#include "cache/cache_lock.h"
#include "cache/catalogue.h"
#include "cache/directory.h"
#include "cache/log_tables.h"
#include "cache/segment_encoder.h"
#include "sqlite/transaction.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hindcast::cache {
namespace {

Error explained(Error error) {
    if (error.code == ErrorCode::Io && error.remedy.empty())
        error.remedy = "what was imported so far stays";
    else if (error.code == ErrorCode::Io)
        error.remedy += "; what was imported so far stays and the next import goes on there";
    return error;
}

class FileWriter : public CacheWriter {
public:
    FileWriter(CacheLock lock, sqlite::Connection db, SourceRecord record, Codec codec)
        : m_lock(std::move(lock)), m_db(std::move(db)), m_record(std::move(record)), m_packer(codec),
          m_encoder(codec) {}

    Result<void> begin(Codec codec);
    Result<void> load();

    const SourceRecord& record() const override { return m_record; }
    ImportProgress progress() const override { return m_progress; }
    std::uint64_t eventCount() const override { return m_index.events; }
    Result<void> appendSegment(std::span<const event::Event* const> events,
                               std::span<const event::Problem> problems,
                               const ImportProgress& progress) override;
    void setStop(std::stop_token stop) override { m_stop = std::move(stop); }
    Result<void> setFingerprint(const std::string& fingerprint, std::uint64_t sourceBytes) override;
    Result<void> finish() override;

private:
    struct Known {
        std::uint32_t streams = 0, types = 0, categories = 0;
    };
    Result<void> setUp();
    Result<void> claim();
    Result<void> putClaim(); ///< within a transaction
    Result<void> store(std::span<const event::Event* const> events, std::span<const event::Problem> problems,
                       const ImportProgress& progress);
    Result<void> putBlob(std::string_view bytes);
    Result<void> putNewNames(NameKind kind, std::uint32_t from, std::size_t size);
    Result<void> unusable() const;
    Result<void> putCatalogue();
    Result<void> putPart(BlobKind kind, std::uint32_t number, std::uint32_t rows, std::string_view raw);

    CacheLock m_lock;
    sqlite::Connection m_db;
    std::optional<sqlite::Statement> m_insert;
    SourceRecord m_record;
    ImportProgress m_progress;
    Packer m_packer;
    SegmentEncoder m_encoder;
    RowSorter m_sorter;
    Dictionaries m_names;
    Known m_known; ///< names that are in the file
    LogIndex m_index;
    Rows m_rows;
    std::uint32_t m_segments = 0;
    std::int64_t m_nextBlob = 1;
    std::string m_raw, m_blob;
    std::stop_token m_stop;
    bool m_over = false; ///< finished, or failed: what is in memory may be ahead of the file
};

Result<void> FileWriter::setUp() {
    // One page in the log is one write; a segment is some 2,000 of them, checkpointed once it is committed.
    if (auto set = m_db.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA wal_autocheckpoint=0;"
                             "PRAGMA cache_size=-16384; PRAGMA journal_size_limit=67108864");
        !set)
        return set.error();
    return {};
}

Result<void> FileWriter::putClaim() {
    if (auto put = putFact(m_db, "boot", bootId()); !put) return put.error();
    if (auto put = putFact(m_db, "process", ::getpid()); !put) return put.error();
    return putFact(m_db, "complete", 0);
}

Result<void> FileWriter::claim() {
    auto transaction = sqlite::Transaction::begin(m_db);
    if (!transaction) return transaction.error();
    if (auto put = putClaim(); !put) return put.error();
    return transaction->commit();
}

Result<void> FileWriter::begin(Codec codec) {
    // Before there is a log, so that the file itself says what it is even if nothing else is ever written.
    if (auto set = m_db.exec("PRAGMA synchronous=OFF"); !set) return set.error();
    auto transaction = sqlite::Transaction::begin(m_db);
    if (!transaction) return transaction.error();
    if (auto made = createTables(m_db); !made) return made.error();
    if (auto put = putRecord(m_db, m_record); !put) return put.error();
    if (auto put = putProgress(m_db, m_progress); !put) return put.error();
    if (auto put = putFact(m_db, "codec", std::int64_t(codec)); !put) return put.error();
    if (auto put = putFact(m_db, "epoch", 1); !put) return put.error();
    if (auto put = putClaim(); !put) return put.error();
    if (auto done = transaction->commit(); !done) return done.error();
    return setUp();
}

Result<void> FileWriter::load() {
    if (auto set = setUp(); !set) return set.error();
    auto progress = readProgress(m_db);
    if (!progress) return progress.error();
    m_progress = std::move(*progress);
    auto segments = readSegments(m_db);
    if (!segments) return segments.error();
    const auto lists = readNames(m_db);
    if (!lists) return lists.error();
    const auto last = m_db.number("SELECT max(id) FROM blob");
    if (!last) return last.error();
    m_nextBlob = last->value_or(0) + 1;
    m_segments = std::uint32_t(segments->size());

    BlobStore store(m_db.file());
    const BlobStore::Use use(store);
    if (auto read = readDictionaries(store, *lists, NameUse::Everything, m_names); !read) return read.error();
    const SegmentReader reader(store, std::move(*segments));
    const auto scanned = scanColumns(
        reader, [this](const std::vector<Run>& runs, const Columns& columns) { m_index.add(runs, columns); },
        m_stop);
    if (!scanned) return scanned.error();
    if (m_index.streams.size() != m_names.streams.size() || m_index.typeEvents.size() > m_names.types.size())
        return corrupt(m_db.file(), "its names do not fit its events");
    m_sorter.resume(m_index);
    m_known = {std::uint32_t(m_names.streams.size()), std::uint32_t(m_names.types.size()),
               std::uint32_t(m_names.categories.size())};
    return claim();
}

Result<void> FileWriter::unusable() const {
    if (!m_over) return {};
    return Error{ErrorCode::Invalid, m_db.file(), "this writer is done", "open the cache again to go on"};
}

Result<void> FileWriter::putBlob(std::string_view bytes) {
    if (!m_insert) {
        auto insert = m_db.prepare("INSERT INTO blob VALUES(?,?)");
        if (!insert) return insert.error();
        m_insert = std::move(*insert);
    }
    m_insert->bindInt64(1, m_nextBlob++);
    m_insert->bindBlobView(2, bytes);
    return m_insert->run();
}

Result<void> FileWriter::putNewNames(NameKind kind, std::uint32_t from, std::size_t size) {
    if (from == size) return {};
    m_raw.clear();
    m_blob.clear();
    encodeNames(m_names, kind, from, m_raw);
    sealFrame(m_packer, BlobKind::Names, std::uint32_t(size) - from, m_raw, {}, m_blob);
    if (auto put = putNames(m_db, {kind, from, std::uint32_t(size) - from, m_nextBlob}); !put)
        return put.error();
    return putBlob(m_blob);
}

Result<void> FileWriter::store(std::span<const event::Event* const> events,
                               std::span<const event::Problem> problems, const ImportProgress& progress) {
    SegmentRow segment;
    segment.number = m_segments;
    segment.firstRank = m_index.events;
    if (!events.empty()) {
        if (auto sorted = m_sorter.sort(events, m_record, m_names, segment, m_rows); !sorted)
            return sorted.error();
        if (m_stop.stop_requested() || !m_encoder.encode(m_rows, m_stop)) return cancelled(m_db.file());
    }
    auto transaction = sqlite::Transaction::begin(m_db);
    if (!transaction) return transaction.error();
    if (!events.empty()) {
        segment.firstBlob = m_nextBlob;
        for (const BlobBuffer* part : m_encoder.parts())
            for (std::size_t i = 0; i < part->count(); ++i)
                if (m_stop.stop_requested())
                    return cancelled(m_db.file());
                else if (auto put = putBlob(part->blob(i)); !put)
                    return put.error();
        if (auto put = putSegment(m_db, segment); !put) return put.error();
        if (auto put = putNewNames(NameKind::Stream, m_known.streams, m_names.streams.size()); !put)
            return put.error();
        if (auto put = putNewNames(NameKind::Type, m_known.types, m_names.types.size()); !put)
            return put.error();
        if (auto put = putNewNames(NameKind::Category, m_known.categories, m_names.categories.size()); !put)
            return put.error();
    }
    if (auto put = putProblems(m_db, problems); !put) return put.error();
    if (auto put = putProgress(m_db, progress); !put) return put.error();
    if (auto done = transaction->commit(); !done) return done.error();

    m_progress = progress;
    if (!events.empty()) {
        ++m_segments;
        m_index.add(m_rows.runs, m_rows.columns);
        m_known = {std::uint32_t(m_names.streams.size()), std::uint32_t(m_names.types.size()),
                   std::uint32_t(m_names.categories.size())};
    }
    // Passive: a reader in the middle of a call only puts it off to the next time.
    return m_db.exec("PRAGMA wal_checkpoint(PASSIVE)");
}

Result<void> FileWriter::appendSegment(std::span<const event::Event* const> events,
                                       std::span<const event::Problem> problems,
                                       const ImportProgress& progress) {
    if (auto over = unusable(); !over) return over;
    auto stored = store(events, problems, progress);
    if (stored) return stored;
    m_over = true;
    return explained(stored.error());
}

Result<void> FileWriter::setFingerprint(const std::string& fingerprint, std::uint64_t sourceBytes) {
    if (auto over = unusable(); !over) return over;
    m_record.fingerprint = fingerprint;
    m_record.sourceBytes = sourceBytes;
    auto put = putRecord(m_db, m_record);
    if (!put) return explained(put.error());
    return put;
}

Result<void> FileWriter::putPart(BlobKind kind, std::uint32_t number, std::uint32_t rows,
                                 std::string_view raw) {
    m_blob.clear();
    sealFrame(m_packer, kind, rows, raw, {}, m_blob);
    if (auto put = putCatalogueRow(m_db, {std::int64_t(kind), number, m_nextBlob}); !put) return put;
    return putBlob(m_blob);
}

Result<void> FileWriter::putCatalogue() {
    const Catalogue catalogue(std::move(m_names), std::move(m_index));
    auto segments = readSegments(m_db);
    if (!segments) return segments.error();
    BlobStore store(m_db.file());
    std::vector<Pyramid> pyramids;
    {
        const BlobStore::Use use(store);
        const SegmentReader reader(store, std::move(*segments));
        auto built = catalogue.buildPyramids(reader, m_stop);
        if (!built) return built.error();
        pyramids = std::move(*built);
    }
    auto transaction = sqlite::Transaction::begin(m_db);
    if (!transaction) return transaction.error();
    // The new ones get numbers of their own: a reader of the old ones misses them, and never mistakes them.
    if (auto gone =
            m_db.exec("DELETE FROM blob WHERE id IN (SELECT blob FROM catalogue); DELETE FROM catalogue");
        !gone)
        return gone;
    std::uint32_t number = 0;
    for (const Catalogue::RawPart& part : catalogue.encode())
        if (auto put = putPart(part.kind, number++, part.rows, part.raw); !put) return put;
    for (number = 0; number < pyramids.size(); ++number) {
        m_raw.clear();
        encodePyramid(pyramids[number], m_raw);
        const auto cells = std::uint32_t(pyramids[number].cells.size());
        if (auto put = putPart(BlobKind::Pyramid, number, cells, m_raw); !put) return put;
    }
    if (auto put = putFact(m_db, "complete", 1); !put) return put;
    return transaction->commit();
}

Result<void> FileWriter::finish() {
    if (auto over = unusable(); !over) return over;
    m_over = true;
    // From here on the disk must really have it: the log first, then the file, then no log any more.
    if (auto set = m_db.exec("PRAGMA synchronous=FULL"); !set) return explained(set.error());
    if (auto put = putCatalogue(); !put) return explained(put.error());
    m_insert.reset();
    if (auto moved = m_db.exec("PRAGMA wal_checkpoint(TRUNCATE)"); !moved) return explained(moved.error());
    // A reader that holds the file right now keeps the log alive; the cache is complete all the same.
    if (auto single = m_db.exec("PRAGMA journal_mode=DELETE");
        !single && single.error().code != ErrorCode::Busy)
        return explained(single.error());
    return {};
}

Error exists(const std::string& path) {
    return {ErrorCode::Invalid, path, "the file exists already",
            "remove it, or name another one with --cache"};
}

} // namespace

Result<std::unique_ptr<CacheWriter>> CacheWriter::create(const std::string& path, const SourceRecord& record,
                                                         Codec codec) {
    struct stat there{};
    if (::lstat(path.c_str(), &there) == 0) return exists(path);
    auto lock = CacheLock::take(path);
    if (!lock) return lock.error();
    // Made here and not by SQLite, so that it is private from its first byte and its companions after it.
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) {
        if (errno == EEXIST) return exists(path);
        return Error{ErrorCode::Io, path, std::string("the cache cannot be made: ") + std::strerror(errno),
                     "name another place with --cache"};
    }
    ::close(file);
    auto db = sqlite::Connection::open(path, {.mode = sqlite::Mode::ReadWrite});
    if (!db) return db.error();
    auto writer = std::make_unique<FileWriter>(std::move(*lock), std::move(*db), record, codec);
    if (auto begun = writer->begin(codec); !begun) return explained(begun.error());
    return std::unique_ptr<CacheWriter>(std::move(writer));
}

Result<std::unique_ptr<CacheWriter>> CacheWriter::reopen(const std::string& path, std::stop_token stop) {
    auto lock = CacheLock::take(path);
    if (!lock) return lock.error();
    auto db = sqlite::Connection::open(path, {.mode = sqlite::Mode::ReadWrite});
    if (!db) return db.error();
    if (auto known = checkVersion(*db); !known) return known.error();
    auto record = readRecord(*db);
    if (!record) return record.error();
    const auto codec = numberFact(*db, "codec");
    if (!codec) return codec.error();
    auto writer =
        std::make_unique<FileWriter>(std::move(*lock), std::move(*db), std::move(*record),
                                     *codec == std::int64_t(Codec::Zstd) ? Codec::Zstd : Codec::Lz4);
    writer->setStop(std::move(stop));
    if (auto loaded = writer->load(); !loaded) return explained(loaded.error());
    return std::unique_ptr<CacheWriter>(std::move(writer));
}

} // namespace hindcast::cache
