// SPDX-License-Identifier: GPL-3.0-or-later
// What to say of a name or a function that there is none of: the nearest ones. Private to this library.
// Thread-safety: pure functions.
#pragma once

#include "expression/diagnostic.h"

#include <string>

namespace hindcast::expression {

class Vocabulary;

/// Offers payload fields of that name before the language's own names; `words` may be nullptr.
Diagnostic unknownName(const std::string& text, Span span, const Vocabulary* words);
Diagnostic unknownFunction(const std::string& text, Span span);

} // namespace hindcast::expression
