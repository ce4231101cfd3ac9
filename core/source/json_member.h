// SPDX-License-Identifier: GPL-3.0-or-later
// Readings of one JSON member: as a whole number, as text, as a time. Thread-safety: pure functions.
#pragma once

#include "base/time_text.h"
#include "source/object_scanner.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hindcast::source {

/// The characters of a JSON string (decoded into `scratch` where needed), or a number as it is written.
std::string_view memberText(const Member& member, std::string& scratch);

/// -?digits in the range of 64 bits, whole text.
std::optional<std::int64_t> wholeNumber(std::string_view text);

/// A JSON integer, or a string of digits.
std::optional<std::int64_t> memberInteger(const Member& member);

/// RFC 3339 text, or an epoch number (fractions included; also as a string of at least nine digits).
std::optional<ParsedTime> memberTime(const Member& member);

} // namespace hindcast::source
