// SPDX-License-Identifier: GPL-3.0-or-later
// What kinds of values a part of an expression can have, as a set; private to this library.
// Thread-safety: pure functions.
#pragma once

#include "expression/syntax.h"

#include <string>

namespace hindcast::expression {

using KindSet = unsigned;
inline constexpr KindSet kNull = 1, kBool = 2, kNumber = 4, kText = 8, kTime = 16, kArray = 32, kObject = 64,
                         kBytes = 128;
inline constexpr KindSet kAnyJson = kNull | kBool | kNumber | kText | kArray | kObject;

/// `textPositions`: whether positions are texts, where that is known.
KindSet kindsOf(const Node& node, const std::optional<bool>& textPositions);

/// The part of an expression in words: "version is a number", "\"x\" is a text".
std::string kindSentence(const Node& node, KindSet kinds);

} // namespace hindcast::expression
