// SPDX-License-Identifier: GPL-3.0-or-later
// The syntax tree of an expression. Every node knows its place in the text. "and" and "or" have any number of
// operands, so that long chains are flat; all other nesting is at most kMaxDepth deep.
// Thread-safety: immutable once parsed; shared between threads.
#pragma once

#include "base/strong.h"
#include "expression/diagnostic.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hindcast::expression {

inline constexpr std::size_t kMaxDepth = 200;
inline constexpr std::size_t kMaxLength = std::size_t(64) << 10; ///< bytes of text

enum class NodeKind : std::uint8_t { Literal, List, Name, Path, Not, Negate, Binary, Call };

enum class Operator : std::uint8_t {
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Matches,
    In,
    Contains,
    StartsWith,
    Add,
    Subtract,
    Multiply,
    Divide
};

enum class Function : std::uint8_t { Exists, Missing, Size, TypeOf, Changes };

/// What every event has, or may have. Noop belongs to states.
enum class Name : std::uint8_t {
    Stream,
    Category,
    Type,
    Position,
    Version,
    Time,
    Id,
    Correlation,
    Causation,
    Noop
};

/// Where a path begins. State and Old belong to states.
enum class Root : std::uint8_t { Data, Meta, State, Old };

enum class LiteralKind : std::uint8_t { Null, Bool, Number, String, Time };

struct Literal {
    LiteralKind kind = LiteralKind::Null;
    bool truth = false;
    std::string text; ///< Number: its JSON text; String: its characters; Time: as written
    Micros time;
};

/// A member's name, or an item's index from 0.
struct Step {
    std::string name;
    std::optional<std::size_t> index;
    Span span;
};

struct Node;
using NodePtr = std::shared_ptr<const Node>;

struct Node {
    NodeKind kind = NodeKind::Literal;
    Span span;                   ///< parentheses around it not included
    Span outer;                  ///< with the innermost parentheses around it; empty: it has none
    Span operatorSpan;           ///< Binary (the first one), Not, Negate, Call: the sign or the word
    Operator op = Operator::And; ///< Binary
    Function function = Function::Exists;
    Name name = Name::Stream;
    Root root = Root::Data;
    std::vector<Step> steps; ///< Path: behind the root; none: all of it
    Literal literal;
    std::vector<NodePtr> children; ///< operands in order; List: its items; Call: its argument
    std::size_t depth = 1;

    /// All that belongs to it in the text.
    Span whole() const { return outer.length > 0 ? outer : span; }
};

const char* operatorText(Operator op);
const char* functionText(Function function);
const char* nameText(Name name);
const char* rootText(Root root);

} // namespace hindcast::expression
