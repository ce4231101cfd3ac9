// SPDX-License-Identifier: GPL-3.0-or-later
// MaybeTime: microseconds since 1970, or nothing, in eight bytes: there are three for each stream of a log,
// which may have a million. Thread-safety: a value.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>

namespace hindcast::cache {

class MaybeTime {
public:
    MaybeTime() = default;
    /// The smallest of all numbers, which no event's time is, counts as nothing.
    MaybeTime(std::int64_t time) : m_time(time) {} // NOLINT: meant to convert
    MaybeTime(const std::optional<std::int64_t>& time) : m_time(time.value_or(kNothing)) {} // NOLINT
    explicit operator bool() const { return m_time != kNothing; }
    std::int64_t operator*() const { return m_time; }
    std::int64_t value_or(std::int64_t other) const { return m_time != kNothing ? m_time : other; }
    operator std::optional<std::int64_t>() const { // NOLINT: meant to convert
        return m_time != kNothing ? std::optional(m_time) : std::nullopt;
    }
    bool operator==(const MaybeTime&) const = default;

private:
    static constexpr std::int64_t kNothing = std::numeric_limits<std::int64_t>::min();
    std::int64_t m_time = kNothing;
};

} // namespace hindcast::cache
