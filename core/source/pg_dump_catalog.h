// SPDX-License-Identifier: GPL-3.0-or-later
// PgDumpCatalog: what a dump says of its tables: columns, and which partition belongs to which table.
// Thread-safety: a value.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::source {

struct DumpTable {
    std::string schema; ///< empty when the dump names none
    std::string name;
    std::vector<std::string> columns; ///< in the order of the rows

    std::string qualified() const { return schema.empty() ? name : schema + '.' + name; }
    /// Place of a column, or nothing.
    std::optional<std::size_t> column(std::string_view name) const;
    bool hasAll(const std::vector<std::string_view>& names) const;
};

class PgDumpCatalog {
public:
    void addTable(DumpTable table); ///< a later one of the same name wins
    void attach(const std::string& partition, const std::string& parent); ///< qualified names
    const DumpTable* find(const std::string& qualified) const;
    /// The table that a partition belongs to, however deep; a table without parent is its own root.
    std::string rootOf(const std::string& qualified) const;
    bool hasTableNamed(std::string_view name) const; ///< in any schema
    const std::map<std::string, DumpTable>& tables() const { return m_tables; }
    /// Qualified names without partitions.
    std::vector<std::string> names() const;

    /// Body of the function message_store_version, if there is one.
    std::optional<std::string> versionBody;

private:
    std::map<std::string, DumpTable> m_tables; ///< by qualified name
    std::map<std::string, std::string> m_parents;
};

} // namespace hindcast::source
