// SPDX-License-Identifier: GPL-3.0-or-later
// StreamChunk: neighbouring events of one stream with their payloads, for passes over everything that have
// no time for a whole StoredEvent each. Thread-safety: plain data; views hold as their giver says.
#pragma once

#include "base/strong.h"
#include "event/event.h"

#include <functional>
#include <span>

namespace hindcast::event {

struct ChunkEvent {
    Rank rank;
    Version version;
    EventTypeId type;
    Body payload;
    std::uint32_t flags = 0; ///< as Event::flags
};

struct StreamChunk {
    StreamId stream;
    bool first = false, last = false;   ///< the stream begins with it; ends with it
    std::span<const ChunkEvent> events; ///< in version order, ties in log order; never empty
};

/// Return false to stop.
using StreamChunkVisitor = std::function<bool(const StreamChunk&)>;

} // namespace hindcast::event
