// SPDX-License-Identifier: GPL-3.0-or-later
#include "event/category.h"

#include <algorithm>

namespace hindcast::event {
namespace {

bool isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// Crockford's base 32: 26 characters, no I, L, O, U, the first one 0 to 7.
bool isUlid(std::string_view s) {
    return s.size() == 26 && s.front() >= '0' && s.front() <= '7'
           && std::all_of(s.begin(), s.end(), [](char c) {
                  const char u = c >= 'a' && c <= 'z' ? char(c - 32) : c;
                  return (u >= '0' && u <= '9')
                         || (u >= 'A' && u <= 'Z' && u != 'I' && u != 'L' && u != 'O' && u != 'U');
              });
}

} // namespace

bool isUuid(std::string_view s) {
    if (s.size() != 36) return false;
    for (std::size_t i = 0; i < s.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? s[i] != '-' : !isHex(s[i])) return false;
    }
    return true;
}

bool looksLikeId(std::string_view stream) {
    return isUuid(stream) || isUlid(stream)
           || (stream.size() >= 16 && std::all_of(stream.begin(), stream.end(), isHex));
}

std::string_view classOfType(std::string_view type) {
    if (const auto colon = type.rfind(':'); colon != std::string_view::npos && colon + 1 < type.size()) {
        const std::string_view name = type.substr(colon + 1);
        return name.substr(0, name.find('.'));
    }
    const auto last = type.find_last_of(".\\/+");
    if (last == std::string_view::npos || last == 0) return type;
    const std::string_view owner = type.substr(0, last);
    const auto before = owner.find_last_of(".\\/+");
    return before == std::string_view::npos ? owner : owner.substr(before + 1);
}

std::string_view deriveCategory(std::string_view stream, std::string_view firstType) {
    if (looksLikeId(stream)) return classOfType(firstType);
    const auto dash = stream.find('-');
    return dash == std::string_view::npos || dash == 0 ? stream : stream.substr(0, dash);
}

} // namespace hindcast::event
