// SPDX-License-Identifier: GPL-3.0-or-later
// Progress of a long call, told to a sink. The caller of the long call owns the sink; it is called on
// whatever thread does the work, at most some ten times a second, so it must be quick and thread-safe.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

namespace hindcast {

struct Progress {
    std::uint64_t done = 0;  ///< bytes of the source, or whatever the call counts
    std::uint64_t total = 0; ///< 0 when unknown
    std::uint64_t events = 0;
    double seconds = 0; ///< since the call began

    /// 0..1, or nothing when the total is unknown.
    std::optional<double> share() const {
        if (total == 0) return std::nullopt;
        return done >= total ? 1.0 : double(done) / double(total);
    }
    /// Seconds left at the rate so far, or nothing when that cannot be said.
    std::optional<double> secondsLeft() const {
        const auto s = share();
        if (!s || *s <= 0) return std::nullopt;
        return seconds * (1 - *s) / *s;
    }
};

using ProgressSink = std::function<void(const Progress&)>;

} // namespace hindcast
