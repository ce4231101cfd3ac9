// SPDX-License-Identifier: GPL-3.0-or-later
// Operand: a value while an expression is evaluated: small, a view of the text it came from. Arrays and
// objects are their JSON text. Private to this library. Thread-safety: plain data.
#pragma once

#include <cstdint>
#include <string_view>

namespace hindcast::expression {

enum class OperandKind : std::uint8_t { Missing, Null, Bool, Number, Text, Time, Array, Object, Bytes };

struct Operand {
    OperandKind kind = OperandKind::Missing;
    bool truth = false;
    bool isInteger = false;   ///< Number: `integer` is its value; else `text` says it
    bool isShort = false;     ///< Number: `millionths` is its value exactly, so most need no text to compare
    std::int64_t integer = 0; ///< or the microseconds of a Time
    std::int64_t millionths = 0;
    std::string_view
        text; ///< Number: JSON text, may be empty where isInteger; Text; Array, Object: JSON text

    static Operand missing() { return {}; }
    static Operand null() { return ofKind(OperandKind::Null); }
    static Operand boolean(bool truth) {
        Operand operand = ofKind(OperandKind::Bool);
        operand.truth = truth;
        return operand;
    }
    static Operand number(std::int64_t value) {
        Operand operand = ofKind(OperandKind::Number);
        operand.isInteger = true;
        operand.integer = value;
        operand.isShort = value < kShort && value > -kShort;
        operand.millionths = operand.isShort ? value * kMillion : 0;
        return operand;
    }
    /// `text` is a JSON number.
    static Operand number(std::string_view text);
    static Operand string(std::string_view text) { return ofKind(OperandKind::Text, text); }
    static Operand time(std::int64_t micros) {
        Operand operand = ofKind(OperandKind::Time);
        operand.integer = micros;
        return operand;
    }
    static Operand container(OperandKind kind, std::string_view text) { return ofKind(kind, text); }
    static Operand bytes() { return ofKind(OperandKind::Bytes); }

private:
    static constexpr std::int64_t kMillion = 1'000'000;
    static constexpr std::int64_t kShort = 1'000'000'000'000; ///< times a million fits
    static Operand ofKind(OperandKind kind, std::string_view text = {}) {
        Operand operand;
        operand.kind = kind;
        operand.text = text;
        return operand;
    }
};

} // namespace hindcast::expression
