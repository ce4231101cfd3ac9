// SPDX-License-Identifier: GPL-3.0-or-later
// Reads option values: numbers, sizes; and checks a value against the kind its option has.
// Thread-safety: pure functions.
#pragma once

#include "base/result.h"
#include "cli/command_table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hindcast::cli {

std::optional<std::int64_t> parseInteger(std::string_view text);
std::optional<std::uint64_t> parseCount(std::string_view text);
/// "4096", "500k", "20M", "2G", "1T"; units of 1024; an "iB" or "B" may follow.
std::optional<std::uint64_t> parseSize(std::string_view text);

/// Error: Invalid, names the option and what it wants.
Result<void> checkValue(const OptionSpec& option, const std::string& value);

} // namespace hindcast::cli
