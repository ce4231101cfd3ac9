// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/compare.h"

#include "base/time_text.h"
#include "json/parse.h"
#include "json/print.h"

#include <algorithm>

namespace hindcast::expression {
namespace {

int sign(std::int64_t a, std::int64_t b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

std::optional<json::Value> parsed(const Operand& operand) {
    auto value = json::parse(operand.text);
    if (!value) return std::nullopt;
    return *std::move(value);
}

bool isContainer(const Operand& operand) {
    return operand.kind == OperandKind::Array || operand.kind == OperandKind::Object;
}

Operand operandOf(const json::Value& value, std::string& buffer) {
    switch (value.kind()) {
    case json::Kind::Null:
        return Operand::null();
    case json::Kind::Bool:
        return Operand::boolean(value.asBool());
    case json::Kind::Number:
        return Operand::number(std::string_view(value.text()));
    case json::Kind::String:
        return Operand::string(value.text());
    case json::Kind::Array:
    case json::Kind::Object:
        break;
    }
    buffer = json::print(value);
    return Operand::container(value.isArray() ? OperandKind::Array : OperandKind::Object, buffer);
}

std::optional<int> timeOrder(const Operand& time, const Operand& text) {
    const auto other = parseTime(text.text);
    if (!other) return std::nullopt;
    return sign(time.integer, other->time.value());
}

} // namespace

std::string_view numberText(const Operand& number, std::string& buffer) {
    if (!number.text.empty()) return number.text;
    buffer = std::to_string(number.integer);
    return buffer;
}

std::optional<int> orderOf(const Operand& left, const Operand& right) {
    if (left.kind == OperandKind::Time && right.kind == OperandKind::Text) return timeOrder(left, right);
    if (left.kind == OperandKind::Text && right.kind == OperandKind::Time) {
        const auto order = timeOrder(right, left);
        return order ? std::optional(-*order) : std::nullopt;
    }
    if (left.kind != right.kind) return std::nullopt;
    switch (left.kind) {
    case OperandKind::Number: {
        if (left.isShort && right.isShort) return sign(left.millionths, right.millionths);
        if (left.isInteger && right.isInteger) return sign(left.integer, right.integer);
        std::string a, b;
        return json::compareNumbers(numberText(left, a), numberText(right, b));
    }
    case OperandKind::Text:
        return left.text.compare(right.text);
    case OperandKind::Time:
        return sign(left.integer, right.integer);
    default:
        return std::nullopt;
    }
}

bool areEqual(const Operand& left, const Operand& right) {
    if (const auto order = orderOf(left, right)) return *order == 0;
    if (left.kind != right.kind) return false;
    if (left.kind == OperandKind::Null) return true;
    if (left.kind == OperandKind::Bool) return left.truth == right.truth;
    if (!isContainer(left)) return false;
    if (left.text == right.text) return true;
    const auto a = parsed(left), b = parsed(right);
    return a && b && json::equal(*a, *b);
}

bool compare(Operator op, const Operand& left, const Operand& right) {
    if (left.kind == OperandKind::Missing || right.kind == OperandKind::Missing) return false;
    if (op == Operator::Equal) return areEqual(left, right);
    if (op == Operator::NotEqual) return !areEqual(left, right);
    const auto order = orderOf(left, right);
    if (!order) return false;
    switch (op) {
    case Operator::Less:
        return *order < 0;
    case Operator::LessEqual:
        return *order <= 0;
    case Operator::Greater:
        return *order > 0;
    default:
        return *order >= 0;
    }
}

bool contains(const Operand& left, const Operand& right) {
    if (right.kind == OperandKind::Missing) return false;
    if (left.kind == OperandKind::Text)
        return right.kind == OperandKind::Text && left.text.find(right.text) != std::string_view::npos;
    if (!isContainer(left)) return false;
    const auto value = parsed(left);
    if (!value) return false;
    if (value->isObject()) return right.kind == OperandKind::Text && value->find(right.text) != nullptr;
    std::string buffer;
    for (std::size_t i = 0; i < value->size(); ++i)
        if (areEqual(operandOf(value->at(i), buffer), right)) return true;
    return false;
}

bool startsWith(const Operand& left, const Operand& right) {
    return left.kind == OperandKind::Text && right.kind == OperandKind::Text
           && left.text.substr(0, right.text.size()) == right.text;
}

Operand sizeOf(const Operand& value) {
    if (value.kind == OperandKind::Text)
        return Operand::number(std::count_if(value.text.begin(), value.text.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        }));
    if (!isContainer(value)) return Operand::missing();
    const auto whole = parsed(value);
    return whole ? Operand::number(std::int64_t(whole->size())) : Operand::missing();
}

const char* typeOf(const Operand& value) {
    switch (value.kind) {
    case OperandKind::Missing:
        return "missing";
    case OperandKind::Null:
        return "null";
    case OperandKind::Bool:
        return "boolean";
    case OperandKind::Number:
        return "number";
    case OperandKind::Text:
        return "string";
    case OperandKind::Time:
        return "time";
    case OperandKind::Array:
        return "array";
    case OperandKind::Object:
        return "object";
    case OperandKind::Bytes:
        break;
    }
    return "bytes";
}

} // namespace hindcast::expression
