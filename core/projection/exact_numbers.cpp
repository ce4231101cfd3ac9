// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/exact_numbers.h"

#include "json/decimal.h"

#include <charconv>
#include <cstdint>
#include <string>

namespace hindcast::projection {
namespace {

/// Digits of a decimal that every double keeps, and one.
constexpr std::size_t kLong = 16;

bool isOfNumber(char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
}

bool isInString(std::string_view text, std::size_t at) {
    bool inside = false;
    for (std::size_t i = 0; i < at; ++i) {
        if (text[i] == '"')
            inside = !inside;
        else if (inside && text[i] == '\\')
            ++i;
    }
    return inside;
}

bool comesBack(std::string_view number) {
    const auto value = json::toDouble(number);
    if (!value) return false;
    char digits[64];
    // With an exponent it has the digits that a script would print, and no more.
    const auto [end, failed] =
        std::to_chars(digits, digits + sizeof(digits), *value, std::chars_format::scientific);
    return failed == std::errc()
           && json::canonicalNumber(std::string_view(digits, std::size_t(end - digits)))
                  == json::canonicalNumber(number);
}

/// What stands between values, or begins or ends the text.
bool isBetween(std::string_view text, std::size_t at) {
    return at >= text.size() || std::string_view(" \t\r\n,:[]{}").find(text[at]) != std::string_view::npos;
}

} // namespace

bool hasInexactNumber(std::string_view text) {
    for (std::size_t i = kLong - 1; i < text.size(); i += kLong) { // each long number covers such a place
        if (!isOfNumber(text[i])) continue;
        std::size_t from = i, to = i + 1;
        while (from > 0 && isOfNumber(text[from - 1]))
            --from;
        while (to < text.size() && isOfNumber(text[to]))
            ++to;
        const std::string_view number = text.substr(from, to - from);
        const bool isWhole = (from == 0 || isBetween(text, from - 1)) && isBetween(text, to);
        if (number.size() >= kLong && isWhole && (number[0] == '-' || (number[0] >= '0' && number[0] <= '9'))
            && !isInString(text, from) && !comesBack(number))
            return true;
        while (i + kLong < to) // the same number
            i += kLong;
    }
    return false;
}

} // namespace hindcast::projection
