// SPDX-License-Identifier: GPL-3.0-or-later
// Random expressions that check() accepts and random rows that they can say something about: few names and
// small values, so that conditions are true now and then; keys twice, escapes, depth, and bodies that are no
// JSON. Thread-safety: pure functions of the generator.
#pragma once

#include "expression/expression.h"
#include "support/memory_log.h"

#include <random>

namespace hindcast::test {

using Random = std::mt19937_64;

expression::Expression randomExpression(Random& random, int depth);
std::string randomBody(Random& random, int depth);
/// The flags say whether a body names a key twice, as an import does.
Row randomRow(Random& random, std::int64_t number);

} // namespace hindcast::test
