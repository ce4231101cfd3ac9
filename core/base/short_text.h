// SPDX-License-Identifier: GPL-3.0-or-later
// shortText(): a text of at most so many bytes and "…" where it was cut, between two characters of UTF-8.
// Thread-safety: pure function.
#pragma once

#include <cstdint>
#include <string>

namespace hindcast {

inline std::string shortText(std::string text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && (std::uint8_t(text[most]) & 0xc0) == 0x80)
        --most;
    text.resize(most);
    return text + "…";
}

} // namespace hindcast
