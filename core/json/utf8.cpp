// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/utf8.h"

#include "base/text.h"

#include <simdjson.h>

namespace hindcast::json {
namespace {

std::string_view sequenceAt(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    return text.substr(at, first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4);
}

} // namespace

bool isValidUtf8(std::string_view text) {
    return simdjson::validate_utf8(text.data(), text.size());
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
