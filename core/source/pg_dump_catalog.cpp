// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pg_dump_catalog.h"

#include <algorithm>
#include <utility>

namespace hindcast::source {

std::optional<std::size_t> DumpTable::column(std::string_view wanted) const {
    const auto at = std::find(columns.begin(), columns.end(), wanted);
    if (at == columns.end()) return std::nullopt;
    return std::size_t(at - columns.begin());
}

bool DumpTable::hasAll(const std::vector<std::string_view>& names) const {
    return std::all_of(names.begin(), names.end(),
                       [this](std::string_view wanted) { return column(wanted).has_value(); });
}

void PgDumpCatalog::addTable(DumpTable table) {
    std::string key = table.qualified();
    m_tables.insert_or_assign(std::move(key), std::move(table));
}

void PgDumpCatalog::attach(const std::string& partition, const std::string& parent) {
    if (rootOf(parent) != partition) m_parents[partition] = parent; // never a circle
}

const DumpTable* PgDumpCatalog::find(const std::string& qualified) const {
    const auto at = m_tables.find(qualified);
    return at == m_tables.end() ? nullptr : &at->second;
}

std::string PgDumpCatalog::rootOf(const std::string& qualified) const {
    std::string name = qualified;
    for (auto at = m_parents.find(name); at != m_parents.end(); at = m_parents.find(name))
        name = at->second;
    return name;
}

bool PgDumpCatalog::hasTableNamed(std::string_view name) const {
    return std::any_of(m_tables.begin(), m_tables.end(),
                       [&](const auto& entry) { return entry.second.name == name; });
}

std::vector<std::string> PgDumpCatalog::names() const {
    std::vector<std::string> names;
    for (const auto& entry : m_tables) {
        if (!m_parents.contains(entry.first)) names.push_back(entry.first);
    }
    return names;
}

} // namespace hindcast::source
