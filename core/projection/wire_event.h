// SPDX-License-Identifier: GPL-3.0-or-later
// WireEvent: an event as it stands in the shared memory of a worker: a WireEventHeader, then the texts, each
// with a zero byte behind it, in the order of WireText; events begin at multiples of 8 bytes.
// Thread-safety: plain data.
#pragma once

#include "event/event_log.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace hindcast::projection {

enum class WireText : std::uint8_t { Stream, Category, Type, Id, Created, Position, Payload, Metadata };
inline constexpr std::size_t kWireTexts = 8;
inline constexpr std::uint32_t kNoText = 0xffffffff; ///< the length of a text that is absent

enum WireFlag : std::uint32_t {
    kWireJson = 1,           ///< the payload is JSON
    kWireLink = 2,           ///< the event is a link
    kWirePositionNumber = 4, ///< the position is a number
    kWireFirst = 8,          ///< no event of its stream was given before
    kWireDoubtful = 16,      ///< the payload is not known to be well-formed
    kWireOnce = 32           ///< no object of the payload names a member twice
};

struct WireEventHeader {
    std::uint64_t bytes; ///< of the whole event
    std::uint64_t rank;
    std::int64_t version;
    std::int64_t millis; ///< of its time since 1970; 0 where it has none
    std::uint32_t flags;
    std::uint32_t lengths[kWireTexts];
    std::uint32_t type; ///< a number for each type from 1; 0: not known
};
static_assert(sizeof(WireEventHeader) == 72);

struct WireEvent {
    WireEventHeader header{};
    std::array<std::string_view, kWireTexts> texts; ///< a zero byte follows each that is there

    bool has(WireText text) const { return header.lengths[std::size_t(text)] != kNoText; }
    std::string_view text(WireText text) const { return texts[std::size_t(text)]; }
};

/// Appends the event to `out`. `flags`: those that it does not tell itself.
void appendWireEvent(std::string& out, const event::StoredEvent& event, std::string_view category,
                     std::uint32_t flags = 0);

/// The event at `at` in `memory`, and moves `at` behind it; false where the bytes are none.
bool readWireEvent(std::string_view memory, std::size_t& at, WireEvent& event);

/// KurrentDB's `created`: "2026-01-01T00:00:00.0000000Z", empty where the event has no time.
std::string createdText(const event::Event& event);

} // namespace hindcast::projection
