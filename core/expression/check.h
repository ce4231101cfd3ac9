// SPDX-License-Identifier: GPL-3.0-or-later
// check(): whether a parsed expression makes sense: what can never be true, regular expressions that are
// none, what needs a state; and, beside a store's vocabulary, names of types, categories and streams that it
// does not have. Thread-safety: pure function.
#pragma once

#include "expression/expression.h"

#include <optional>
#include <string_view>
#include <vector>

namespace hindcast::expression {

/// Errors and hints in the order of their places. With errors the expression must not be used. `words` may be
/// nullptr: then names of the store are not looked up.
std::vector<Diagnostic> check(const Expression& expression, const Vocabulary* words);

/// What a text is worth: the expression unless there are errors, and what is to be said of it.
struct Checked {
    std::optional<Expression> expression;
    std::vector<Diagnostic> diagnostics; ///< errors and hints, by place
};
Checked parseAndCheck(std::string_view text, const Vocabulary* words);

/// The first error among them, or nullptr.
const Diagnostic* firstError(const std::vector<Diagnostic>& diagnostics);

} // namespace hindcast::expression
