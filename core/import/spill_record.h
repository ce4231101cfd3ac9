// SPDX-License-Identifier: GPL-3.0-or-later
// One event as bytes in a spill file: a fixed head, then its texts. Same process, same machine: the bytes are
// the machine's own. Thread-safety: pure functions.
#pragma once

#include "event/event.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace hindcast::import {

struct SpillHead {
    std::uint64_t bytes = 0; ///< of the whole record
    event::OrderKey order;
    std::int64_t position = 0, positionTie = 0, version = 0, time = 0;
    std::array<std::uint64_t, 10> lengths{};
    std::uint32_t flags = 0;
    event::PositionKind positionKind = event::PositionKind::None;
    event::BodyKind payloadKind = event::BodyKind::Absent, metadataKind = event::BodyKind::Absent;
    bool hasVersion = false, hasTime = false;
};

void appendRecord(std::string& out, const event::Event& event);
/// `record` is one whole record; the event's texts are views of it.
event::Event readRecord(std::string_view record);

} // namespace hindcast::import
