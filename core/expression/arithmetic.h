// SPDX-License-Identifier: GPL-3.0-or-later
// + - * / over JSON numbers: exact as decimals up to 36 digits, then as doubles. Private to this library.
// Thread-safety: pure functions.
#pragma once

#include "expression/syntax.h"

#include <optional>
#include <string>
#include <string_view>

namespace hindcast::expression {

/// The result as JSON number text; nothing when it is none: divided by 0, or beyond the largest double. A
/// quotient that does not end is rounded to 34 digits.
std::optional<std::string> compute(Operator op, std::string_view left, std::string_view right);

} // namespace hindcast::expression
