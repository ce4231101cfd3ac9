// SPDX-License-Identifier: GPL-3.0-or-later
// castore: the event store of Castore (TypeScript) in PostgreSQL: table event, one row an event. The stream
// is aggregate_name-aggregate_id; there is no event id. Facts: reference/sql-formats.md §15. Thread-safety:
// immutable.
#pragma once

#include "source/pg_store.h"

namespace hindcast::source {

class CastoreStore : public PgStore {
public:
    std::string_view format() const override { return "castore"; }
    std::optional<std::string> eventsRoot(const PgDumpCatalog& catalog,
                                          const DumpTable& table) const override;
    double confidence(const PgDumpCatalog& catalog, const std::string& root) const override;
    SourceInfo describe(const PgDumpCatalog& catalog, const std::string& root) const override;
    std::vector<std::string_view> roles(const DumpTable& block) const override;
    std::optional<std::string> addEvent(const PgRow& row, event::EventBatch& batch, json::Parser& parser,
                                        const std::string& where) const override;
};

} // namespace hindcast::source
