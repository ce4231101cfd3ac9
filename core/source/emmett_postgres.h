// SPDX-License-Identifier: GPL-3.0-or-later
// emmett-postgres: Emmett's tables in PostgreSQL, two levels of partitions under emt_messages. Order:
// transaction id, then global position, as the library reads. Facts: reference/sql-formats.md §5.
// Thread-safety: immutable.
#pragma once

#include "source/pg_store.h"

namespace hindcast::source {

class EmmettPostgresStore : public PgStore {
public:
    std::string_view format() const override { return "emmett-postgres"; }
    std::optional<std::string> eventsRoot(const PgDumpCatalog& catalog,
                                          const DumpTable& table) const override;
    double confidence(const PgDumpCatalog& catalog, const std::string& root) const override;
    SourceInfo describe(const PgDumpCatalog& catalog, const std::string& root) const override;
    std::vector<std::string_view> roles(const DumpTable& block) const override;
    std::optional<std::string> addEvent(const PgRow& row, event::EventBatch& batch, json::Parser& parser,
                                        const std::string& where) const override;
};

} // namespace hindcast::source
