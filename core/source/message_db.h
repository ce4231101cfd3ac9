// SPDX-License-Identifier: GPL-3.0-or-later
// message-db: Eventide's Message DB in PostgreSQL: table messages, in schema message_store since 1.0.
// Versions count from 0; correlation is the name of a stream, causation a stream and a place in it. Facts:
// reference/sql-formats.md §4.
// Thread-safety: immutable.
#pragma once

#include "source/pg_store.h"

namespace hindcast::source {

class MessageDbStore : public PgStore {
public:
    std::string_view format() const override { return "message-db"; }
    std::optional<std::string> eventsRoot(const PgDumpCatalog& catalog,
                                          const DumpTable& table) const override;
    double confidence(const PgDumpCatalog& catalog, const std::string& root) const override;
    SourceInfo describe(const PgDumpCatalog& catalog, const std::string& root) const override;
    std::vector<std::string_view> roles(const DumpTable& block) const override;
    std::optional<std::string> addEvent(const PgRow& row, event::EventBatch& batch, json::Parser& parser,
                                        const std::string& where) const override;
};

} // namespace hindcast::source
