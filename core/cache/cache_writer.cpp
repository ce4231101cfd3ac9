// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/blob_store.h"
#include "cache/cache_lock.h"
#include "cache/catalogue.h"
#include "cache/directory.h"
#include "cache/distinct_ids.h"
#include "cache/link_resolver.h"
#include "cache/live_pyramids.h"
#include "cache/log_tables.h"
#include "cache/pyramid_scan.h"
#include "cache/segment_commit.h"
#include "cache/stored_buckets.h"
#include "sqlite/transaction.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace hindcast::cache {
namespace {

/// What is derived from a cache holds for its epoch only: every import that begins anew has another one.
std::int64_t newEpoch() {
    using namespace std::chrono;
    return duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
}

/// Sends what was written to the disk sooner than SQLite will ask for it; errors are told then. Closing the
/// file drops this process's locks on it (POSIX), so it must end while the writer's own lock still keeps
/// other writers out, and no commit runs.
class EarlyFlush {
public:
    explicit EarlyFlush(const std::string& path) : m_file(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
    ~EarlyFlush() {
        if (m_file >= 0) ::close(m_file);
    }
    EarlyFlush(const EarlyFlush&) = delete;
    EarlyFlush& operator=(const EarlyFlush&) = delete;
    /// Only begins, now and then.
    void wrote() const {
        constexpr unsigned kCommits = 8;
        if (m_file >= 0 && m_commits++ % kCommits == 0)
            ::sync_file_range(m_file, 0, 0, SYNC_FILE_RANGE_WRITE);
    }
    void finish() const {
        if (m_file >= 0) ::fdatasync(m_file);
    }

private:
    const int m_file;
    mutable unsigned m_commits = 0;
};

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
        : m_lock(std::move(lock)), m_db(std::move(db)), m_blobs(m_db), m_flush(m_db.file()),
          m_record(std::move(record)), m_packer(codec), m_filters(codec),
          m_commits{SegmentCommit(codec), SegmentCommit(codec)} {}
    ~FileWriter() override {
        // What was appended stays.
        if (flush()) [[maybe_unused]]
            const auto kept = keepFilters();
    }

    Result<void> begin(Codec codec);
    Result<void> load();

    const SourceRecord& record() const override { return m_record; }
    ImportProgress progress() const override { return m_progress; }
    std::uint64_t eventCount() const override { return m_committed; }
    Result<void> appendSegment(std::span<const event::Event* const> events,
                               std::span<const event::Problem> problems,
                               const ImportProgress& progress) override;
    Result<void> appendHeld(std::span<const event::Event* const> events,
                            std::span<const event::Problem> problems,
                            const ImportProgress& progress) override;
    void release() override;
    Result<void> flush() override;
    void setStop(std::stop_token stop) override { m_stop = std::move(stop); }
    void setLinks(event::LinkTable links) override { m_links = std::move(links); }
    Result<void> setFingerprint(const std::string& fingerprint, std::uint64_t sourceBytes) override;
    Result<void> finish() override;

private:
    struct Known {
        std::uint32_t streams = 0, types = 0, categories = 0;
    };
    Result<void> setUp();
    Result<void> claim();
    Result<void> loadCounts(const BlobStore& store, const std::vector<NameList>& lists,
                            const std::vector<CatalogueRow>& rows);
    Result<void> countSegments(const SegmentReader& reader);
    void count(const std::vector<Run>& runs, const Columns& columns, std::uint32_t segment);
    Result<void> putClaim(); ///< within a transaction
    Result<SegmentFacts> prepare(std::span<const event::Event* const> events,
                                 std::span<const event::Problem> problems, const ImportProgress& progress,
                                 Rows& rows);
    void addNewNames(NameKind kind, std::uint32_t from, std::size_t size, SegmentFacts& facts);
    Result<void> commitEncoded();
    Result<void> awaitCommit();
    Result<void> failed(const Error& error);
    Result<void> keepFilters();
    Result<void> unusable() const;
    Result<std::vector<Pyramid>> pyramids(const PyramidLanes& lanes);
    Result<StoredBuckets> buckets(const Catalogue& catalogue);
    Result<LinkLists> resolvedLinks();
    Result<LinkLists> storedLinks() const;
    Result<void> putLinks(const LinkLists& lists);
    Result<void> putLinkProblems();
    Result<void> putBuckets(const std::optional<event::BucketCount>& counted, std::uint32_t number);
    Result<void> putLongRuns();
    Result<void> putCatalogue(bool allDiffer, const std::future<void>& flushed);
    Result<void> putPart(BlobKind kind, std::uint32_t number, std::uint32_t rows, std::string_view raw);

    CacheLock m_lock;
    sqlite::Connection m_db;
    BlobTable m_blobs;
    EarlyFlush m_flush;
    SourceRecord m_record;
    ImportProgress m_progress;
    Packer m_packer;
    FilterWriter m_filters; ///< of the segments written; the commit's as long as one is pending
    std::array<SegmentCommit, 2> m_commits; ///< one is encoded while the other is written
    std::size_t m_turn = 0;                 ///< which is encoded next
    RowSorter m_sorter;
    Dictionaries m_names;
    Known m_known; ///< names that are in the file, or on their way
    LogIndex m_index;
    LivePyramids m_pyramids;
    std::vector<CataloguePart> m_stored; ///< of streams, by the last finish()
    std::vector<CataloguePart> m_storedLinks;
    std::vector<CataloguePart> m_storedLongRuns;
    std::vector<SegmentRun> m_longRuns;      ///< of segments behind those
    std::optional<event::LinkTable> m_links; ///< that are to take their place
    std::vector<event::Problem> m_linkProblems;
    std::vector<std::string> m_categoriesBefore;
    bool m_first = true;         ///< there was none
    std::string m_counts;        ///< that it stored
    std::vector<bool> m_touched; ///< pieces of streams that have new events
    DistinctIds m_ids;
    std::array<Rows, 2> m_rows; ///< of what is encoded, by turn, and of what is sorted meanwhile
    std::uint32_t m_segments = 0;
    std::uint64_t m_committed = 0; ///< events
    std::string m_raw, m_blob;
    std::stop_token m_stop;
    bool m_over = false;                 ///< finished, or failed: what is in memory may be ahead of the file
    std::future<bool> m_encoding;        ///< of the commit whose turn it is not; false: cancelled
    std::future<Result<void>> m_pending; ///< the commit that is being written
    SegmentCommit* m_written = nullptr;  ///< which that is
    ThreadPool m_encoder{1};
    ThreadPool m_committer{1};
};

Result<void> FileWriter::setUp() {
    // A segment adds pages and changes next to none, so the journal of a commit is a few pages long, and each
    // new page is written once, where a log would have it twice. The page cache holds a whole segment:
    // nothing is written before the commit, which alone keeps readers out, for some milliseconds.
    return m_db.exec("PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=OFF; PRAGMA cache_size=-16384");
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
    if (auto set = setUp(); !set) return set.error();
    auto transaction = sqlite::Transaction::begin(m_db);
    if (!transaction) return transaction.error();
    if (auto made = createTables(m_db); !made) return made.error();
    if (auto put = putRecord(m_db, m_record); !put) return put.error();
    if (auto put = putProgress(m_db, m_progress); !put) return put.error();
    if (auto put = putFact(m_db, "codec", std::int64_t(codec)); !put) return put.error();
    if (auto put = putFact(m_db, "epoch", newEpoch()); !put) return put.error();
    if (auto put = putClaim(); !put) return put.error();
    return transaction->commit();
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
    if (auto resumed = m_blobs.resume(); !resumed) return resumed.error();
    m_segments = std::uint32_t(segments->size());

    const auto rows = readCatalogueRows(m_db);
    if (!rows) return rows.error();

    BlobStore store(m_db.file());
    const BlobStore::Use use(store);
    auto names =
        m_committer.submit([&] { return readDictionaries(store, *lists, NameUse::Everything, m_names); });
    const auto counted = loadCounts(store, *lists, *rows);
    if (auto read = names.get(); !read) return read.error();
    if (!counted) return counted.error();
    const SegmentReader reader(store, std::move(*segments));
    if (auto rest = countSegments(reader); !rest) return rest;
    if (m_index.streams.size() != m_names.streams.size() || m_index.typeEvents.size() > m_names.types.size())
        return corrupt(m_db.file(), "its names do not fit its events");
    m_sorter.resume(m_index);
    m_ids.giveUp();
    m_committed = m_index.events;
    m_known = {std::uint32_t(m_names.streams.size()), std::uint32_t(m_names.types.size()),
               std::uint32_t(m_names.categories.size())};
    return claim();
}

/// What the last finish() stored, of all segments that there were.
Result<void> FileWriter::loadCounts(const BlobStore& store, const std::vector<NameList>& lists,
                                    const std::vector<CatalogueRow>& rows) {
    if (rows.empty()) return {};
    m_first = false;
    std::vector<CataloguePart> parts;
    for (const CatalogueRow& row : rows)
        parts.push_back({BlobKind(row.kind), std::uint32_t(row.number), row.blob});
    const auto catalogue = Catalogue::stored(store, lists, parts);
    if (!catalogue) return catalogue.error();
    m_index = (*catalogue)->index();
    for (std::uint32_t i = 0; i < (*catalogue)->categoryCount(); ++i)
        m_categoriesBefore.emplace_back((*catalogue)->categoryName(i));
    for (const CataloguePart& part : parts) {
        if (part.kind == BlobKind::StreamNames || part.kind == BlobKind::Streams) m_stored.push_back(part);
        if (part.kind == BlobKind::LongRuns) m_storedLongRuns.push_back(part);
        if (part.kind == BlobKind::LinkedStreams || part.kind == BlobKind::LinkEntries)
            m_storedLinks.push_back(part);
        if (part.kind != BlobKind::Counts) continue;
        auto frame = store.read(part.blob, part.kind, store.file());
        if (!frame) return frame.error();
        m_counts = std::move(frame->raw);
    }
    return {};
}

/// Those behind what is counted already.
Result<void> FileWriter::countSegments(const SegmentReader& reader) {
    const auto& segments = reader.segments();
    const auto next = std::find_if(segments.begin(), segments.end(), [this](const SegmentRow& segment) {
        return segment.firstRank >= m_index.events;
    });
    const std::uint64_t begin = next == segments.end() ? reader.eventCount() : next->firstRank;
    if (begin != m_index.events) return corrupt(m_db.file(), "its totals do not fit its segments");
    if (m_index.events > 0) m_pyramids.decode(m_counts, m_names);
    return scanColumns(
        reader, std::size_t(next - segments.begin()), segments.size(),
        [this, segment = std::uint32_t(next - segments.begin())](const std::vector<Run>& runs,
                                                                 const Columns& columns) mutable {
            count(runs, columns, segment++);
        },
        m_stop);
}

void FileWriter::count(const std::vector<Run>& runs, const Columns& columns, std::uint32_t segment) {
    addLongRuns(runs, segment, m_longRuns);
    m_pyramids.add(runs, columns, m_index.events, m_names);
    m_index.add(runs, columns);
    for (const Run& run : runs) {
        const std::size_t piece = run.stream / kStreamPiece;
        if (piece >= m_touched.size()) m_touched.resize(piece + 1);
        m_touched[piece] = true;
    }
}

Result<void> FileWriter::unusable() const {
    if (!m_over) return {};
    return Error{ErrorCode::Invalid, m_db.file(), "this writer is done", "open the cache again to go on"};
}

void FileWriter::addNewNames(NameKind kind, std::uint32_t from, std::size_t size, SegmentFacts& facts) {
    if (from == size) return;
    m_raw.clear();
    encodeNames(m_names, kind, from, m_raw);
    NewNames& added = facts.names.emplace_back();
    added.list = {kind, from, std::uint32_t(size) - from, 0};
    sealFrame(m_packer, BlobKind::Names, added.list.count, m_raw, {}, added.blob);
}

Result<SegmentFacts> FileWriter::prepare(std::span<const event::Event* const> events,
                                         std::span<const event::Problem> problems,
                                         const ImportProgress& progress, Rows& rows) {
    SegmentFacts facts;
    facts.row.number = m_segments;
    facts.row.firstRank = m_index.events;
    facts.problems.assign(problems.begin(), problems.end());
    facts.progress = progress;
    if (events.empty()) return facts;
    if (auto sorted = m_sorter.sort(events, m_record, m_names, facts.row, rows); !sorted)
        return sorted.error();
    if (m_stop.stop_requested()) return cancelled(m_db.file());
    addNewNames(NameKind::Stream, m_known.streams, m_names.streams.size(), facts);
    addNewNames(NameKind::Type, m_known.types, m_names.types.size(), facts);
    addNewNames(NameKind::Category, m_known.categories, m_names.categories.size(), facts);
    m_known = {std::uint32_t(m_names.streams.size()), std::uint32_t(m_names.types.size()),
               std::uint32_t(m_names.categories.size())};
    ++m_segments;
    return facts;
}

Result<void> FileWriter::failed(const Error& error) {
    m_over = true;
    return explained(error);
}

/// Without them a search would look into every block of the last segments.
Result<void> FileWriter::keepFilters() {
    if (m_filters.isEmpty()) return {};
    auto transaction = sqlite::Transaction::begin(m_db);
    if (!transaction) return transaction.error();
    if (auto written = writeFilters(m_db, m_blobs, m_filters); !written) return written;
    return transaction->commit();
}

Result<void> FileWriter::appendSegment(std::span<const event::Event* const> events,
                                       std::span<const event::Problem> problems,
                                       const ImportProgress& progress) {
    auto appended = appendHeld(events, problems, progress);
    release();
    return appended;
}

/// Sorts while the segment before is encoded, and the one before that is written.
Result<void> FileWriter::appendHeld(std::span<const event::Event* const> events,
                                    std::span<const event::Problem> problems,
                                    const ImportProgress& progress) {
    if (auto over = unusable(); !over) return over;
    Rows& rows = m_rows[m_turn];
    auto facts = prepare(events, problems, progress, rows);
    if (auto before = commitEncoded(); !before) return before;
    if (!facts) {
        if (auto before = awaitCommit(); !before) return before;
        return failed(facts.error());
    }
    SegmentCommit& commit = m_commits[m_turn];
    m_turn = 1 - m_turn;
    commit.facts = std::move(*facts);
    if (events.empty()) {
        std::promise<bool> nothing;
        nothing.set_value(true);
        m_encoding = nothing.get_future();
        return {};
    }
    m_encoding = m_encoder.submit(
        [&encoder = commit.encoder, &rows, stop = m_stop] { return encoder.encode(rows, stop); });
    count(rows.runs, rows.columns, commit.facts.row.number);
    m_ids.add(rows.texts);
    return {};
}

void FileWriter::release() {
    if (m_encoding.valid()) m_encoding.wait();
}

/// Has the segment that is being encoded written once it is, after the one before it.
Result<void> FileWriter::commitEncoded() {
    if (!m_encoding.valid()) return {};
    const bool encoded = m_encoding.get();
    if (auto before = awaitCommit(); !before) return before;
    if (!encoded) return failed(cancelled(m_db.file()));
    m_written = &m_commits[1 - m_turn];
    m_pending = m_committer.submit([this, stop = m_stop] {
        auto written = m_written->write(m_db, m_blobs, m_filters, stop);
        m_flush.wrote();
        return written;
    });
    return {};
}

Result<void> FileWriter::awaitCommit() {
    if (!m_pending.valid()) return {};
    if (auto written = m_pending.get(); !written) {
        m_filters.drop(); // it may have those of what was not written
        return failed(written.error());
    }
    m_progress = m_written->facts.progress;
    m_committed += m_written->facts.row.events;
    return {};
}

Result<void> FileWriter::flush() {
    if (auto encoded = commitEncoded(); !encoded) return encoded;
    return awaitCommit();
}

Result<void> FileWriter::setFingerprint(const std::string& fingerprint, std::uint64_t sourceBytes) {
    if (auto over = unusable(); !over) return over;
    if (auto before = flush(); !before) return before;
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
    if (auto put = putCatalogueRow(m_db, {std::int64_t(kind), number, m_blobs.next()}); !put) return put;
    return m_blobs.put(m_blob);
}

Result<std::vector<Pyramid>> FileWriter::pyramids(const PyramidLanes& lanes) {
    if (auto counted = m_pyramids.pyramids(lanes)) return std::move(*counted);
    auto segments = readSegments(m_db);
    if (!segments) return segments.error();
    const BlobStore store(m_db.file());
    const BlobStore::Use use(store);
    const SegmentReader reader(store, std::move(*segments));
    return buildPyramids(reader, lanes, m_stop);
}

/// Only of a log that is new: when a few events are added nobody waits for all columns.
Result<StoredBuckets> FileWriter::buckets(const Catalogue& catalogue) {
    if (!m_first) return StoredBuckets();
    auto segments = readSegments(m_db);
    if (!segments) return segments.error();
    const BlobStore store(m_db.file());
    const BlobStore::Use use(store);
    const SegmentReader reader(store, std::move(*segments));
    return countBuckets(reader, catalogue, m_stop);
}

Result<void> FileWriter::putBuckets(const std::optional<event::BucketCount>& counted, std::uint32_t number) {
    if (!counted) return {};
    m_raw.clear();
    encodeBuckets(*counted, m_raw);
    return putPart(BlobKind::Buckets, number, std::uint32_t(kStoredBuckets), m_raw);
}

/// Those of segments that were there before stay as they are.
Result<void> FileWriter::putLongRuns() {
    for (const CataloguePart& part : m_storedLongRuns)
        if (auto put = putCatalogueRow(m_db, {std::int64_t(part.kind), part.number, part.blob}); !put)
            return put;
    const auto pieces = std::uint32_t(m_storedLongRuns.size());
    if (m_longRuns.empty() || pieces == kMostLongRunPieces) return {};
    m_raw.clear();
    const auto rows = std::uint32_t(m_longRuns.size());
    encodeLongRuns(std::move(m_longRuns), m_raw);
    return putPart(BlobKind::LongRuns, pieces, rows, m_raw);
}

/// Those that stay, without their entries.
Result<LinkLists> FileWriter::storedLinks() const {
    if (m_storedLinks.empty()) return LinkLists();
    LinkIndex::Pieces pieces;
    for (const CataloguePart& part : m_storedLinks) {
        if (part.kind == BlobKind::LinkedStreams) pieces.streams = part.blob;
        if (part.kind == BlobKind::LinkEntries) pieces.entries.push_back(part.blob);
    }
    const BlobStore store(m_db.file());
    const BlobStore::Use use(store);
    const auto index = LinkIndex::read(store, std::move(pieces), m_index.streams.size(), m_index.events);
    if (!index) return index.error();
    LinkLists lists;
    lists.streams = (*index)->streams();
    for (LinkedStream& stream : lists.streams)
        addOwn(stream, m_index.streams[stream.stream]);
    return lists;
}

/// Streams that hold nothing but links are streams of the catalogue too, without events.
Result<LinkLists> FileWriter::resolvedLinks() {
    if (!m_links) return storedLinks();
    if (m_links->rows.empty()) {
        m_linkProblems = std::move(m_links->problems);
        return LinkLists();
    }
    auto segments = readSegments(m_db);
    if (!segments) return segments.error();
    const BlobStore store(m_db.file());
    const BlobStore::Use use(store);
    const SegmentReader reader(store, std::move(*segments));
    auto resolved = resolveLinks(reader, std::exchange(*m_links, {}), m_index.streams, m_names, m_stop);
    if (!resolved) return resolved.error();
    m_linkProblems = std::move(resolved->problems);
    for (std::size_t stream = m_index.streams.size(); stream < m_names.streams.size(); ++stream) {
        const std::size_t piece = stream / kStreamPiece;
        if (piece >= m_touched.size()) m_touched.resize(piece + 1);
        m_touched[piece] = true;
    }
    m_index.streams.resize(m_names.streams.size());
    return std::move(resolved->lists);
}

/// What was wrong with links before may be right now.
Result<void> FileWriter::putLinkProblems() {
    if (!m_links) return {};
    if (auto gone = dropLinkProblems(m_db); !gone) return gone;
    return putProblems(m_db, m_linkProblems);
}

Result<void> FileWriter::putLinks(const LinkLists& lists) {
    if (auto put = putLinkProblems(); !put) return put;
    if (lists.streams.empty()) return {};
    if (auto put = putKnowsLinks(m_db); !put) return put;
    m_raw.clear();
    encodeLinkedStreams(lists, m_raw);
    if (auto put = putPart(BlobKind::LinkedStreams, 0, std::uint32_t(lists.streams.size()), m_raw); !put)
        return put;
    if (!m_links)
        for (const CataloguePart& part : m_storedLinks) {
            if (part.kind != BlobKind::LinkEntries) continue;
            if (auto put = putCatalogueRow(m_db, {std::int64_t(part.kind), part.number, part.blob}); !put)
                return put;
        }
    for (std::size_t from = 0; from < lists.entries.size(); from += kLinkPiece) {
        const std::size_t to = std::min(from + kLinkPiece, lists.entries.size());
        m_raw.clear();
        encodeLinkEntries(lists, from, to, m_raw);
        const auto number = std::uint32_t(from / kLinkPiece), rows = std::uint32_t(to - from);
        if (auto put = putPart(BlobKind::LinkEntries, number, rows, m_raw); !put) return put;
    }
    return {};
}

Result<void> FileWriter::putCatalogue(bool allDiffer, const std::future<void>& flushed) {
    const auto links = resolvedLinks();
    if (!links) return links.error();
    SegmentFacts linked; // names of streams that hold links alone
    addNewNames(NameKind::Stream, m_known.streams, m_names.streams.size(), linked);
    addNewNames(NameKind::Category, m_known.categories, m_names.categories.size(), linked);
    const Catalogue catalogue(std::move(m_names), std::move(m_index), allDiffer);
    if (m_stop.stop_requested()) return cancelled(m_db.file());
    const auto built = pyramids(catalogue.pyramidLanes());
    if (!built) return built.error();
    const auto counted = buckets(catalogue);
    if (!counted) return counted.error();
    auto transaction = sqlite::Transaction::begin(m_db);
    if (!transaction) return transaction.error();
    if (auto written = writeFilters(m_db, m_blobs, m_filters); !written) return written;
    if (auto written = writeNames(m_db, m_blobs, linked.names); !written) return written;
    // A reader of the catalogue that is there may still need it: it goes when the next but one is written.
    if (auto gone = m_db.exec("DELETE FROM blob WHERE id IN"
                              " (SELECT blob FROM old_catalogue EXCEPT SELECT blob FROM catalogue);"
                              "DELETE FROM old_catalogue;"
                              "INSERT INTO old_catalogue SELECT blob FROM catalogue;"
                              "DELETE FROM catalogue");
        !gone)
        return gone;
    if (!catalogue.keepsCategories(m_categoriesBefore)) m_stored.clear();
    std::erase_if(m_stored, [this](const CataloguePart& part) {
        return part.number < m_touched.size() && m_touched[part.number];
    });
    const auto isStored = [this](std::uint32_t piece) {
        return std::any_of(m_stored.begin(), m_stored.end(),
                           [piece](const CataloguePart& part) { return part.number == piece; });
    };
    for (const CataloguePart& part : m_stored)
        if (auto put = putCatalogueRow(m_db, {std::int64_t(part.kind), part.number, part.blob}); !put)
            return put;
    for (const Catalogue::RawPart& part :
         catalogue.encode([&](std::uint32_t piece) { return !isStored(piece); }))
        if (auto put = putPart(part.kind, part.number, part.rows, part.raw); !put) return put;
    if (const std::string counts = m_pyramids.encode(); !counts.empty())
        if (auto put = putPart(BlobKind::Counts, 0, 0, counts); !put) return put;
    for (std::uint32_t number = 0; number < built->size(); ++number) {
        m_raw.clear();
        encodePyramid((*built)[number], m_raw);
        const auto cells = std::uint32_t((*built)[number].cells.size());
        if (auto put = putPart(BlobKind::Pyramid, number, cells, m_raw); !put) return put;
    }
    if (auto put = putLinks(*links); !put) return put;
    if (auto put = putLongRuns(); !put) return put;
    if (auto put = putBuckets(counted->types, 0); !put) return put;
    if (auto put = putBuckets(counted->categories, 1); !put) return put;
    if (auto put = putFact(m_db, "complete", 1); !put) return put;
    flushed.wait(); // what it says is complete must be there first
    return transaction->commit();
}

Result<void> FileWriter::finish() {
    if (auto over = unusable(); !over) return over;
    ThreadPool aside{1};
    auto differ = aside.submit([this] { return m_ids.allDiffer(); });
    const auto before = flush();
    const bool allDiffer = differ.get();
    m_ids = {}; // the catalogue takes as much memory
    if (!before) return before;
    m_over = true;
    // From here on the disk must really have it.
    if (auto set = m_db.exec("PRAGMA synchronous=FULL"); !set) return explained(set.error());
    // Most of it goes to the disk while the catalogue is made.
    auto ahead = m_committer.submit([this] { m_flush.finish(); });
    const auto put = putCatalogue(allDiffer, ahead);
    ahead.wait();
    if (!put) return explained(put.error());
    m_blobs.close();
    if (auto single = m_db.exec("PRAGMA journal_mode=DELETE"); !single) return explained(single.error());
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
