// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sqlite_lookup.h"

#include "base/hash.h"

#include <algorithm>
#include <utility>

namespace hindcast::source {

namespace {

/// Streams that can be known at a time, a power of two, and different texts: some ten MB of memory.
constexpr std::size_t kPlaces = std::size_t(1) << 17, kMostTexts = 65536;

} // namespace

SqliteLookup::SqliteLookup(sqlite::Connection& connection, std::string_view sql) {
    auto prepared = connection.prepare(sql);
    if (!prepared) return;
    m_statement = std::move(prepared).value();
    m_known.resize(kPlaces);
}

const std::string* SqliteLookup::ask(std::string_view stream) {
    std::string found;
    m_statement->bindText(1, stream);
    if (const auto row = m_statement->step(); row && row.value()) found = m_statement->text(0);
    m_statement->reset();
    if (m_texts.size() >= kMostTexts) {
        std::fill(m_known.begin(), m_known.end(), Known());
        m_texts.clear();
    }
    return &*m_texts.insert(std::move(found)).first;
}

std::string_view SqliteLookup::find(std::string_view stream) {
    if (!m_statement) return {};
    Known& known = m_known[hash64(stream) & (kPlaces - 1)];
    if (!known.text || known.stream != stream) {
        known.text = ask(stream);
        known.stream = stream;
    }
    return *known.text;
}

} // namespace hindcast::source
