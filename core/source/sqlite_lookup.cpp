// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sqlite_lookup.h"

#include <utility>

namespace hindcast::source {

namespace {

/// A few MB of memory; streams beyond it are asked for again.
constexpr std::size_t kMost = 65536;

} // namespace

SqliteLookup::SqliteLookup(sqlite::Connection& connection, std::string_view sql) {
    if (auto prepared = connection.prepare(sql); prepared) m_statement = std::move(prepared).value();
}

std::string_view SqliteLookup::find(std::string_view stream) {
    if (!m_statement) return {};
    std::string key(stream);
    if (const auto known = m_known.find(key); known != m_known.end()) return known->second;
    std::string found;
    m_statement->bindText(1, stream);
    if (const auto row = m_statement->step(); row && row.value()) found = m_statement->text(0);
    m_statement->reset();
    if (m_known.size() >= kMost) m_known.clear();
    return m_known.emplace(std::move(key), std::move(found)).first->second;
}

} // namespace hindcast::source
