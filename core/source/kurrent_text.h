// SPDX-License-Identifier: GPL-3.0-or-later
// How KurrentDB's values are written: GUIDs in .NET byte order, times in ticks of 100 ns since 0001-01-01
// UTC. Thread-safety: pure functions.
#pragma once

#include "base/strong.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hindcast::source {

/// 36 characters, lower case, to `to`. Precondition: 16 bytes.
void writeGuid(std::string_view bytes, char* to);
inline constexpr std::size_t kGuidChars = 36;

/// Nothing: outside the years 1 to 9999.
std::optional<Micros> timeOfTicks(std::int64_t ticks);
/// Ticks that microseconds cannot say.
inline bool isFinerThanMicros(std::int64_t ticks) {
    return ticks % 10 != 0;
}
/// "2026-03-01T12:00:00.1234567Z"; outside the years 1 to 9999 the number.
std::string printTicks(std::int64_t ticks);

/// printTicks() for many times that rise slowly: the second of the last one is not printed again.
/// Thread-safety: belongs to one thread.
class TickPrinter {
public:
    /// Holds until the next call.
    std::string_view print(std::int64_t ticks);

private:
    std::int64_t m_second = -1;
    std::string m_text; ///< of the last ticks, with all seven digits
};

} // namespace hindcast::source
