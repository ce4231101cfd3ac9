// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sql_catalog.h"

#include "base/text.h"

#include <algorithm>
#include <utility>

namespace hindcast::source {

std::optional<std::size_t> SqlTable::column(std::string_view wanted) const {
    const auto at = std::find(columns.begin(), columns.end(), wanted);
    if (at == columns.end()) return std::nullopt;
    return std::size_t(at - columns.begin());
}

std::optional<std::size_t> SqlTable::columnLike(std::string_view wanted) const {
    if (const auto exact = column(wanted)) return exact;
    const std::string wantedName = plainName(wanted);
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (plain.size() == columns.size() ? plain[i] == wantedName : plainName(columns[i]) == wantedName)
            return i;
    return std::nullopt;
}

bool SqlTable::hasAll(const std::vector<std::string_view>& names) const {
    return std::all_of(names.begin(), names.end(), [this](std::string_view wanted) { return has(wanted); });
}

std::string_view SqlTable::typeOf(std::string_view wanted) const {
    const auto at = columnLike(wanted);
    return at && *at < types.size() ? std::string_view(types[*at]) : std::string_view();
}

std::string plainName(std::string_view name) {
    std::string plain = toLowerAscii(name);
    std::erase(plain, '_');
    return plain;
}

void SqlCatalog::addTable(SqlTable table) {
    table.plain.clear();
    for (const std::string& column : table.columns)
        table.plain.push_back(plainName(column));
    std::string key = table.qualified();
    m_tables.insert_or_assign(std::move(key), std::move(table));
}

void SqlCatalog::attach(const std::string& partition, const std::string& parent) {
    if (rootOf(parent) != partition) m_parents[partition] = parent; // never a circle
}

const SqlTable* SqlCatalog::find(const std::string& qualified) const {
    const auto at = m_tables.find(qualified);
    return at == m_tables.end() ? nullptr : &at->second;
}

const SqlTable* SqlCatalog::findIn(std::string_view schema, std::string_view name) const {
    const std::string plain = plainName(name);
    for (const auto& [qualified, table] : m_tables)
        if (table.schema == schema && plainName(table.name) == plain) return &table;
    return nullptr;
}

std::string SqlCatalog::rootOf(const std::string& qualified) const {
    std::string name = qualified;
    for (auto at = m_parents.find(name); at != m_parents.end(); at = m_parents.find(name))
        name = at->second;
    return name;
}

bool SqlCatalog::hasTableNamed(std::string_view name) const {
    return std::any_of(m_tables.begin(), m_tables.end(),
                       [&](const auto& entry) { return entry.second.name == name; });
}

std::vector<std::string> SqlCatalog::names() const {
    std::vector<std::string> names;
    for (const auto& entry : m_tables) {
        if (!m_parents.contains(entry.first)) names.push_back(entry.first);
    }
    return names;
}

} // namespace hindcast::source
