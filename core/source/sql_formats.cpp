// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sql_formats.h"

#include "source/emmett_sqlite.h"
#include "source/known_stores.h"
#include "source/pg_dump_format.h"
#include "source/python_eventsourcing.h"
#include "source/sqlite_store.h"
#include "source/sqlite_unknown.h"

#include <utility>

namespace hindcast::source {

void addSqlFormats(std::vector<std::unique_ptr<Format>>& formats) {
    formats.push_back(std::make_unique<EmmettSqliteFormat>());
    formats.push_back(std::make_unique<PythonEventsourcingFormat>());
    const auto sqliteScanner = std::make_shared<SqliteScanner>();
    for (StoreSpec& spec : knownStores())
        if (spec.inSqlite)
            formats.push_back(
                std::make_unique<SqliteStoreFormat>(sqliteScanner, TableStore(std::move(spec))));
    formats.push_back(std::make_unique<SqliteUnknownFormat>());

    std::vector<TableStore> stores;
    for (StoreSpec& spec : knownStores())
        if (spec.inDumps) stores.emplace_back(std::move(spec));
    const auto scanner = std::make_shared<DumpScanner>(std::move(stores));
    for (const TableStore& store : scanner->stores())
        formats.push_back(std::make_unique<PgDumpFormat>(scanner, store));
    formats.push_back(std::make_unique<UnknownDumpFormat>(scanner));
}

} // namespace hindcast::source
