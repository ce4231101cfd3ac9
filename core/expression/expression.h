// SPDX-License-Identifier: GPL-3.0-or-later
// Expression: the one language of filter bar, --where, breakpoints and invariants, parsed once.
//
//   names      stream category type position version time id correlation causation,
//              data.path.to[0].value, meta["odd key"], and with a state at hand state. old. changes(p) noop
//   operators  || or, && and, not, == != < <= > >= =~ in [..] contains startsWith, + -, * /, ! -
//              from loosest to tightest; comparisons do not chain ("a < b < c" is an error)
//   functions  exists(p) missing(p) size(p) typeof(p) of a name or a path
//   literals   "text" 'text' (escapes as in JSON, and \'), r"text" without escapes, 12 1.5e3 true false null,
//              t"2026-03-01T12:00Z"
//
// Meaning:
// * A comparison with a missing value is false, whatever the operator; so !(x == 1) is true where x is
//   missing, and x != 1 is not. What is no JSON has no members: every path into it is missing. null is a
//   value.
// * Numbers are equal and ordered by decimal value, whatever their size; texts by bytes; times by instant, a
//   text beside a time is read as a time. Values of different kinds are not equal and have no order. Arrays
//   and objects are equal by value. + - * / are exact up to 36 digits, then as doubles; with anything that is
//   no number, or divided by 0, the result is missing.
// * =~ finds a regular expression (RE2's syntax) anywhere in a text. contains: a part of a text, an item of
// an
//   array, a member's name of an object. startsWith: of a text.
// * size: characters of a text, items, members. typeof: "string" "number" "boolean" "null" "array" "object"
//   "time" "bytes" or "missing".
// * A condition is true only where it is the value true: data.paid alone is data.paid == true.
// * Of members with the same name the last one counts.
//
// Thread-safety: immutable values; copies share the tree.
#pragma once

#include "expression/diagnostic.h"
#include "expression/syntax.h"

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hindcast::expression {

class Vocabulary;

class Expression {
public:
    Expression(std::shared_ptr<const std::string> text, NodePtr root)
        : m_text(std::move(text)), m_root(std::move(root)) {}

    const std::string& text() const { return *m_text; } ///< all that was parsed
    const Node& root() const { return *m_root; }
    const NodePtr& rootPtr() const { return m_root; }
    /// Where this expression stands in text(); a clause is a part of it.
    Span span() const { return m_root->span; }
    /// The part of text() that this expression is.
    std::string_view source() const {
        return std::string_view(*m_text).substr(m_root->span.offset, m_root->span.length);
    }

    /// The conditions that must all hold: the operands of a top-level &&, each an expression of its own over
    /// the same text; the expression itself when there is no such operator.
    std::vector<Expression> clauses() const;

private:
    std::shared_ptr<const std::string> m_text;
    NodePtr m_root;
};

using ParseResult = std::variant<Expression, Diagnostic>;

/// Parses; the diagnostic is the first error. The names of `words`, where given, are offered beside the
/// language's own when a name is unknown. Whether the expression makes sense is said by check().
ParseResult parse(std::string_view text, const Vocabulary* words = nullptr);

} // namespace hindcast::expression
