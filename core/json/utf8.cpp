// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/utf8.h"

#include "base/text.h"

#include <cstdint>
#include <cstring>
#include <simdjson.h>

namespace hindcast::json {
namespace {

std::string_view sequenceAt(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    return text.substr(at, first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4);
}

constexpr std::size_t kShort = 512;

bool isAscii(std::string_view text) {
    std::uint64_t bits = 0, word = 0;
    for (; text.size() >= sizeof word; text.remove_prefix(sizeof word)) {
        std::memcpy(&word, text.data(), sizeof word);
        bits |= word;
    }
    for (const char c : text)
        bits |= std::uint64_t(c & 0x80);
    return (bits & 0x8080808080808080u) == 0;
}

} // namespace

bool isValidUtf8(std::string_view text) {
    // Short texts are mostly ASCII, and simdjson is behind a pointer that is looked up for each.
    return (text.size() <= kShort && isAscii(text)) || simdjson::validate_utf8(text.data(), text.size());
}

std::size_t firstInvalidUtf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::string_view sequence = sequenceAt(text, at);
        if (!isUtf8(sequence)) break;
        at += sequence.size();
    }
    return at;
}

std::string repairedUtf8(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t good = firstInvalidUtf8(text);
        out += text.substr(0, good);
        text.remove_prefix(good);
        if (text.empty()) break;
        out += "\xEF\xBF\xBD";
        text.remove_prefix(1);
    }
    return out;
}

} // namespace hindcast::json
