// SPDX-License-Identifier: GPL-3.0-or-later
// SqlCatalog: what a dump or a SQLite file says of its tables: columns, types, which partition belongs to
// which table, and what else tells generations of a store apart. Thread-safety: a value.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::source {

struct SqlTable {
    std::string schema; ///< empty when the dump names none
    std::string name;
    std::vector<std::string> columns; ///< in the order of the rows
    std::vector<std::string> types;   ///< "bytea", "character varying"; as long as `columns`, or empty
    std::vector<std::string> plain;   ///< plain names of the columns, in a table of a catalogue

    std::string qualified() const { return schema.empty() ? name : schema + '.' + name; }
    /// Place of a column, or nothing.
    std::optional<std::size_t> column(std::string_view name) const;
    /// The same for a name spelled otherwise: globalIndex, globalindex, global_index.
    std::optional<std::size_t> columnLike(std::string_view name) const;
    bool hasAll(const std::vector<std::string_view>& names) const; ///< spelled in any of these ways
    bool has(std::string_view wanted) const { return columnLike(wanted).has_value(); }
    /// The type of a column, or "".
    std::string_view typeOf(std::string_view name) const;
};

/// Names that differ in case and underscores only are one name.
std::string plainName(std::string_view name);

class SqlCatalog {
public:
    void addTable(SqlTable table); ///< a later one of the same name wins
    void attach(const std::string& partition, const std::string& parent); ///< qualified names
    const SqlTable* find(const std::string& qualified) const;
    /// The table of that name, spelled in any way, in a schema; or nullptr.
    const SqlTable* findIn(std::string_view schema, std::string_view name) const;
    /// The table that a partition belongs to, however deep; a table without parent is its own root.
    std::string rootOf(const std::string& qualified) const;
    bool hasTableNamed(std::string_view name) const; ///< in any schema
    const std::map<std::string, SqlTable>& tables() const { return m_tables; }
    /// Qualified names without partitions.
    std::vector<std::string> names() const;

    /// Functions, sequences and indexes, by their names without schema.
    std::set<std::string, std::less<>> objects;
    /// Body of the function message_store_version, if there is one.
    std::optional<std::string> versionBody;
    /// Comments on schemas, by the schema's name.
    std::map<std::string, std::string, std::less<>> schemaComments;
    /// Rows of small tables in which a store says its version, by qualified name.
    std::map<std::string, std::vector<std::vector<std::string>>> facts;

private:
    std::map<std::string, SqlTable> m_tables; ///< by qualified name
    std::map<std::string, std::string> m_parents;
};

} // namespace hindcast::source
