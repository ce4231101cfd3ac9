// SPDX-License-Identifier: GPL-3.0-or-later
// JSON number text as an exact decimal: ±0.DIGITS × 10^exponent, whatever its size.
// Thread-safety: pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hindcast::json {

/// Nearest double; nothing when it is beyond the largest one. `text` is a JSON number, here and below.
std::optional<double> toDouble(std::string_view text);
/// Nothing when it is no integer or out of range; 1.0 and 1e2 are integers.
std::optional<std::int64_t> toInt64(std::string_view text);
/// One text for all texts of the same number: "15e-1", "1.5" and "1.50" give the same.
std::string canonicalNumber(std::string_view text);

} // namespace hindcast::json
