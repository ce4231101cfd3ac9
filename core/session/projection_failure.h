// SPDX-License-Identifier: GPL-3.0-or-later
// ProjectionFailure: an event on which a projection failed, and how. Thread-safety: plain data.
#pragma once

#include "base/position.h"
#include "base/strong.h"

#include <cstdint>
#include <optional>
#include <string>

namespace hindcast::session {

struct ProjectionFailure {
    std::optional<Position> position;
    std::string kind, partition, message;
    std::uint32_t line = 0, column = 0; ///< 0: not known
    std::optional<Rank> rank = {};      ///< of the event
    bool operator==(const ProjectionFailure&) const = default;
};

} // namespace hindcast::session
