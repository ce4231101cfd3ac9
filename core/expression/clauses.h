// SPDX-License-Identifier: GPL-3.0-or-later
// Adding conditions to the text of a filter and taking them away again. Thread-safety: pure functions.
#pragma once

#include "expression/expression.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace hindcast::expression {

/// How an expression is written as an operand of &&: an || in parentheses.
std::string operandText(const Expression& expression);

/// "text && clause"; the clause alone where `text` is blank or cannot be parsed, `text` as it is where the
/// clause already stands there as a clause.
std::string withClause(std::string_view text, std::string_view clause);

/// All clauses but one, in their order and joined by &&; empty when it was the only one.
/// Precondition: clause < expression.clauses().size().
std::string withoutClause(const Expression& expression, std::size_t clause);

} // namespace hindcast::expression
