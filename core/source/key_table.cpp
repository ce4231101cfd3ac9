// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/key_table.h"

#include "json/string_scan.h"
#include "json/utf8.h"

#include <utility>

namespace hindcast::source {
namespace {

constexpr std::size_t kLongestName = 200;

} // namespace

KeyTable::KeyTable(Meaning meaning, std::size_t starts) : m_meaning(std::move(meaning)), m_entries(starts) {}

KeyTable::Found KeyTable::learn(std::uint32_t previous, std::string_view quoted, bool escaped) {
    if (const auto known = m_index.find(quoted); known != m_index.end()) {
        setFollower(previous, known->second);
        return {known->second, m_entries[known->second].meaning, m_entries[known->second].name};
    }
    std::string name;
    if (escaped)
        json::decodeString(name, quoted.substr(1, quoted.size() - 2));
    else
        name = quoted.substr(1, quoted.size() - 2);
    const int meaning = m_meaning(name);
    if (m_entries.size() >= kMostNames || quoted.size() > kLongestName
        || !json::isValidUtf8(quoted)) { // what is foreseen is not looked at again
        const auto known = m_names.find(name);
        return {kStart, meaning, known == m_names.end() ? 0 : known->second};
    }
    const auto index = std::uint32_t(m_entries.size());
    setFollower(previous, index);
    Entry& entry = m_entries.emplace_back();
    entry.text = std::string(quoted) + ":";
    entry.meaning = meaning;
    entry.name = m_names.emplace(std::move(name), std::uint32_t(m_names.size() + 1)).first->second;
    const std::size_t size = std::min(entry.text.size(), entry.start.size());
    std::memcpy(entry.start.data(), entry.text.data(), size);
    entry.startMask = (1u << size) - 1;
    m_index.emplace(quoted, index);
    return {index, meaning, entry.name};
}

} // namespace hindcast::source
