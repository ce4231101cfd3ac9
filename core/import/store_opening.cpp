// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/store_opening.h"

#include "import/limit_filter.h"
#include "import/partial_views.h"
#include "import/source_import.h"

#include <algorithm>
#include <utility>

namespace hindcast::import {
namespace {

/// Sorting after a straight beginning, and once more where the source changed meanwhile.
constexpr int kMostAttempts = 4;

Error emptyError(const std::string& store, ImportLimits limits, bool leftOut) {
    limits.mapping.clear(); // says how to read, not what
    if (printLimits(limits).empty() && leftOut)
        return {ErrorCode::Unsupported, store, "all its events are ones that are left out unless asked for",
                "--system shows system streams, --raw what is deleted or truncated"};
    if (printLimits(limits).empty())
        return {ErrorCode::Unsupported, store, "there are no events in it", "name a store that has events"};
    return {ErrorCode::Unsupported, store, "no event lies within the limits", "widen the limits"};
}

/// What a part of the import says without a place of its own is about the store as a whole.
Error about(const std::string& store, Error error) {
    if (error.where.empty()) error.where = store;
    return error;
}

/// Of a call that was stopped: that there is something to go on with.
Error kept(Error error) {
    if (error.code == ErrorCode::Cancelled) error.remedy = "run it again: what was imported is kept";
    return error;
}

} // namespace

StoreOpening::StoreOpening(const source::Registry& registry, std::string store, const ImportOptions& options,
                           std::stop_token stop)
    : m_registry(registry), m_store(std::move(store)), m_options(options), m_stop(std::move(stop)),
      m_meter(options.progress) {}

Result<std::shared_ptr<const cache::Cache>> StoreOpening::run() {
    if (m_stop.stop_requested()) return cancelled(m_store);
    if (source::Registry::isLive(m_store)) {
        m_fingerprint = Fingerprint::ofAddress(m_store);
    } else if (m_store != "-") {
        auto fingerprint = Fingerprint::take(m_store);
        if (!fingerprint) return fingerprint.error();
        m_fingerprint = std::move(*fingerprint);
    }
    if (auto placed = place(); !placed) return placed.error();
    auto action = decide(m_place.path);
    if (action && *action == Action::Reuse) return opened();
    if (action && m_options.view != source::View()) {
        if (auto settled = settleView(); !settled) return settled.error();
        action = decide(m_place.path);
        if (action && *action == Action::Reuse) return opened();
    }
    const auto lock = ImportLock::take(m_place.path);
    // What another process has only begun to write looks like no cache or a damaged one.
    if (!lock) return action || lock.error().code == ErrorCode::Busy ? lock.error() : action.error();
    action = decide(m_place.path); // another process may have finished it meanwhile
    if (!action) return action.error();
    if (*action == Action::Reuse) return opened();
    return import(*action);
}

Result<void> StoreOpening::place() {
    auto place = placeCache(m_store, m_options);
    if (!place) return place.error();
    m_place = std::move(*place);
    m_writePath = m_place.path;
    return {};
}

/// A store without views has one cache, whatever view is asked for: says the cache of the default view, or
/// the source.
Result<void> StoreOpening::settleView() {
    const source::View asked = std::exchange(m_options.view, source::View());
    if (!m_options.keepNoCache) {
        if (auto placed = place(); !placed) return placed;
        const auto action = decide(m_place.path);
        const bool isThere = action && *action == Action::Reuse;
        const auto state = isThere ? readCacheState(m_place.path) : Result<CacheState>(Error());
        if (state && !m_registry.hasViews(state->record.format)) return {};
    }
    m_options.view = asked;
    auto source = openSource();
    if (!source) return source.error();
    if (!m_registry.hasViews((*source)->info().format)) m_options.view = source::View();
    m_source = std::move(*source);
    return place();
}

Result<std::unique_ptr<source::Source>> StoreOpening::openSource() {
    if (m_source) return std::move(m_source);
    return m_registry.open(location(), m_stop);
}

Result<StoreOpening::Action> StoreOpening::decide(const std::string& path) const {
    const auto state = usableState(path);
    if (!state) return state.error();
    if (!*state) return Action::Anew;
    const bool complete = (*state)->complete;
    const Action anew = complete ? Action::Replace : Action::Anew;
    if (m_options.refresh || !m_fingerprint
        || (*state)->record.limits != printLimits(m_options.limits, m_options.view) || lacksLinks(**state))
        return anew;
    const auto change = changeSince(**state);
    if (!change) return change.error();
    if (*change == SourceChange::Changed) return anew;
    if (*change == SourceChange::Same) return complete ? Action::Reuse : Action::GoOn;
    // What was added may link events that were passed over.
    if (chooseStreams(m_options.limits) && m_registry.hasLinks((*state)->record.format)) return anew;
    return Mark::fromProgress((*state)->progress).truncated ? anew : Action::GoOn;
}

/// It was made before caches kept them.
bool StoreOpening::lacksLinks(const CacheState& state) const {
    return !state.knowsLinks && m_registry.hasLinks(state.record.format);
}

/// A live database is asked about the rows that the cache's mark tells of. Of an import that was interrupted
/// there is none: it reads from the start, and knows by their hash what is in the cache already.
Result<SourceChange> StoreOpening::changeSince(const CacheState& state) const {
    if (!source::Registry::isLive(m_store))
        return Fingerprint::parse(state.record.fingerprint).changeTo(*m_fingerprint);
    const source::ResumeToken& token = state.progress.resumeToken;
    if (token.empty()) return state.complete ? SourceChange::Changed : SourceChange::Same;
    const auto drift = m_registry.driftSince(location(), token, m_stop);
    if (!drift) {
        Error error = drift.error();
        if (state.complete && error.code != ErrorCode::Cancelled)
            error.remedy += "; what was read before can be opened without the server: " + m_place.path;
        return error;
    }
    return *drift == source::SourceDrift::Same    ? SourceChange::Same
           : *drift == source::SourceDrift::Grown ? SourceChange::Grown
                                                  : SourceChange::Changed;
}

source::Location StoreOpening::location() const {
    return {
        m_store, m_options.view, m_options.limits.mapping, m_options.limits.mappingName, m_options.snapshot,
        true};
}

/// Nothing: no cache is there, or one that may be imported over. Errors: what stands there must stay.
Result<std::optional<CacheState>> StoreOpening::usableState(const std::string& path) const {
    // An import that is killed before its first commit leaves an empty file.
    if (!fileExists(path) || isEmptyFile(path)) return std::optional<CacheState>();
    if (!isCacheFile(path))
        return Error{ErrorCode::Invalid, path, "the file is no Hindcast cache and will not be overwritten",
                     "name another file with --cache"};
    auto state = readCacheState(path);
    if (!state) {
        const bool isOurs = !m_place.isGiven || m_options.refresh;
        if (state.error().code == ErrorCode::Corrupt && isOurs) return std::optional<CacheState>();
        if (m_options.refresh && state.error().code == ErrorCode::Unsupported)
            return std::optional<CacheState>();
        Error error = state.error();
        if (error.remedy.empty()) error.remedy = "import the source anew with --refresh";
        return error;
    }
    const std::string known = Fingerprint::parse(state->record.fingerprint).path();
    const std::string wanted = m_fingerprint ? m_fingerprint->path() : std::string();
    if (m_place.isGiven && known != wanted)
        return Error{ErrorCode::Invalid, path,
                     "the file is the cache of another source: " + state->record.source,
                     "name another file with --cache"};
    return std::optional<CacheState>(std::move(*state));
}

/// A replacement that was interrupted and still fits.
bool StoreOpening::canGoOn(const std::string& path) const {
    if (m_options.refresh || !m_fingerprint || !fileExists(path) || !isCacheFile(path)) return false;
    const auto state = readCacheState(path);
    if (!state || state->record.limits != printLimits(m_options.limits, m_options.view) || lacksLinks(*state))
        return false;
    const auto change = changeSince(*state);
    return change && *change != SourceChange::Changed;
}

Result<std::unique_ptr<cache::CacheWriter>> StoreOpening::startWriter(const source::Source& source) {
    removeCacheFiles(m_writePath);
    const source::SourceInfo& info = source.info();
    cache::SourceRecord record;
    record.source = withoutPassword(m_fingerprint ? m_fingerprint->path() : m_store);
    record.format = info.format;
    record.formatVersion = info.formatVersion;
    record.container = info.container;
    record.sourceBytes = info.sourceBytes;
    record.fingerprint = m_fingerprint ? m_fingerprint->print() : std::string();
    record.limits = printLimits(m_options.limits, m_options.view);
    record.positionSynthetic = info.positionSynthetic;
    record.versionSynthetic = info.versionSynthetic;
    return cache::CacheWriter::create(m_writePath, record,
                                      m_options.smallCodec ? cache::Codec::Zstd : cache::Codec::Lz4);
}

Result<std::shared_ptr<const cache::Cache>> StoreOpening::import(Action action) {
    if (action == Action::Replace) m_writePath = m_place.path + ".new";
    bool isNew = action != Action::GoOn && !(action == Action::Replace && canGoOn(m_writePath));
    Mark start;
    // What comes through a pipe, or goes with its folder, is read anew the next time.
    const bool canKeep = m_fingerprint && !m_place.temporary;
    if (auto found = findLinked(); !found) return found.error();
    for (int i = 0; i < kMostAttempts; ++i) {
        auto source = openSource();
        if (!source) return isNew || !canKeep ? source.error() : kept(source.error());
        auto writer = isNew ? startWriter(**source) : cache::CacheWriter::reopen(m_writePath, m_stop);
        if (!writer) return writer.error();
        if (!isNew) start = Mark::fromProgress((*writer)->progress());
        if (!start.token.empty() && !(*source)->resume(start.token)) {
            isNew = true; // this reader does not know the token: another version of it wrote it
            start = Mark();
            continue;
        }
        const auto verdict = attempt(std::move(*source), **writer, start, isNew);
        const bool isEmpty = (*writer)->eventCount() == 0;
        if (verdict && *verdict == Verdict::Ok && !isEmpty) {
            if (const auto concluded = conclude(**writer); !concluded) return concluded.error();
            writer->reset();
            return opened();
        }
        writer->reset();
        if (isEmpty) removeCacheFiles(m_writePath);
        if (!verdict) return isEmpty || !canKeep ? verdict.error() : kept(verdict.error());
        if (*verdict == Verdict::Ok) return emptyError(m_store, m_options.limits, m_leftOut);
        start = Mark();
        start.mode = *verdict == Verdict::OutOfOrder ? ImportMode::Sorted : ImportMode::Straight;
        isNew = true;
    }
    return Error{ErrorCode::Busy, m_store, "the source keeps changing while it is read",
                 "import a copy of it, or try again when nothing writes to it"};
}

Result<Verdict> StoreOpening::attempt(std::unique_ptr<source::Source> source, cache::CacheWriter& writer,
                                      const Mark& start, bool isNew) {
    writer.setStop(m_stop);
    PartialViews views(m_writePath, m_options.firstSegment, m_options.moreSegments);
    SegmentCutter cutter(writer, start, views);
    LimitFilter limits(m_options.limits, writer.eventCount() - std::min(start.skip, writer.eventCount()),
                       &m_linked);
    const std::uint64_t decodedBefore = start.token.empty() ? 0 : start.decodedBytes;
    const std::string container = source->info().container;
    if (source::Registry::isLive(m_store)) m_sourceBytes = source->info().sourceBytes;
    if (container.empty() || container == "pg_dump") m_meter.countDecoded();
    const bool gather = isNew && !source->info().inLogOrder;
    SourceImport work(std::move(source), limits, m_meter, cutter, m_writePath, m_options.segmentBytes,
                      decodedBefore, m_stop);
    auto verdict = start.mode == ImportMode::Sorted ? work.runSorted() : work.runStraight(gather);
    m_bytesRead += work.bytesRead();
    m_leftOut = cutter.leftOut();
    if (const auto flushed = writer.flush(); !flushed && verdict) return flushed.error();
    if (verdict && *verdict == Verdict::Ok && cutter.misses()) return Verdict::OtherEvents;
    if (verdict && *verdict == Verdict::Ok)
        if (auto kept = keepLinks(work, writer); !kept) return about(m_store, kept.error());
    return verdict ? verdict : Result<Verdict>(about(m_store, verdict.error()));
}

/// What streams that are named hold beside their own events must be known before events are read. Damage is
/// told when they are read once more.
Result<void> StoreOpening::findLinked() {
    if (!chooseStreams(m_options.limits)) return {};
    auto source = openSource();
    if (!source) return source.error();
    if (!m_registry.hasLinks((*source)->info().format)) {
        m_source = std::move(*source);
        return {};
    }
    const auto links = (*source)->links(m_stop);
    if (links && *links) m_linked = LinkedIds(**links, m_options.limits);
    if (links || links.error().code == ErrorCode::Corrupt) return {};
    return about(m_store, links.error());
}

/// Where they are damaged the events stay, and the damage is told.
Result<void> StoreOpening::keepLinks(SourceImport& work, cache::CacheWriter& writer) {
    auto links = work.takeLinks();
    if (links && *links) {
        (*links)->isOfPart = !LimitFilter(m_options.limits).isEmpty();
        writer.setLinks(*std::move(*links));
    }
    if (links) return {};
    if (links.error().code != ErrorCode::Corrupt) return links.error();
    const event::Problem damage{event::Severity::Error,
                                "undecodable",
                                std::nullopt,
                                std::nullopt,
                                links.error().where,
                                "in which streams its events stand cannot be read: " + links.error().message,
                                "import a whole copy of the store"};
    if (auto told = writer.appendSegment({}, {&damage, 1}, writer.progress()); !told) return told;
    return writer.flush();
}

Result<void> StoreOpening::conclude(cache::CacheWriter& writer) {
    const std::uint64_t bytes = m_fingerprint ? std::max(m_fingerprint->size(), m_sourceBytes) : 0;
    if (m_fingerprint)
        if (auto set = writer.setFingerprint(m_fingerprint->print(), bytes); !set) return set;
    if (auto finished = writer.finish(); !finished) return finished;
    m_meter.finish();
    if (m_writePath == m_place.path) return {};
    return replaceCache(m_writePath, m_place.path);
}

Result<std::shared_ptr<const cache::Cache>> StoreOpening::opened() const {
    auto cache = cache::Cache::open(m_place.path, m_bytesRead);
    if (!cache || !m_place.temporary) return cache;
    // The folder goes when the last owner lets the cache go, and after it.
    using Held = std::pair<std::shared_ptr<TemporaryFolder>, std::shared_ptr<const cache::Cache>>;
    const auto held = std::make_shared<Held>(m_place.temporary, *cache);
    return std::shared_ptr<const cache::Cache>(held, held->second.get());
}

} // namespace hindcast::import
