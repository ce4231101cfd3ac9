// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/postgres_stores.h"

#include "source/known_stores.h"
#include "source/mapped_source.h"
#include "source/mapping.h"
#include "source/mapping_candidates.h"
#include "source/postgres_catalog.h"
#include "source/postgres_follower.h"
#include "source/postgres_source.h"
#include "source/sample.h"
#include "source/snapshot_source.h"
#include "source/sqlite_file.h"

#include <algorithm>
#include <utility>

namespace hindcast::source {

namespace {

constexpr const char* kMapping =
    "say in a mapping file which columns are stream, type, time and data, and name it with --mapping";

/// Of the database, or of the schema that the address names.
std::string placeOf(const PostgresUrl& url) {
    return url.schema().empty() ? "this database" : "the schema " + url.schema();
}

/// Why there are no tables.
Error nothingSeen(const PostgresUrl& url, PostgresConnection& connection, const std::stop_token& stop) {
    const auto schemas = connection.rows("SELECT nspname FROM pg_namespace WHERE nspname <> "
                                         "'information_schema' AND nspname !~ '^pg_' ORDER BY 1",
                                         stop);
    if (!schemas) return schemas.error();
    std::vector<std::string> names;
    for (const auto& row : *schemas)
        names.push_back(row[0].value_or(""));
    if (!url.schema().empty() && std::find(names.begin(), names.end(), url.schema()) == names.end())
        return {ErrorCode::NotFound, url.shown(), "there is no schema " + url.schema() + " in this database",
                names.empty() ? "leave ?schema=NAME out" : "its schemas are: " + listNames(names)};
    return {ErrorCode::Unsupported, url.shown(), placeOf(url) + " has no tables that this role can see",
            "name the database that holds the events, and with ?schema=NAME a schema of it"};
}

Error unknown(const PostgresUrl& url, const SqlCatalog& catalog) {
    return {ErrorCode::Unsupported, url.shown(),
            placeOf(url)
                + " holds no event store that is known here; its tables: " + listNames(catalog.names()),
            kMapping};
}

/// Versions that stand in another table may all be absent.
Result<bool> hasVersions(PostgresStore& store, const std::stop_token& stop) {
    const StoreSpec& spec = store.layout->store->spec();
    for (std::size_t i = 0; i < spec.joins.size(); ++i)
        for (const std::string_view column : spec.joins[i].columns) {
            if (spec.fields.version.print() != std::string(spec.joins[i].table) + '.' + std::string(column))
                continue;
            const SqlTable& table = store.plan.joins[i];
            const auto at = table.columnLike(column);
            if (!at) return false;
            const auto any =
                store.connection.rows("SELECT 1 FROM " + quotedTable(table) + " WHERE "
                                          + quotedName(table.columns[*at]) + " IS NOT NULL LIMIT 1",
                                      stop);
            if (!any) return any.error();
            return !any->empty();
        }
    return !store.info.versionSynthetic;
}

} // namespace

PostgresStores::PostgresStores(std::shared_ptr<const UrlSecrets> secrets) : m_secrets(std::move(secrets)) {}

const std::shared_ptr<const std::vector<TableStore>>& PostgresStores::stores() const {
    std::call_once(m_once, [this] {
        auto stores = std::make_shared<std::vector<TableStore>>();
        for (StoreSpec& spec : knownStores())
            if (spec.inDumps) stores->emplace_back(std::move(spec));
        m_stores = std::move(stores);
    });
    return m_stores;
}

Result<PostgresStore> PostgresStores::look(const Location& location, const std::stop_token& stop,
                                           std::string_view snapshots) const {
    auto url = m_secrets->open(location.path);
    if (!url) return url.error();
    std::shared_ptr<const std::vector<TableStore>> candidates;
    std::shared_ptr<const Mapping> mapping;
    if (!snapshots.empty()) {
        auto known = storesWithSnapshots(snapshots);
        if (known.empty()) return noSnapshotsOf(url->shown(), snapshots);
        candidates = std::make_shared<const std::vector<TableStore>>(std::move(known));
    } else if (!location.mapping.empty()) {
        auto parsed = parseMapping(location.mapping, location.mappingName);
        if (!parsed) return parsed.error();
        mapping = std::move(parsed).value();
        candidates =
            std::make_shared<const std::vector<TableStore>>(1, mappedStore(*mapping, mapping->table));
    }
    if (!candidates) candidates = stores();
    auto connection = PostgresConnection::open(*url, stop);
    if (!connection) return connection.error();
    if (auto begun = connection->begin(stop); !begun) return begun.error();
    auto catalog = readCatalog(*connection, url->schema(), mapping != nullptr, stop);
    if (!catalog) return catalog.error();
    if (catalog->tables().empty()) return nothingSeen(*url, *connection, stop);
    if (mapping)
        if (auto fits = checkMappedTable(*mapping, *catalog, location.mappingName); !fits)
            return fits.error();
    auto layout = std::make_shared<DumpLayout>();
    layout->catalog = std::move(catalog).value();
    chooseStore(*candidates, *layout);
    if (!layout->store) return unknown(*url, layout->catalog);
    if (!snapshots.empty()) {
        const SnapshotStore table = snapshotStore(layout->store->spec(), layout->root);
        candidates = std::make_shared<const std::vector<TableStore>>(1, table.store);
        layout->store = nullptr;
        layout->otherRoots.clear();
        chooseStore(*candidates, *layout);
        if (!layout->store) return noSnapshotTable(url->shown(), table);
    }
    auto plan = PostgresPlan::make(*connection, *layout, stop);
    if (!plan) {
        Error error = plan.error();
        if (error.where.empty()) error.where = url->shown();
        return error;
    }
    SourceInfo info = layout->store->describe(layout->catalog, layout->root, location.view);
    info.container = "postgresql";
    info.sourceBytes = plan->bytes;
    info.inLogOrder = plan->isOrdered;
    for (std::string& loss : plan->loses)
        info.loses.push_back(loss);
    if (!layout->otherRoots.empty())
        info.loses.push_back("Only " + layout->root + " is read; the events of "
                             + listNames(layout->otherRoots) + " are left out.");
    return PostgresStore{std::move(url).value(), std::move(connection).value(), std::move(layout),
                         std::move(candidates),  std::move(plan).value(),       std::move(info)};
}

Result<Recognition> PostgresStores::probe(const Location& location, const std::stop_token& stop) const {
    const auto store = look(location, stop);
    if (!store) return store.error();
    Recognition recognition;
    recognition.confidence = store->layout->store->confidence();
    recognition.info = store->info;
    recognition.why = {"the database has the table " + store->layout->root + " with the columns of "
                       + std::string(store->layout->store->format())};
    if (!store->info.formatVersion.empty())
        recognition.why.push_back("its tables are those of version " + store->info.formatVersion);
    return recognition;
}

Result<std::vector<MappingProposal>> PostgresStores::propose(const Location& location,
                                                             const std::stop_token& stop) const {
    const auto url = m_secrets->open(location.path);
    if (!url) return url.error();
    auto connection = PostgresConnection::open(*url, stop);
    if (!connection) return connection.error();
    if (auto begun = connection->begin(stop); !begun) return begun.error();
    const auto catalog = readCatalog(*connection, url->schema(), true, stop);
    if (!catalog) return catalog.error();
    if (catalog->tables().empty()) return nothingSeen(*url, *connection, stop);
    return proposeMappings(*catalog);
}

Result<std::unique_ptr<Source>> PostgresStores::open(const Location& location,
                                                     const std::stop_token& stop) const {
    auto store = look(location, stop);
    if (!store) return store.error();
    auto versions = hasVersions(*store, stop);
    if (!versions) return versions.error();
    store->info.versionSynthetic = !*versions;
    return PostgresSource::make(std::move(store).value(), location.view, location.snapshot, stop);
}

Result<std::unique_ptr<Source>> PostgresStores::openSnapshots(const Location& location,
                                                              std::string_view format,
                                                              const std::stop_token& stop) const {
    auto store = look(location, stop, format);
    if (!store) return store.error();
    return PostgresSource::make(std::move(store).value(), location.view, Snapshot::On, stop);
}

Result<std::unique_ptr<Follower>> PostgresStores::follow(const Location& location,
                                                         std::optional<std::int64_t> from,
                                                         const std::stop_token& stop) const {
    auto store = look(location, stop);
    if (!store) return store.error();
    return PostgresFollower::start(std::move(store).value(), location.view, from, stop);
}

Result<SourceDrift> PostgresStores::driftSince(const Location& location, const ResumeToken& token,
                                               const std::stop_token& stop) const {
    const auto known = PostgresDigest::parse(token);
    auto store = look(location, stop);
    if (!store) return store.error();
    const StoreSpec& spec = store->layout->store->spec();
    if (!known || known->shape != store->plan.shape(spec)) return SourceDrift::Changed;
    const auto moment = PostgresDigest::momentOf(store->connection, stop);
    if (!moment) return moment.error();
    if (!moment->empty() && *moment == known->moment) return SourceDrift::Same;
    const auto now = PostgresDigest::take(store->connection, store->plan, spec, stop);
    if (!now) return now.error();
    if (now->holdsSame(*known)) return SourceDrift::Same;
    if (known->last.empty()) return SourceDrift::Changed;
    const auto stands = known->stillStands(store->connection, store->plan, spec, stop);
    if (!stands) return stands.error();
    return *stands ? SourceDrift::Grown : SourceDrift::Changed;
}

} // namespace hindcast::source
