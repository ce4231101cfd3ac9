// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/json_member.h"

#include "json/string_scan.h"

#include <algorithm>
#include <charconv>

namespace hindcast::source {
namespace {

// 1637230546.123: the fraction counts in the unit that the whole part's magnitude tells.
std::optional<ParsedTime> epochTime(std::string_view text) {
    const std::size_t point = text.find('.');
    const auto whole = wholeNumber(text.substr(0, point));
    if (!whole) return std::nullopt;
    auto time = timeFromEpoch(*whole);
    if (!time || point == std::string_view::npos) return time;
    const std::string_view fraction = text.substr(point + 1);
    if (!std::all_of(fraction.begin(), fraction.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    const std::int64_t magnitude = *whole < 0 ? -*whole : *whole;
    std::int64_t unit = magnitude < 100'000'000'000 ? 1'000'000 : magnitude < 100'000'000'000'000 ? 1'000 : 1;
    std::int64_t micros = 0;
    for (const char c : fraction) {
        unit /= 10;
        micros += unit * (c - '0');
        time->lossy = time->lossy || (unit == 0 && c != '0');
    }
    time->time = Micros(time->time.value() + (text.front() == '-' ? -micros : micros));
    return time;
}

} // namespace

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
    if (member.isNumber()) return epochTime(member.value);
    if (!member.isString()) return std::nullopt;
    const std::string_view text = member.inside();
    if (auto time = parseTime(text)) return time;
    return text.size() >= 9 ? epochTime(text) : std::nullopt;
}

} // namespace hindcast::source
