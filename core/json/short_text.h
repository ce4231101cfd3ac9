// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing texts as short as names are, without a call.
// Thread-safety: pure functions.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace hindcast::json {

template <class Word>
Word loadWord(const char* at) {
    Word word;
    std::memcpy(&word, at, sizeof word);
    return word;
}

/// As memcmp() says of equal bytes.
inline bool sameBytes(const char* a, const char* b, std::size_t size) {
    if (size >= 8) {
        for (std::size_t at = 0; at + 8 < size; at += 8)
            if (loadWord<std::uint64_t>(a + at) != loadWord<std::uint64_t>(b + at)) return false;
        return loadWord<std::uint64_t>(a + size - 8) == loadWord<std::uint64_t>(b + size - 8);
    }
    if (size >= 4)
        return loadWord<std::uint32_t>(a) == loadWord<std::uint32_t>(b)
               && loadWord<std::uint32_t>(a + size - 4) == loadWord<std::uint32_t>(b + size - 4);
    for (std::size_t at = 0; at < size; ++at)
        if (a[at] != b[at]) return false;
    return true;
}

/// As a == b.
inline bool sameText(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sameBytes(a.data(), b.data(), a.size());
}

} // namespace hindcast::json
