// SPDX-License-Identifier: GPL-3.0-or-later
// What operators and functions mean for two values; the rules stand in expression.h. Private to this library.
// Thread-safety: pure functions.
#pragma once

#include "expression/operand.h"
#include "expression/syntax.h"

#include <optional>

namespace hindcast::expression {

/// <0, 0, >0 for values of the same ordered kind (a text beside a time is read as one); nothing for others.
std::optional<int> orderOf(const Operand& left, const Operand& right);
bool areEqual(const Operand& left, const Operand& right);
/// == != < <= > >=; false when either is missing.
bool compare(Operator op, const Operand& left, const Operand& right);
bool contains(const Operand& left, const Operand& right);
bool startsWith(const Operand& left, const Operand& right);
Operand sizeOf(const Operand& value);
const char* typeOf(const Operand& value);
/// A number's JSON text; `buffer` holds it where the operand has none.
std::string_view numberText(const Operand& number, std::string& buffer);

} // namespace hindcast::expression
