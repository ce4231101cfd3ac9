// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of a state as JSON and as lines for people, and the options that say how states are compared.
// Thread-safety: pure functions.
#pragma once

#include "analysis/diff.h"
#include "cli/arguments.h"
#include "cli/json_object.h"

#include <string>
#include <vector>

namespace hindcast::cli {

/// Adds the member "changes".
void addChanges(JsonObject& object, const std::vector<analysis::Change>& changes);

/// "~ /total  1 → 2\n", escaped for terminals.
std::string changeLine(const analysis::Change& change);

/// --array-key and --ignore.
analysis::DiffOptions diffOptions(const Arguments& arguments);

} // namespace hindcast::cli
