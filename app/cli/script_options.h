// SPDX-License-Identifier: GPL-3.0-or-later
// The options that name a projection: --projection FILE.js, --engine, --allow-clock; and the commands that
// are about projections. Thread-safety: pure functions.
#pragma once

#include "cli/arguments.h"
#include "session/script_choice.h"

#include <string_view>
#include <vector>

namespace hindcast::cli {

/// Precondition: `option` (projection or against) is given.
session::ScriptChoice scriptChoice(const Arguments& arguments, std::string_view option);

/// --engine and --allow-clock.
std::vector<OptionSpec> scriptRules();

/// `options`, and --projection with its rules.
std::vector<OptionSpec> withProjection(std::vector<OptionSpec> options);

/// The same for what its upcasters make of events.
std::vector<OptionSpec> withUpcasters(std::vector<OptionSpec> options);

/// project and its kind.
void addProjectionCommands(std::vector<CommandSpec>& table);

} // namespace hindcast::cli
