// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/json_member.h"

#include "json/string_scan.h"

#include <charconv>

namespace hindcast::source {

std::string_view memberText(const Member& member, std::string& scratch) {
    if (!member.isString()) return member.value;
    if (!member.escaped) return member.inside();
    scratch.clear();
    json::decodeString(scratch, member.inside());
    return scratch;
}

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::optional<std::int64_t> memberInteger(const Member& member) {
    if (member.isString()) return wholeNumber(member.inside());
    if (member.isNumber()) return wholeNumber(member.value);
    return std::nullopt;
}

std::optional<ParsedTime> memberTime(const Member& member) {
    if (member.isNumber()) return timeFromEpochText(member.value);
    if (!member.isString()) return std::nullopt;
    const std::string_view text = member.inside();
    if (auto time = parseTime(text)) return time;
    return text.size() >= 9 ? timeFromEpochText(text) : std::nullopt;
}

} // namespace hindcast::source
