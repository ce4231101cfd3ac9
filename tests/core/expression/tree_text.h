// SPDX-License-Identifier: GPL-3.0-or-later
// The syntax tree as nested prefix text: "(&& (== type "X") (> data.total 5))", for tests of precedence.
// Thread-safety: pure function.
#pragma once

#include "expression/vocabulary.h"

namespace hindcast::test {

inline std::string treeText(const expression::Node& node) {
    using namespace expression;
    const auto withChildren = [&node](std::string head) {
        for (const NodePtr& child : node.children)
            head += ' ' + treeText(*child);
        return '(' + head + ')';
    };
    switch (node.kind) {
    case NodeKind::Name:
        return nameText(node.name);
    case NodeKind::Path:
        return pathText(node.root, node.steps);
    case NodeKind::List:
        return withChildren("list");
    case NodeKind::Not:
        return withChildren("!");
    case NodeKind::Negate:
        return withChildren("-");
    case NodeKind::Binary:
        return withChildren(operatorText(node.op));
    case NodeKind::Call:
        return withChildren(functionText(node.function));
    case NodeKind::Literal:
        break;
    }
    const Literal& literal = node.literal;
    switch (literal.kind) {
    case LiteralKind::Null:
        return "null";
    case LiteralKind::Bool:
        return literal.truth ? "true" : "false";
    case LiteralKind::Number:
        return literal.text;
    case LiteralKind::String:
        return '"' + literal.text + '"';
    case LiteralKind::Time:
        return "t\"" + literal.text + '"';
    }
    return {};
}

} // namespace hindcast::test
