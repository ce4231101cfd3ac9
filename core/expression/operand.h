// SPDX-License-Identifier: GPL-3.0-or-later
// Operand: a value while an expression is evaluated: small, a view of the text it came from. Arrays and
// objects are their JSON text. Private to this library. Thread-safety: plain data.
#pragma once

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

namespace hindcast::expression {

enum class OperandKind : std::uint8_t { Missing, Null, Bool, Number, Text, Time, Array, Object, Bytes };

struct Operand {
    OperandKind kind = OperandKind::Missing;
    bool truth = false;
    bool isInteger = false;   ///< Number: `integer` is its value; else `text` says it
    std::int64_t integer = 0; ///< or the microseconds of a Time
    std::string_view
        text; ///< Number: JSON text, may be empty where isInteger; Text; Array, Object: JSON text

    static Operand missing() { return {}; }
    static Operand null() { return {OperandKind::Null, false, false, 0, {}}; }
    static Operand boolean(bool truth) { return {OperandKind::Bool, truth, false, 0, {}}; }
    static Operand number(std::int64_t value) { return {OperandKind::Number, false, true, value, {}}; }
    /// `text` is a JSON number.
    static Operand number(std::string_view text) {
        constexpr std::size_t kSafeDigits = 18;
        Operand operand{OperandKind::Number, false, false, 0, text};
        if (text.size() <= kSafeDigits) {
            const char* end = text.data() + text.size();
            operand.isInteger = std::from_chars(text.data(), end, operand.integer).ptr == end;
        }
        return operand;
    }
    static Operand string(std::string_view text) { return {OperandKind::Text, false, false, 0, text}; }
    static Operand time(std::int64_t micros) { return {OperandKind::Time, false, false, micros, {}}; }
    static Operand container(OperandKind kind, std::string_view text) {
        return {kind, false, false, 0, text};
    }
};

} // namespace hindcast::expression
