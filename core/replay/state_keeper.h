// SPDX-License-Identifier: GPL-3.0-or-later
// StateKeeper: where a timeline finds states that an earlier process folded, and leaves its own for a later
// one. What it has is derived: whatever goes wrong, it is as if it had nothing.
// Thread-safety: every method may be called from any thread.
#pragma once

#include "event/stream_columns.h"
#include "json/value.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace hindcast::replay {

class StateKeeper {
public:
    struct Kept {
        std::size_t folded = 0; ///< events of the stream
        json::Value state;
    };
    virtual ~StateKeeper() = default;

    /// The last that it has at or before `folded`.
    virtual std::optional<Kept> before(const event::StreamColumns& stream, std::size_t folded) = 0;
    /// States of the stream, in the order of their events; as many of them as it sees fit.
    virtual void keep(const event::StreamColumns& stream, const std::vector<Kept>& states) = 0;
};

} // namespace hindcast::replay
