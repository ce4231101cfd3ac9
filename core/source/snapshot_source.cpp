// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/snapshot_source.h"

#include "source/known_snapshots.h"
#include "source/known_stores.h"
#include "source/pg_dump_format.h"
#include "source/postgres_stores.h"
#include "source/postgres_url.h"
#include "source/sample.h"
#include "source/sqlite_file.h"
#include "source/sqlite_store.h"

#include <algorithm>
#include <utility>

namespace hindcast::source {

namespace {

constexpr const char* kExport = "export its states, and name the file with --expected";

/// The end of a table's name replaced by another: names are compared plainly, so that the spelling of the
/// rest does not matter.
std::string withEnd(const std::string& qualified, std::string_view oldEnd, std::string_view newEnd) {
    const std::size_t dot = qualified.rfind('.');
    const std::size_t start = dot == std::string::npos ? 0 : dot + 1;
    const std::string name = qualified.substr(start);
    const std::string wanted = plainName(oldEnd);
    std::size_t cut = 0;
    while (cut < name.size() && plainName(std::string_view(name).substr(cut)) != wanted)
        ++cut;
    if (cut == name.size()) { // named otherwise: then the usual name it is
        const std::size_t first = newEnd.find_first_not_of('_');
        return qualified.substr(0, start) + std::string(newEnd.substr(std::min(first, newEnd.size())));
    }
    while (cut < name.size() && name[cut] == '_' && !newEnd.starts_with('_'))
        ++cut; // it belongs to what stays
    return qualified.substr(0, start) + name.substr(0, cut) + std::string(newEnd);
}

/// The first table of events, as the formats choose it.
std::optional<DumpLayout> findEvents(const std::vector<TableStore>& stores, const SqlCatalog& catalog) {
    DumpLayout layout;
    layout.catalog = catalog;
    chooseStore(stores, layout);
    if (!layout.store) return std::nullopt;
    return layout;
}

Error isNoneAnyMore(const Sample& sample, std::string_view format) {
    return {ErrorCode::Unsupported, sample.path, "the file is none of " + std::string(format) + " any more",
            "try again when no program writes to it"};
}

Result<std::unique_ptr<Source>> openSqlite(const Sample& sample, const std::vector<TableStore>& stores,
                                           const std::stop_token& stop) {
    const auto scanner = std::make_shared<SqliteScanner>();
    const auto found = scanner->scan(sample);
    if (!found) return found.error();
    const SqlCatalog& catalog = (*found)->catalog;
    const auto events = findEvents(stores, catalog);
    if (!events) return isNoneAnyMore(sample, stores.front().format());
    const SnapshotStore snapshots = snapshotStore(events->store->spec(), events->root);
    const bool isThere =
        std::any_of(catalog.tables().begin(), catalog.tables().end(), [&](const auto& entry) {
            return snapshots.store.eventsRoot(catalog, entry.second).has_value();
        });
    if (!isThere) return noSnapshotTable(sample.path, snapshots);
    return SqliteStoreFormat(scanner, snapshots.store).open(sample, stop);
}

Result<std::unique_ptr<Source>> openDump(const Sample& sample, std::vector<TableStore> stores,
                                         const std::stop_token& stop) {
    DumpScanner events(std::move(stores));
    const auto layout = events.scan(sample, stop);
    if (!layout) return layout.error();
    if (!(*layout)->store) return isNoneAnyMore(sample, events.stores().front().format());
    const SnapshotStore snapshots = snapshotStore((*layout)->store->spec(), (*layout)->root);
    const auto scanner = std::make_shared<DumpScanner>(std::vector<TableStore>(1, snapshots.store));
    const auto found = scanner->scan(sample, stop);
    if (!found) return found.error();
    if (!(*found)->store) return noSnapshotTable(sample.path, snapshots);
    return PgDumpFormat(scanner, scanner->stores().front()).open(sample, stop);
}

} // namespace

std::vector<TableStore> storesWithSnapshots(std::string_view format) {
    std::vector<TableStore> stores;
    if (!snapshotsOf(format)) return stores;
    for (StoreSpec& spec : knownStores())
        if (spec.format == format) stores.emplace_back(std::move(spec));
    return stores;
}

SnapshotStore snapshotStore(const StoreSpec& store, const std::string& root) {
    const SnapshotSpec& snapshots = *snapshotsOf(store.format);
    StoreSpec spec;
    spec.format = store.format;
    spec.confidence = 1;
    spec.inSqlite = true;
    spec.bodies = Bodies::Any;
    spec.largeObjects = store.largeObjects;
    spec.columns = snapshots.columns;
    spec.fields.stream = snapshots.stream ? snapshots.stream : store.fields.stream;
    if (store.fields.categoryInName) {
        spec.fields.category = store.fields.category;
        spec.fields.categoryInName = true;
        spec.streamNeedsCategory = true;
    }
    spec.fields.version = snapshots.version;
    spec.fields.payload = snapshots.state;
    spec.fields.type = FieldSpec::constant("snapshot");
    const std::string name = withEnd(root, snapshots.eventsEnd, snapshots.end);
    spec.root = [name](const SqlCatalog& catalog, const SqlTable& table) {
        std::string whole = catalog.rootOf(table.qualified());
        return plainName(whole) == plainName(name) ? whole : std::string();
    };
    return {TableStore(std::move(spec)), name};
}

Error noSnapshotsOf(const std::string& where, std::string_view format) {
    return {ErrorCode::Unsupported, where,
            "where a store of the format " + std::string(format) + " keeps snapshots is not known here",
            kExport};
}

Error noSnapshotTable(const std::string& where, const SnapshotStore& store) {
    return {ErrorCode::NotFound, where,
            "the store has no table " + store.name + " of snapshots with the columns of "
                + std::string(store.store.format()),
            kExport};
}

SnapshotRegistry::SnapshotRegistry()
    : m_secrets(std::make_shared<UrlSecrets>()), m_postgres(std::make_shared<PostgresStores>(m_secrets)) {}

SnapshotRegistry::~SnapshotRegistry() = default;

void SnapshotRegistry::admit(const std::string& named) const {
    if (Registry::isLive(named)) (void)m_secrets->admit(named);
}

Result<std::unique_ptr<Source>> SnapshotRegistry::open(const Location& location, std::string_view format,
                                                       std::stop_token stop) const {
    if (Registry::isLive(location.path)) return m_postgres->openSnapshots(location, format, stop);
    const auto sample = gatherSample(location, stop);
    if (!sample) return sample.error();
    auto stores = storesWithSnapshots(format);
    if (stores.empty() || sample->isDirectory) return noSnapshotsOf(sample->path, format);
    if (looksLikeSqlite(*sample)) return openSqlite(*sample, stores, stop);
    if (looksLikePgDump(*sample)) return openDump(*sample, std::move(stores), stop);
    return noSnapshotsOf(sample->path, format);
}

} // namespace hindcast::source
