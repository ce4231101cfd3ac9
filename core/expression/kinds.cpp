// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/kinds.h"

#include "expression/vocabulary.h"
#include "json/print.h"

namespace hindcast::expression {
namespace {

KindSet kindsOfName(Name name, const std::optional<bool>& textPositions) {
    switch (name) {
    case Name::Position:
        return textPositions ? (*textPositions ? kText : kNumber) : kNumber | kText;
    case Name::Version:
        return kNumber;
    case Name::Time:
        return kTime;
    case Name::Noop:
        return kBool;
    case Name::Stream:
    case Name::Category:
    case Name::Type:
    case Name::Id:
    case Name::Correlation:
    case Name::Causation:
        break;
    }
    return kText;
}

KindSet kindsOfLiteral(const Literal& literal) {
    switch (literal.kind) {
    case LiteralKind::Null:
        return kNull;
    case LiteralKind::Bool:
        return kBool;
    case LiteralKind::Number:
        return kNumber;
    case LiteralKind::String:
        return kText;
    case LiteralKind::Time:
        break;
    }
    return kTime;
}

std::string shortText(const Node& node) {
    constexpr std::size_t kMost = 24;
    switch (node.kind) {
    case NodeKind::Name:
        return nameText(node.name);
    case NodeKind::Path:
        return pathText(node.root, node.steps);
    case NodeKind::Call:
        return std::string(functionText(node.function)) + "(…)";
    case NodeKind::Literal:
        break;
    default:
        return "this";
    }
    const Literal& literal = node.literal;
    if (literal.kind == LiteralKind::Null) return "null";
    if (literal.kind == LiteralKind::Bool) return literal.truth ? "true" : "false";
    if (literal.text.size() > kMost) return "this";
    if (literal.kind == LiteralKind::Number) return literal.text;
    std::string quoted = literal.kind == LiteralKind::Time ? "t" : "";
    json::printString(quoted, literal.text);
    return quoted;
}

} // namespace

KindSet kindsOf(const Node& node, const std::optional<bool>& textPositions) {
    switch (node.kind) {
    case NodeKind::Literal:
        return kindsOfLiteral(node.literal);
    case NodeKind::List:
        return 0;
    case NodeKind::Name:
        return kindsOfName(node.name, textPositions);
    case NodeKind::Path:
        return node.steps.empty() ? kAnyJson | kBytes : kAnyJson;
    case NodeKind::Not:
        return kBool;
    case NodeKind::Negate:
        return kNumber;
    case NodeKind::Binary:
        return node.op >= Operator::Add ? kNumber : kBool;
    case NodeKind::Call:
        break;
    }
    if (node.function == Function::Size) return kNumber;
    return node.function == Function::TypeOf ? kText : kBool;
}

std::string kindSentence(const Node& node, KindSet kinds) {
    const std::string text = shortText(node) + " is ";
    if (kinds == kNull) return node.kind == NodeKind::Literal ? "null has no value" : text + "null";
    if (kinds == kBool) return text + "true or false";
    if (kinds == kNumber) return text + "a number";
    if (kinds == kText) return text + "a text";
    if (kinds == kTime) return text + "a time";
    if (kinds == (kNumber | kText)) return text + "a number or a text";
    return text + "of another kind";
}

} // namespace hindcast::expression
