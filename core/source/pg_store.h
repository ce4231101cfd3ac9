// SPDX-License-Identifier: GPL-3.0-or-later
// PgStore: what one event-sourcing library's tables in PostgreSQL are: which table holds its events, and how
// a row of it becomes an event. A new store in dumps is one class derived from it and a line in
// sql_formats.cpp. Thread-safety: a PgStore is immutable; a PgRowReader belongs to one thread.
#pragma once

#include "event/event_batch.h"
#include "source/pg_copy.h"
#include "source/pg_dump_catalog.h"
#include "source/source.h"
#include "json/parse.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::source {

/// The columns of one block of rows, by the roles that the store gives them.
class PgRow {
public:
    PgRow(const std::vector<DumpField>& fields, const std::vector<std::optional<std::size_t>>& places)
        : m_fields(fields), m_places(places) {}

    bool isNull(std::size_t role) const { return !m_places[role] || m_fields[*m_places[role]].isNull; }
    std::string_view text(std::size_t role) const {
        return isNull(role) ? std::string_view() : m_fields[*m_places[role]].text;
    }
    /// Nothing when it is NULL or no whole number in range.
    std::optional<std::int64_t> number(std::size_t role) const;

private:
    const std::vector<DumpField>& m_fields;
    const std::vector<std::optional<std::size_t>>& m_places;
};

class PgStore {
public:
    virtual ~PgStore() = default;
    /// The format's name: "message-db".
    virtual std::string_view format() const = 0;
    /// The qualified name of the events' table when `table` holds events of such a store (it may be a
    /// partition).
    virtual std::optional<std::string> eventsRoot(const PgDumpCatalog& catalog,
                                                  const DumpTable& table) const = 0;
    /// 0 … 1: how sure the tables are this store's.
    virtual double confidence(const PgDumpCatalog& catalog, const std::string& root) const = 0;
    /// Version, fields, loses; the rest is filled by the caller.
    virtual SourceInfo describe(const PgDumpCatalog& catalog, const std::string& root) const = 0;

    /// The column names, in the order of the store's roles; those absent in a block are read as NULL.
    virtual std::vector<std::string_view> roles(const DumpTable& block) const = 0;
    /// What is wrong with the row, or nothing: then its event was appended, unless it is none (a command).
    virtual std::optional<std::string> addEvent(const PgRow& row, event::EventBatch& batch,
                                                json::Parser& parser, const std::string& where) const = 0;
};

} // namespace hindcast::source
