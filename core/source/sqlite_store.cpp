// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sqlite_store.h"

#include "source/dump_joins.h"
#include "source/link_query.h"
#include "source/sample.h"
#include "source/sqlite_file.h"
#include "source/sqlite_joins.h"

#include <functional>

namespace hindcast::source {

namespace {

Result<SqlCatalog> catalogOf(SqliteFile& file, SqliteFile::Views views) {
    auto tables = file.tables(views);
    if (!tables) return tables.error();
    SqlCatalog catalog;
    for (SqliteFile::Table& found : *tables) {
        SqlTable table;
        table.name = std::move(found.name);
        table.types.assign(found.columns.size(), "text"); // each row says what it holds
        table.columns = std::move(found.columns);
        catalog.addTable(std::move(table));
    }
    return catalog;
}

std::optional<std::string> rootIn(const TableStore& store, const SqlCatalog& catalog) {
    for (const auto& [name, table] : catalog.tables())
        if (auto root = store.eventsRoot(catalog, table)) return root;
    return std::nullopt;
}

/// The store's own spelling of a table's name.
std::string spelled(const SqlCatalog& catalog, const std::string& name) {
    const SqlTable* table = catalog.findIn({}, name);
    return table ? table->name : name;
}

/// Whether rows by rowid come in the order of the log: its key is the rowid.
bool isByRowid(sqlite::Connection& connection, const std::string& table, const StoreSpec& spec) {
    const FieldSpec& key = spec.fields.order.empty() ? spec.fields.position : spec.fields.order.front();
    if (key.kind() != FieldSpec::Kind::Column || spec.fields.order.size() > 1) return false;
    auto columns = connection.prepare("PRAGMA table_info(" + sqlite::quoteName(table) + ")");
    if (!columns) return false;
    std::size_t keys = 0;
    bool isKey = false;
    for (auto row = columns->step(); row && *row; row = columns->step()) {
        if (columns->int64(5) == 0) continue;
        ++keys;
        isKey = plainName(columns->text(2)) == "integer"
                && plainName(columns->text(1)) == plainName(key.names().front());
    }
    return keys == 1 && isKey;
}

/// False: a view, or made WITHOUT ROWID.
Result<bool> hasRowid(sqlite::Connection& connection, const std::string& table) {
    auto facts = connection.prepare("PRAGMA table_list(" + sqlite::quoteName(table) + ")");
    if (!facts) return facts.error();
    const auto row = facts->step();
    if (!row) return row.error();
    return !*row || (facts->text(2) != "view" && facts->int64(4) == 0);
}

SourceInfo infoOf(const Sample& sample, const TableStore& store, const SqlCatalog& catalog,
                  const std::string& root) {
    SourceInfo info = store.describe(catalog, root, sample.view);
    info.container = containerText(sample, "sqlite");
    info.sourceBytes = sample.bytes;
    return info;
}

std::string columnsOf(const SqlTable& table) {
    std::string columns;
    for (const std::string& column : table.columns)
        columns += (columns.empty() ? "" : ", ") + sqlite::quoteName(column);
    return columns;
}

} // namespace

Result<std::shared_ptr<const SqliteScanner::Found>> SqliteScanner::scan(const Sample& sample) {
    std::string key =
        sample.localPath + '\n' + std::to_string(sample.bytes) + '\n' + std::to_string(sample.headHash);
    const std::lock_guard lock(m_mutex);
    if (m_found && key == m_key) return m_found;
    auto file = SqliteFile::open(sample, SqliteFile::Purpose::Look, {});
    if (!file) return file.error();
    auto catalog = catalogOf(*file, m_views);
    if (!catalog) return catalog.error();
    m_found = std::make_shared<const Found>(Found{std::move(catalog).value(), file->cut()});
    m_key = std::move(key);
    return m_found;
}

Result<std::optional<Recognition>> SqliteStoreFormat::probe(const Sample& sample) const {
    std::optional<Recognition> nothing;
    if (!looksLikeSqlite(sample)) return nothing;
    auto found = m_scanner->scan(sample);
    if (!found) return found.error();
    const SqlCatalog& catalog = (*found)->catalog;
    const auto root = rootIn(*m_store, catalog);
    if (!root) return nothing;
    Recognition recognition;
    recognition.confidence = m_store->confidence();
    recognition.why = {"the SQLite file has the table " + *root + " with the columns of "
                       + std::string(name())};
    recognition.info = infoOf(sample, *m_store, catalog, *root);
    if (!recognition.info.formatVersion.empty())
        recognition.why.push_back("its tables are those of version " + recognition.info.formatVersion);
    if ((*found)->cut)
        recognition.info.loses.push_back("What is missing of the file: " + (*found)->cut->message + ".");
    return std::optional(std::move(recognition));
}

Result<std::unique_ptr<Source>> SqliteStoreFormat::open(const Sample& sample, std::stop_token stop) const {
    auto file = SqliteFile::open(sample, SqliteFile::Purpose::Read, stop);
    if (!file) return file.error();
    auto catalog = catalogOf(*file, m_scanner->views());
    if (!catalog) return catalog.error();
    const auto root = rootIn(*m_store, *catalog);
    if (!root)
        return Error{ErrorCode::Unsupported, sample.path,
                     "the file is none of " + std::string(name()) + " any more",
                     "try again when no program writes to it"};
    const auto keyed = hasRowid(file->connection(), *root);
    if (!keyed) return keyed.error();
    const StoreSpec& spec = m_store->spec();
    SourceInfo info = infoOf(sample, *m_store, *catalog, *root);
    info.inLogOrder = *keyed && isByRowid(file->connection(), *root, spec);
    std::vector<std::string> tables{*root};
    for (const JoinSpec& join : spec.joins) {
        tables.push_back(spelled(*catalog, joinedTable(spec, *root, join.table)));
        for (const std::string_view column : join.columns) {
            if (spec.fields.version.print() != std::string(join.table) + '.' + std::string(column)) continue;
            const auto any =
                file->connection().number("SELECT 1 FROM " + sqlite::quoteName(tables.back()) + " WHERE "
                                          + sqlite::quoteName(column) + " IS NOT NULL LIMIT 1");
            info.versionSynthetic = !any || !*any;
        }
    }
    file->connection().allowOnly(tables);
    file->connection().setStop(stop);
    auto gathered = gatherUnindexed(file->connection(), spec, {tables.begin() + 1, tables.end()}, stop);
    if (!gathered) return gathered.error();
    return std::unique_ptr<Source>(
        std::make_unique<SqliteStoreSource>(std::move(file).value(), m_store, *catalog, tables, !*keyed,
                                            std::move(info), sample, std::move(gathered).value()));
}

SqliteStoreSource::SqliteStoreSource(SqliteFile file, std::shared_ptr<const TableStore> store,
                                     const SqlCatalog& catalog, const std::vector<std::string>& tables,
                                     bool isCounted, SourceInfo info, const Sample& sample,
                                     std::unique_ptr<DumpJoins> gathered)
    : SqliteSource(
          std::move(file),
          {tables.front(), isCounted ? "row" : "rowid", columnsOf(*catalog.find(tables.front())), isCounted},
          std::move(info), sample.path),
      m_store(std::move(store)), m_gathered(std::move(gathered)),
      m_joinTables(tables.begin() + 1, tables.end()),
      m_rows(m_store->spec(), m_gathered ? &m_gathered->lookups() : &m_joins, sample.view),
      m_storePath(sample.path), m_root(tables.front()) {
    const auto& joins = m_store->spec().joins;
    for (std::size_t i = 0; i < joins.size() && !m_gathered; ++i)
        m_joins.emplace_back(connection(), joins[i], m_joinTables[i]);
    m_rows.bind(*catalog.find(m_root));
}

void SqliteStoreSource::addEvent(const sqlite::Statement& row, event::EventBatch& batch) {
    m_fields.clear();
    for (int column = 1; column < row.columnCount(); ++column) {
        const auto field = row.field(column);
        m_fields.push_back({field.isNull(), field.bytes});
    }
    const auto where = [&] { return place(row.int64(0)); };
    const auto wrong = m_rows.add(m_fields, batch, where);
    if (!wrong) return;
    batch.problems.push_back({event::Severity::Error, "undecodable", std::nullopt, std::nullopt, where(),
                              *wrong, "correct the row; the other rows are kept"});
}

Result<bool> SqliteStoreSource::read(event::EventBatch& batch, std::size_t targetBytes,
                                     std::stop_token stop) {
    auto more = SqliteSource::read(batch, targetBytes, stop);
    if (!more || *more || m_isFinished) return more;
    m_isFinished = true;
    const std::size_t problems = batch.problems.size();
    m_rows.finish(batch, m_storePath);
    return batch.problems.size() > problems;
}

Result<std::optional<event::LinkTable>> SqliteStoreSource::links(std::stop_token stop) {
    const StoreSpec& spec = m_store->spec();
    const JoinSpec* const join = linksOf(spec);
    if (join == nullptr) return std::optional<event::LinkTable>();
    LinkRows rows;
    for (std::size_t i = 0; i < spec.joins.size(); ++i) {
        if (&spec.joins[i] == join) rows.table = m_joinTables[i];
        if (spec.joins[i].table == join->links->names) rows.names = m_joinTables[i];
    }
    rows.origin = m_storePath + ": " + rows.table;
    const std::string by = sqlite::quoteName(join->by);
    rows.missing = "t." + sqlite::quoteName(join->key) + " NOT IN (SELECT " + by + " FROM "
                   + sqlite::quoteName(m_root) + " WHERE " + by + " IS NOT NULL)";
    auto links = readLinks(connection(), spec, *join, rows, stop);
    if (links) return std::optional(std::move(links).value());
    Error error = links.error();
    error.where = rows.origin;
    return error;
}

} // namespace hindcast::source
