// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/key_set.h"

#include "json/string_scan.h"

#include <algorithm>
#include <cstring>

namespace hindcast::json {
namespace {

constexpr std::size_t kCompareInRow = 32; ///< keys of an object that are compared one by one

std::uint64_t load(const char* at, std::size_t size) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at, size);
    return bytes;
}

std::uint64_t fingerprint(std::string_view name) {
    const std::size_t size = name.size();
    if (size >= 8)
        return load(name.data(), 8) * 0x9E3779B97F4A7C15u
               + load(name.data() + size - 8, 8) * 0xC2B2AE3D27D4EB4Fu + size;
    if (size >= 4) return load(name.data(), 4) | load(name.data() + size - 4, 4) << 32;
    return load(name.data(), size);
}

} // namespace

void KeySet::clear() {
    m_keys.clear();
    m_starts.clear();
    m_decoded.clear();
    m_duplicate = false;
}

void KeySet::add(std::string_view raw, bool escaped) {
    if (escaped) {
        m_decoded.emplace_back();
        decodeString(m_decoded.back(), raw);
        raw = m_decoded.back();
    }
    const Key key{fingerprint(raw), raw};
    const std::size_t start = m_starts.back();
    if (m_keys.size() - start < kCompareInRow) {
        for (std::size_t i = start; i < m_keys.size(); ++i)
            if (m_keys[i].print == key.print && m_keys[i].name == key.name) m_duplicate = true;
    }
    m_keys.push_back(key);
}

void KeySet::end() {
    const auto first = m_keys.begin() + std::ptrdiff_t(m_starts.back());
    if (m_keys.end() - first > std::ptrdiff_t(kCompareInRow) && !m_duplicate) {
        std::sort(first, m_keys.end(), [](const Key& a, const Key& b) {
            return a.print != b.print ? a.print < b.print : a.name < b.name;
        });
        m_duplicate = std::adjacent_find(
                          first, m_keys.end(),
                          [](const Key& a, const Key& b) { return a.print == b.print && a.name == b.name; })
                      != m_keys.end();
    }
    m_keys.erase(first, m_keys.end());
    m_starts.pop_back();
}

} // namespace hindcast::json
