// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/needed_texts.h"

#include "event/text_probe.h"

#include <algorithm>
#include <optional>

namespace hindcast::expression {
namespace {

using event::TextKind;

/// Where the text of the value stands.
std::optional<TextKind> kindOf(const Instruction& value) {
    if (value.kind == NodeKind::Path && value.root == Root::Data) return TextKind::Payload;
    if (value.kind == NodeKind::Path && value.root == Root::Meta) return TextKind::Metadata;
    if (value.kind != NodeKind::Name) return std::nullopt;
    if (value.name == Name::Id) return TextKind::Id;
    // They stand beside the metadata where they do not stand in it.
    if (value.name == Name::Correlation || value.name == Name::Causation) return TextKind::Metadata;
    return std::nullopt;
}

void add(const Instruction& value, const Instruction& literal, std::vector<NeededText>& out) {
    const auto kind = kindOf(value);
    if (!kind || literal.kind != NodeKind::Literal || literal.literal.kind != OperandKind::Text) return;
    // What JSON must escape never stands there as it is.
    const std::string_view text = literal.literal.text;
    const auto isEscaped = [](char c) {
        return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
    };
    if (value.kind == NodeKind::Path && std::any_of(text.begin(), text.end(), isEscaped)) return;
    NeededText needed{*kind, event::probeOf(text, false)};
    needed.probe.maybeEscaped = value.kind == NodeKind::Path;
    if (!needed.probe.grams.empty()) out.push_back(std::move(needed));
}

} // namespace

std::vector<NeededText> neededTexts(const Program& program) {
    std::vector<NeededText> out;
    for (const std::uint32_t conjunct : program.conjuncts) {
        const Instruction& code = program.code[conjunct];
        if (code.kind != NodeKind::Binary || code.children.size() != 2) continue; // "in" and "=~" keep theirs
        const Instruction& left = program.code[code.children[0]];
        const Instruction& right = program.code[code.children[1]];
        if (code.op == Operator::Equal || code.op == Operator::Contains || code.op == Operator::StartsWith)
            add(left, right, out);
        if (code.op == Operator::Equal) add(right, left, out);
    }
    return out;
}

} // namespace hindcast::expression
