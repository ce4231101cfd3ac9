// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/operand.h"

#include <charconv>

namespace hindcast::expression {

Operand Operand::number(std::string_view text) {
    constexpr std::size_t kMostDigits = 12, kMostPlaces = 6, kSafeDigits = 18;
    const bool negative = !text.empty() && text.front() == '-';
    std::int64_t value = 0;
    std::size_t digits = 0, places = 0;
    bool point = false, plain = text.size() <= kMostDigits + kMostPlaces;
    for (std::size_t i = negative ? 1 : 0; plain && i < text.size(); ++i) {
        const char c = text[i];
        if (c == '.') {
            point = true;
        } else if (c < '0' || c > '9') {
            plain = false; // an exponent
        } else {
            value = value * 10 + (c - '0');
            ++(point ? places : digits);
        }
    }
    Operand operand = ofKind(OperandKind::Number, text);
    if (plain && digits <= kMostDigits && places <= kMostPlaces) {
        operand.isShort = true;
        operand.isInteger = !point;
        operand.integer = negative ? -value : value;
        for (; places < kMostPlaces; ++places)
            value *= 10;
        operand.millionths = negative ? -value : value;
    } else if (text.size() <= kSafeDigits) {
        const char* const end = text.data() + text.size();
        operand.isInteger = std::from_chars(text.data(), end, operand.integer).ptr == end;
    }
    return operand;
}

} // namespace hindcast::expression
