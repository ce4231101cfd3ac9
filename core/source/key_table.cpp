// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/key_table.h"

#include "json/string_scan.h"

#include <utility>

namespace hindcast::source {
namespace {

constexpr std::size_t kMostEntries = 1000; // objects used as maps must not fill the memory
constexpr std::size_t kLongestName = 200;

} // namespace

KeyTable::KeyTable(Meaning meaning) : m_meaning(std::move(meaning)), m_entries(1) {}

KeyTable::Found KeyTable::learn(std::uint32_t previous, std::string_view quoted, bool escaped) {
    std::string key(quoted);
    if (const auto known = m_index.find(key); known != m_index.end()) {
        m_entries[previous].follower = known->second;
        return {known->second, m_entries[known->second].meaning};
    }
    std::string name;
    if (escaped)
        json::decodeString(name, quoted.substr(1, quoted.size() - 2));
    else
        name = quoted.substr(1, quoted.size() - 2);
    const int meaning = m_meaning(name);
    if (m_entries.size() > kMostEntries || quoted.size() > kLongestName) return {kStart, meaning};
    const auto index = std::uint32_t(m_entries.size());
    m_entries[previous].follower = index;
    Entry& entry = m_entries.emplace_back();
    entry.quoted = key;
    entry.meaning = meaning;
    entry.name = m_names.emplace(std::move(name), std::uint32_t(m_names.size() + 1)).first->second;
    std::memcpy(entry.start.data(), key.data(), std::min(key.size(), entry.start.size()));
    entry.startMask = key.size() >= 16 ? 0xFFFFu : (1u << key.size()) - 1;
    m_index.emplace(std::move(key), index);
    return {index, meaning};
}

} // namespace hindcast::source
