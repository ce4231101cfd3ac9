// SPDX-License-Identifier: GPL-3.0-or-later
// JSON Merge Patch (RFC 7396). Thread-safety: pure function.
#pragma once

#include "json/value.h"

namespace hindcast::json {

/// Applies `patch` to `target`. Members keep the order in which they were first set; what the patch does not
/// name stays shared with the old value.
void mergePatch(Value& target, const Value& patch);

} // namespace hindcast::json
