// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/kurrent_text.h"

#include "base/time_text.h"

#include <array>

namespace hindcast::source {
namespace {

constexpr std::int64_t kUnixEpoch = 621'355'968'000'000'000;  ///< in ticks
constexpr std::int64_t kLastTick = 3'155'378'975'999'999'999; ///< of the year 9999
constexpr std::int64_t kTicksInMicro = 10;

} // namespace

void writeGuid(std::string_view bytes, char* to) {
    static constexpr char kHex[] = "0123456789abcdef";
    static constexpr std::array<signed char, 20> kOrder = {3,  2, 1, 0,  -1, 5,  4,  -1, 7,  6,
                                                           -1, 8, 9, -1, 10, 11, 12, 13, 14, 15};
    for (const signed char from : kOrder) {
        if (from < 0) {
            *to++ = '-';
            continue;
        }
        const auto byte = static_cast<unsigned char>(bytes[std::size_t(from)]);
        *to++ = kHex[byte >> 4];
        *to++ = kHex[byte & 15];
    }
}

std::optional<Micros> timeOfTicks(std::int64_t ticks) {
    if (ticks < 0 || ticks > kLastTick) return std::nullopt;
    // Down, also before 1970.
    return Micros(ticks / kTicksInMicro - kUnixEpoch / kTicksInMicro);
}

std::string printTicks(std::int64_t ticks) {
    const auto time = timeOfTicks(ticks);
    if (!time) return std::to_string(ticks);
    std::string text = printTime(*time);
    if (isFinerThanMicros(ticks)) text.insert(text.size() - 1, 1, char('0' + ticks % kTicksInMicro));
    return text;
}

std::string_view TickPrinter::print(std::int64_t ticks) {
    constexpr std::int64_t kSecond = 10'000'000;
    constexpr std::size_t kDigits = 7;
    if (!timeOfTicks(ticks) || !isFinerThanMicros(ticks) || ticks / kSecond != m_second) {
        m_text = printTicks(ticks);
        m_second = timeOfTicks(ticks) && isFinerThanMicros(ticks) ? ticks / kSecond : -1;
        return m_text;
    }
    std::int64_t rest = ticks % kSecond;
    for (std::size_t i = 0; i < kDigits; ++i, rest /= 10)
        m_text[m_text.size() - 2 - i] = char('0' + rest % 10);
    return m_text;
}

} // namespace hindcast::source
