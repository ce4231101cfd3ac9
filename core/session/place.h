// SPDX-License-Identifier: GPL-3.0-or-later
// Place: where a Point falls in a stream, by the contract's "a point in time": up to and including the last
// event in version order whose version, position, time or rank is at most the value.
// Thread-safety: pure functions.
#pragma once

#include "event/event_log.h"
#include "session/session.h"

#include <cstddef>
#include <optional>

namespace hindcast::session {

struct Place {
    std::size_t folded = 0;
    bool timeRegressed = false; ///< a time was asked for and some folded event is later than it
};

Place placeOf(const event::StreamColumns& columns, const Point& point);

/// As StreamColumns::indexOfRank, but fast where ranks rise with versions.
std::optional<std::size_t> indexOfRank(const event::StreamColumns& columns, Rank rank);

} // namespace hindcast::session
