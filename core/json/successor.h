// SPDX-License-Identifier: GPL-3.0-or-later
// Parsing a text that differs little from one that was parsed before: what both say alike is shared, so that
// it costs no nodes, and comparing the two values costs what changed. Thread-safety: a pure function.
#pragma once

#include "base/result.h"
#include "json/value.h"

#include <string_view>

namespace hindcast::json {

/// identical() to parse(text). `former` is what `formerText` was parsed to. Texts without white space share
/// best. Cost: one look at both texts, and parsing what differs. Errors: as parse().
Result<Value> parseSuccessor(std::string_view text, std::string_view formerText, const Value& former);

} // namespace hindcast::json
