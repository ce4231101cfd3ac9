// SPDX-License-Identifier: GPL-3.0-or-later
// Help, bash completion and man page, made from the command table. Thread-safety: pure functions.
#pragma once

#include "cli/command_table.h"

#include <string>

namespace hindcast::cli {

std::string generalHelp();
std::string commandHelp(const CommandSpec& command);
std::string bashCompletion();
std::string manPage();

/// "--stream STREAM".
std::string optionUsage(const OptionSpec& option);

} // namespace hindcast::cli
