// SPDX-License-Identifier: GPL-3.0-or-later
// Program: a checked expression with all that can be settled once: literals read, regular expressions
// compiled, paths numbered, and for each part what it needs of an event. Private to this library.
// Thread-safety: immutable once made.
#pragma once

#include "expression/expression.h"
#include "expression/field_tree.h"
#include "expression/operand.h"
#include "expression/regex.h"

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace hindcast::expression {

/// What a part of an expression reads, as a set.
using Needs = std::uint32_t;
constexpr Needs needOf(Name name) {
    return Needs(1) << std::size_t(name);
}
inline constexpr Needs kNeedsData = Needs(1) << 16;
inline constexpr Needs kNeedsMeta = Needs(1) << 17;
inline constexpr Needs kColumnNeeds = needOf(Name::Stream) | needOf(Name::Category) | needOf(Name::Type)
                                      | needOf(Name::Position) | needOf(Name::Version) | needOf(Name::Time);
inline constexpr Needs kStreamNeeds = needOf(Name::Stream) | needOf(Name::Category);
inline constexpr Needs kAllNeeds = ~Needs(0);

struct Instruction {
    NodeKind kind = NodeKind::Literal;
    Operator op = Operator::And;
    Function function = Function::Exists;
    Name name = Name::Stream;
    Root root = Root::Data;
    std::uint32_t slot = 0; ///< Path: in the tree of its root
    Operand literal;        ///< views the syntax tree
    std::vector<Operand> list;
    std::optional<Regex> regex;
    std::vector<std::uint32_t> children;
    Needs needs = 0;
};

struct Program {
    NodePtr tree; ///< literals view it
    std::vector<Instruction> code;
    std::uint32_t root = 0;
    std::vector<std::uint32_t> conjuncts; ///< what must all be true, but the word true
    FieldTree data, meta;

    Needs needs() const { return code[root].needs; }
};

/// Precondition: check() found no error.
Program compile(const Expression& expression);

} // namespace hindcast::expression
