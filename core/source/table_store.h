// SPDX-License-Identifier: GPL-3.0-or-later
// TableStore: a declared store (store_spec.h) held against the tables of a dump or a SQLite file.
// Thread-safety: immutable.
#pragma once

#include "source/source.h"
#include "source/sql_catalog.h"
#include "source/store_spec.h"
#include "source/view.h"

#include <optional>
#include <string>
#include <string_view>

namespace hindcast::source {

class TableStore {
public:
    explicit TableStore(StoreSpec spec) : m_spec(std::move(spec)) {}
    std::string_view format() const { return m_spec.format; }
    const StoreSpec& spec() const { return m_spec; }
    /// The qualified name of the events' table when `table` holds events of such a store (it may be a
    /// partition).
    std::optional<std::string> eventsRoot(const SqlCatalog& catalog, const SqlTable& table) const;
    double confidence() const { return m_spec.confidence; }
    bool hasViews() const; ///< something is left out by default
    bool hasLinks() const; ///< events may stand in several streams
    /// Version, fields, loses, what is synthetic; the rest is filled by the caller.
    SourceInfo describe(const SqlCatalog& catalog, const std::string& root, const View& view) const;

private:
    StoreSpec m_spec;
};

/// The pattern is "name", "*_name" or several of them with '|'.
bool matchesTable(std::string_view pattern, std::string_view name);
/// What the * of the store's pattern stands for in this table's name.
std::string prefixOf(const StoreSpec& spec, std::string_view name);

} // namespace hindcast::source
