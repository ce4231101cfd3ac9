// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/evaluate.h"

#include "expression/arithmetic.h"
#include "expression/compare.h"

#include <algorithm>

namespace hindcast::expression {
namespace {

Operand textOrMissing(std::string_view text) {
    return text.empty() ? Operand::missing() : Operand::string(text);
}

Operand positionOf(const KnownEvent& event) {
    if (event.positionKind == event::PositionKind::Number) return Operand::number(event.position);
    if (event.positionKind == event::PositionKind::Text) return Operand::string(event.positionText);
    return Operand::missing();
}

Operand named(Name name, const KnownEvent& event) {
    switch (name) {
    case Name::Stream:
        return Operand::string(event.log ? event.log->stream(event.stream).name : event.streamName);
    case Name::Category:
        return Operand::string(event.log ? event.log->categoryName(event.log->stream(event.stream).category)
                                         : event.categoryName);
    case Name::Type:
        return Operand::string(event.log ? event.log->typeName(event.type) : event.typeName);
    case Name::Position:
        return positionOf(event);
    case Name::Version:
        return Operand::number(event.version);
    case Name::Time:
        return event.time ? Operand::time(event.time->value()) : Operand::missing();
    case Name::Id:
        return textOrMissing(event.id);
    case Name::Correlation:
        return textOrMissing(event.correlation);
    case Name::Causation:
        return textOrMissing(event.causation);
    case Name::Noop:
        break;
    }
    return Operand::missing();
}

Truth combine(Truth whole, Truth part, Truth decides) {
    if (whole == decides || part == decides) return decides;
    return whole == Truth::Unknown ? whole : part;
}

} // namespace

Truth Evaluation::truth(std::uint32_t at, const KnownEvent& event) {
    const Instruction& code = m_program.code[at];
    if (code.kind == NodeKind::Not) {
        const Truth inner = truth(code.children[0], event);
        return inner == Truth::Unknown ? inner : inner == Truth::True ? Truth::False : Truth::True;
    }
    if (code.kind == NodeKind::Binary && code.op <= Operator::And) {
        const Truth decides = code.op == Operator::And ? Truth::False : Truth::True;
        Truth whole = decides == Truth::False ? Truth::True : Truth::False;
        for (const std::uint32_t child : code.children)
            if ((whole = combine(whole, truth(child, event), decides)) == decides) break;
        return whole;
    }
    if ((code.needs & ~event.known) != 0) return Truth::Unknown;
    m_numbers.clear();
    const Operand result = value(at, event);
    return result.kind == OperandKind::Bool && result.truth ? Truth::True : Truth::False;
}

Operand Evaluation::value(std::uint32_t at, const KnownEvent& event) {
    const Instruction& code = m_program.code[at];
    switch (code.kind) {
    case NodeKind::Literal:
        return code.literal;
    case NodeKind::Name:
        return named(code.name, event);
    case NodeKind::Path:
        return (code.root == Root::Data ? event.data : event.meta)[code.slot];
    case NodeKind::Not:
        return Operand::boolean(!isTrue(code.children[0], event));
    case NodeKind::Negate:
        return computed(code, event);
    case NodeKind::Binary:
        return binary(code, event);
    case NodeKind::List:
        return Operand::missing();
    case NodeKind::Call:
        break;
    }
    const Operand argument = value(code.children[0], event);
    switch (code.function) {
    case Function::Exists:
        return Operand::boolean(argument.kind != OperandKind::Missing);
    case Function::Missing:
        return Operand::boolean(argument.kind == OperandKind::Missing);
    case Function::Size:
        return sizeOf(argument);
    case Function::TypeOf:
        return Operand::string(typeOf(argument));
    case Function::Changes:
        break;
    }
    return Operand::missing();
}

bool Evaluation::isTrue(std::uint32_t at, const KnownEvent& event) {
    const Operand result = value(at, event);
    return result.kind == OperandKind::Bool && result.truth;
}

Operand Evaluation::binary(const Instruction& code, const KnownEvent& event) {
    const auto all = [&](bool wanted) {
        return std::all_of(code.children.begin(), code.children.end(),
                           [&](std::uint32_t child) { return isTrue(child, event) == wanted; });
    };
    if (code.op == Operator::And) return Operand::boolean(all(true));
    if (code.op == Operator::Or) return Operand::boolean(!all(false));
    if (code.op >= Operator::Add) return computed(code, event);
    const Operand left = value(code.children[0], event);
    switch (code.op) {
    case Operator::Matches:
        return Operand::boolean(left.kind == OperandKind::Text && code.regex
                                && code.regex->foundIn(left.text));
    case Operator::In:
        return Operand::boolean(left.kind != OperandKind::Missing
                                && std::any_of(code.list.begin(), code.list.end(),
                                               [&](const Operand& item) { return areEqual(left, item); }));
    case Operator::Contains:
        return Operand::boolean(contains(left, value(code.children[1], event)));
    case Operator::StartsWith:
        return Operand::boolean(startsWith(left, value(code.children[1], event)));
    default:
        return Operand::boolean(compare(code.op, left, value(code.children[1], event)));
    }
}

Operand Evaluation::computed(const Instruction& code, const KnownEvent& event) {
    const bool negate = code.kind == NodeKind::Negate;
    const Operand left = negate ? Operand::number(std::int64_t(0)) : value(code.children[0], event);
    const Operand right = value(code.children[negate ? 0 : 1], event);
    if (left.kind != OperandKind::Number || right.kind != OperandKind::Number) return Operand::missing();
    std::string a, b;
    auto result = compute(negate ? Operator::Subtract : code.op, numberText(left, a), numberText(right, b));
    if (!result) return Operand::missing();
    m_numbers.push_back(*std::move(result));
    return Operand::number(std::string_view(m_numbers.back()));
}

} // namespace hindcast::expression
