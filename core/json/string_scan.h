// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of JSON strings: finding their end eight bytes at a time, and decoding escapes.
// Thread-safety: pure functions.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace hindcast::json {

// High bit set in each byte that is a quote, a backslash or a control character. A borrow can mark a byte
// above a marked one wrongly, never below it, so the lowest mark is right.
inline std::uint64_t specialBytes(std::uint64_t block) {
    constexpr std::uint64_t kOnes = 0x0101010101010101u;
    const std::uint64_t quote = block ^ (kOnes * '"');
    const std::uint64_t backslash = block ^ (kOnes * '\\');
    return (((quote - kOnes) & ~quote) | ((backslash - kOnes) & ~backslash)
            | ((block - kOnes * 0x20) & ~block))
           & (kOnes * 0x80);
}

inline bool isSpecial(char c) {
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

/// The first quote, backslash or control character.
inline const char* nextSpecial(const char* at, const char* end) {
    for (; end - at >= 8; at += 8) {
        std::uint64_t block = 0;
        std::memcpy(&block, at, 8);
        if (const std::uint64_t marks = specialBytes(block)) {
            if constexpr (std::endian::native == std::endian::little) return at + std::countr_zero(marks) / 8;
            break;
        }
    }
    while (at < end && !isSpecial(*at))
        ++at;
    return at;
}

struct StringToken {
    std::string_view raw; ///< between the quotes, as it is written
    bool escaped = false; ///< it holds escapes
};

/// `at` stands on the opening quote and is moved behind the closing one; on a problem it stands on the
/// offending byte and the problem is returned (nullptr: none).
const char* scanString(const char*& at, const char* end, StringToken& token);

/// Appends what `raw` (checked by scanString) stands for; a surrogate without its partner becomes U+FFFD.
void decodeString(std::string& out, std::string_view raw);

} // namespace hindcast::json
