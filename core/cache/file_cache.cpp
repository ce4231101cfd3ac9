// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/file_cache.h"

#include "sqlite/transaction.h"

#include <fcntl.h>
#include <sys/stat.h>

namespace hindcast::cache {
namespace {

std::optional<Micros> maybeMicros(const std::optional<std::int64_t>& time) {
    if (!time) return std::nullopt;
    return Micros(*time);
}

/// "Used now", without writing into the file.
void touch(const std::string& path) {
    const struct timespec times[2] = {{0, UTIME_NOW}, {0, UTIME_OMIT}};
    ::utimensat(AT_FDCWD, path.c_str(), times, 0);
}

/// Takes the parts that are lists of links out.
LinkIndex::Pieces takeLinks(std::vector<CataloguePart>& parts) {
    LinkIndex::Pieces pieces;
    std::erase_if(parts, [&pieces](const CataloguePart& part) {
        if (part.kind == BlobKind::LinkedStreams) pieces.streams = part.blob;
        if (part.kind == BlobKind::LinkEntries) pieces.entries.push_back(part.blob);
        return part.kind == BlobKind::LinkedStreams || part.kind == BlobKind::LinkEntries;
    });
    return pieces;
}

void fill(event::StreamSummary& summary, const StreamTotals& totals) {
    summary.events = totals.events;
    summary.firstVersion = Version(totals.firstVersion);
    summary.lastVersion = Version(totals.lastVersion);
    summary.firstTime = maybeMicros(totals.firstTime);
    summary.lastTime = maybeMicros(totals.lastTime);
    summary.firstRank = Rank(totals.firstRank);
    summary.lastRank = Rank(totals.lastRank);
    summary.regular = totals.regular;
}

bool riseThroughout(const std::vector<SegmentRow>& segments) {
    const SegmentRow* before = nullptr;
    for (const SegmentRow& segment : segments) {
        if (!segment.positionsRise || !segment.minPosition || !segment.maxPosition) return false;
        if (before != nullptr && *segment.minPosition < *before->maxPosition) return false;
        before = &segment;
    }
    return true;
}

} // namespace

Result<std::shared_ptr<const Cache>> Cache::open(const std::string& path, std::uint64_t bytesRead,
                                                 std::size_t held) {
    auto cache = std::make_shared<FileCache>(path, bytesRead, held);
    if (auto loaded = cache->load(); !loaded) return loaded.error();
    touch(path);
    return std::shared_ptr<const Cache>(std::move(cache));
}

Result<void> FileCache::load() {
    const BlobStore::Use use(m_store);
    std::vector<SegmentRow> segments;
    std::vector<NameList> lists;
    std::vector<CataloguePart> parts;
    std::vector<FilterRow> filters;
    const auto read = m_store.with([&](sqlite::Connection& db) -> Result<void> {
        // One transaction: all of it as of one moment, whatever a writer commits meanwhile.
        auto transaction = sqlite::Transaction::begin(db, sqlite::Transaction::Kind::Deferred);
        if (!transaction) return transaction.error();
        if (auto known = checkVersion(db); !known) return known.error();
        auto record = readRecord(db);
        if (!record) return record.error();
        const auto complete = numberFact(db, "complete");
        const auto epoch = numberFact(db, "epoch");
        if (!complete) return complete.error();
        if (!epoch) return epoch.error();
        m_facts.format = record->format;
        m_facts.formatVersion = record->formatVersion;
        m_facts.container = record->container;
        m_facts.source = record->source;
        m_facts.sourceBytes = record->sourceBytes;
        m_facts.positionSynthetic = record->positionSynthetic;
        m_facts.versionSynthetic = record->versionSynthetic;
        m_facts.complete = *complete != 0;
        m_facts.epoch = std::uint64_t(*epoch);
        auto rows = readSegments(db);
        if (!rows) return rows.error();
        auto filterRows = readFilterRows(db);
        if (!filterRows) return filterRows.error();
        auto names = readNames(db);
        if (!names) return names.error();
        const auto stored = readCatalogueRows(db);
        if (!stored) return stored.error();
        for (const CatalogueRow& row : *stored)
            parts.push_back({BlobKind(row.kind), std::uint32_t(row.number), row.blob});
        auto problems = readProblems(db);
        if (!problems) return problems.error();
        segments = std::move(*rows);
        filters = std::move(*filterRows);
        lists = std::move(*names);
        m_problems = std::move(*problems);
        return {};
    });
    if (!read) return read.error();
    m_store.keepOpen(m_facts.complete);
    const BlobStore::Use together(m_store, BlobStore::Pace::Together); // some hundred small blobs
    m_positionsRise = riseThroughout(segments);
    m_reader = std::make_unique<SegmentReader>(m_store, std::move(segments));
    m_filters = std::make_unique<FilterReader>(m_store, std::move(filters));
    LinkIndex::Pieces links = takeLinks(parts); // in order: by kind and number
    auto catalogue = m_facts.complete && !parts.empty() ? Catalogue::stored(m_store, lists, std::move(parts))
                                                        : Catalogue::scan(*m_reader, lists);
    if (!catalogue) return catalogue.error();
    m_catalogue = std::move(*catalogue);
    if (m_facts.complete && links.streams != 0) {
        auto index = LinkIndex::read(m_store, std::move(links), streamCount(), eventCount());
        if (!index) return index.error();
        m_links = std::move(*index);
    }
    m_facts.cache = m_store.file();
    m_facts.versionBase = m_catalogue->versionBase();
    struct stat facts{};
    if (::stat(m_store.file().c_str(), &facts) == 0) m_facts.cacheBytes = std::uint64_t(facts.st_size);
    return {};
}

std::optional<Micros> FileCache::firstTime() const {
    return maybeMicros(m_catalogue->firstTime());
}

std::optional<Micros> FileCache::lastTime() const {
    return maybeMicros(m_catalogue->lastTime());
}

event::StreamSummary FileCache::stream(StreamId id) const {
    event::StreamSummary summary;
    summary.id = id;
    if (id.value() >= streamCount()) return summary;
    summary.name = m_catalogue->streams().name(id.value());
    summary.category = CategoryId(m_catalogue->streams().category(id.value()));
    fill(summary, m_catalogue->streams().totals(id.value()));
    return summary;
}

event::StreamSummary FileCache::streamTotals(StreamId id) const {
    event::StreamSummary summary;
    summary.id = id;
    if (id.value() < streamCount()) fill(summary, m_catalogue->streams().totals(id.value()));
    return summary;
}

event::StreamSummary FileCache::wholeStream(StreamId id) const {
    event::StreamSummary summary = stream(id);
    if (const LinkedStream* here = linked(id)) fill(summary, here->totals);
    return summary;
}

std::optional<StreamId> FileCache::findStream(std::string_view name) const {
    const auto found = m_catalogue->streams().find(name);
    if (!found) return std::nullopt;
    return StreamId(*found);
}

} // namespace hindcast::cache
