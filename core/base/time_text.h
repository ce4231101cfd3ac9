// SPDX-License-Identifier: GPL-3.0-or-later
// Times: int64 UTC microseconds inside, RFC 3339 outside. Thread-safety: pure functions.
#pragma once

#include "base/strong.h"

#include <optional>
#include <string>
#include <string_view>

namespace hindcast {

/// A parsed time. `lossy`: the text said more than microseconds in UTC can (nanoseconds, an offset).
struct ParsedTime {
    Micros time;
    bool lossy = false;
};

/// Reads RFC 3339 and its usual relatives: "T" or space between date and time, "Z", "+02", "+0200",
/// "+02:00" or nothing (UTC), 0 to 12 digits of fraction, and a bare date. Nothing for anything else
/// ("infinity" included) and for dates outside years 0000 to 9999.
std::optional<ParsedTime> parseTime(std::string_view text);

/// Epoch numbers by magnitude: seconds, milliseconds, microseconds or nanoseconds.
std::optional<ParsedTime> timeFromEpoch(std::int64_t number);

/// The same as text, with or without decimals ("1637230546.123"), which count in the unit that the whole
/// part's magnitude tells.
std::optional<ParsedTime> timeFromEpochText(std::string_view text);
/// The decimals of such a text added to the time of its whole part, of which one counts `unit` microseconds.
std::optional<ParsedTime> withDecimals(ParsedTime whole, std::string_view text, std::int64_t unit);

/// "2026-03-01T12:00:00.123456Z".
std::string printTime(Micros time);

} // namespace hindcast
