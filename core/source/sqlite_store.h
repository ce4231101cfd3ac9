// SPDX-License-Identifier: GPL-3.0-or-later
// Declared stores (store_spec.h) in SQLite files: rows of the events' table by rowid, what other tables say
// asked for on the way. Thread-safety: formats are immutable, the scanner locks; a source belongs to one
// thread at a time.
#pragma once

#include "source/dump_joins.h"
#include "source/registry.h"
#include "source/sqlite_source.h"
#include "source/table_reader.h"
#include "source/table_store.h"

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hindcast::source {

/// The tables of a SQLite file; remembers the last answer, so that many formats may ask about one sample.
class SqliteScanner {
public:
    explicit SqliteScanner(SqliteFile::Views views = SqliteFile::Views::Not) : m_views(views) {}
    SqliteFile::Views views() const { return m_views; }
    struct Found {
        SqlCatalog catalog;
        std::optional<Error> cut; ///< the file holds less than its header says
    };
    Result<std::shared_ptr<const Found>> scan(const Sample& sample);

private:
    const SqliteFile::Views m_views;
    std::mutex m_mutex;
    std::string m_key;
    std::shared_ptr<const Found> m_found;
};

class SqliteStoreFormat final : public Format {
public:
    SqliteStoreFormat(std::shared_ptr<SqliteScanner> scanner, TableStore store)
        : m_scanner(std::move(scanner)), m_store(std::make_shared<const TableStore>(std::move(store))) {}
    std::string_view name() const override { return m_store->format(); }
    bool hasViews() const override { return m_store->hasViews(); }
    bool hasLinks() const override { return m_store->hasLinks(); }
    Result<std::optional<Recognition>> probe(const Sample& sample) const override;
    Result<std::unique_ptr<Source>> open(const Sample& sample, std::stop_token stop) const override;

private:
    std::shared_ptr<SqliteScanner> m_scanner;
    std::shared_ptr<const TableStore> m_store;
};

class SqliteStoreSource final : public SqliteSource {
public:
    /// `tables`: the events' and one for each join. `isCounted`: the rows have no rowid. `gathered`: the joined
    /// tables where they are not asked themselves.
    SqliteStoreSource(SqliteFile file, std::shared_ptr<const TableStore> store, const SqlCatalog& catalog,
                      const std::vector<std::string>& tables, bool isCounted, SourceInfo info,
                      const Sample& sample, std::unique_ptr<DumpJoins> gathered);
    Result<bool> read(event::EventBatch& batch, std::size_t targetBytes, std::stop_token stop) override;
    Result<std::optional<event::LinkTable>> links(std::stop_token stop) override;

protected:
    void addEvent(const sqlite::Statement& row, event::EventBatch& batch) override;

private:
    std::shared_ptr<const TableStore> m_store;
    std::unique_ptr<DumpJoins> m_gathered;
    std::vector<JoinLookup> m_joins;
    std::vector<std::string> m_joinTables;
    TableReader m_rows;
    std::vector<DumpField> m_fields;
    std::string m_storePath;
    std::string m_root; ///< the table of the events
    bool m_isFinished = false;
};

} // namespace hindcast::source
