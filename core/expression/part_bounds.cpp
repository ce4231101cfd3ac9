// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/part_bounds.h"

#include "expression/compare.h"

#include <algorithm>
#include <optional>

namespace hindcast::expression {
namespace {

struct Bounds {
    Operand low, high;
};

/// Nothing: not known. Both missing: no event has one.
std::optional<Bounds> boundsOf(const Instruction& name, const event::PartFacts& facts) {
    if (name.kind != NodeKind::Name || !facts.bounded) return std::nullopt;
    if (name.name == Name::Time) {
        if (!facts.minTime || !facts.maxTime) return Bounds{};
        return Bounds{Operand::time(facts.minTime->value()), Operand::time(facts.maxTime->value())};
    }
    if (name.name != Name::Position) return std::nullopt;
    if (!facts.minPosition || !facts.maxPosition) return Bounds{};
    // Numbers come before texts: with both kinds in a part nothing can be said.
    if (facts.minPosition->isText() != facts.maxPosition->isText()) return std::nullopt;
    if (facts.minPosition->isText())
        return Bounds{Operand::string(facts.minPosition->text()), Operand::string(facts.maxPosition->text())};
    return Bounds{Operand::number(facts.minPosition->number()), Operand::number(facts.maxPosition->number())};
}

bool canHold(Operator op, const Bounds& bounds, const Operand& literal) {
    if (bounds.low.kind == OperandKind::Missing) return false;
    if (op == Operator::NotEqual) return true;
    const auto low = orderOf(bounds.low, literal);
    const auto high = orderOf(bounds.high, literal);
    if (!low || !high) return false; // of another kind
    switch (op) {
    case Operator::Equal:
        return *low <= 0 && *high >= 0;
    case Operator::Less:
        return *low < 0;
    case Operator::LessEqual:
        return *low <= 0;
    case Operator::Greater:
        return *high > 0;
    case Operator::GreaterEqual:
        return *high >= 0;
    default:
        return true;
    }
}

Operator turned(Operator op) {
    switch (op) {
    case Operator::Less:
        return Operator::Greater;
    case Operator::LessEqual:
        return Operator::GreaterEqual;
    case Operator::Greater:
        return Operator::Less;
    case Operator::GreaterEqual:
        return Operator::LessEqual;
    default:
        return op;
    }
}

Truth comparisonInPart(const Program& program, const Instruction& code, const event::PartFacts& facts) {
    const Instruction& left = program.code[code.children[0]];
    if (code.op == Operator::In) {
        const auto bounds = boundsOf(left, facts);
        if (!bounds) return Truth::Unknown;
        return std::any_of(code.list.begin(), code.list.end(),
                           [&](const Operand& item) { return canHold(Operator::Equal, *bounds, item); })
                   ? Truth::Unknown
                   : Truth::False;
    }
    if (code.op < Operator::Equal || code.op > Operator::GreaterEqual) return Truth::Unknown;
    const Instruction& right = program.code[code.children[1]];
    if (const auto bounds = boundsOf(left, facts); bounds && right.kind == NodeKind::Literal)
        return canHold(code.op, *bounds, right.literal) ? Truth::Unknown : Truth::False;
    if (const auto bounds = boundsOf(right, facts); bounds && left.kind == NodeKind::Literal)
        return canHold(turned(code.op), *bounds, left.literal) ? Truth::Unknown : Truth::False;
    return Truth::Unknown;
}

} // namespace

Truth truthInPart(const Program& program, std::uint32_t at, const event::PartFacts& facts) {
    const Instruction& code = program.code[at];
    if (code.kind == NodeKind::Not) {
        const Truth inner = truthInPart(program, code.children[0], facts);
        return inner == Truth::Unknown ? inner : inner == Truth::True ? Truth::False : Truth::True;
    }
    if (code.kind != NodeKind::Binary) return Truth::Unknown;
    if (code.op > Operator::And) return comparisonInPart(program, code, facts);
    const Truth decides = code.op == Operator::And ? Truth::False : Truth::True;
    Truth whole = decides == Truth::False ? Truth::True : Truth::False;
    for (const std::uint32_t child : code.children) {
        const Truth part = truthInPart(program, child, facts);
        if (part == decides) return part;
        if (part == Truth::Unknown) whole = part;
    }
    return whole;
}

} // namespace hindcast::expression
