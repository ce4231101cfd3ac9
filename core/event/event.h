// SPDX-License-Identifier: GPL-3.0-or-later
// Event: one row of a store, as its source read it and as the cache gives it back. A view: the strings
// belong to an EventBatch (while importing) or to a cache block (while reading).
// Thread-safety: plain data.
#pragma once

#include "base/strong.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace hindcast::event {

/// What the bytes of a payload or of metadata are.
enum class BodyKind : std::uint8_t {
    Absent, ///< SQL NULL, no such member, a tombstone: changes nothing
    Json,   ///< valid JSON text, kept byte for byte
    Bytes   ///< anything else, kept byte for byte
};

struct Body {
    BodyKind kind = BodyKind::Absent;
    std::string_view bytes;
};

/// The key of log order that the source declares; ties keep the order in which the events were read.
struct OrderKey {
    std::int64_t major = 0;
    std::int64_t minor = 0;
    auto operator<=>(const OrderKey&) const = default;
};

/// Where the position of an event comes from. None: the store has none for it (the import gives ordinals
/// when the source says positionSynthetic; else it is left out).
enum class PositionKind : std::uint8_t { None, Number, Text };

enum EventFlag : std::uint32_t {
    kUndecodablePayload = 1,  ///< meant to be JSON and is not: kept as Bytes
    kUndecodableMetadata = 2, ///< the same for metadata
    kDuplicateKeys = 4,       ///< an object names a key twice: the last one wins
    kLink = 8                 ///< a link to another event: its payload is text
};

/// What an event says, before it has a rank. Views into a batch.
struct Event {
    OrderKey order;
    PositionKind positionKind = PositionKind::None;
    std::int64_t position = 0;     ///< when Number
    std::int64_t positionTie = 0;  ///< when Number, 0 if unused
    std::string_view positionText; ///< when Text

    std::string_view stream;
    std::string_view category; ///< the store's own notion; empty: derived by the rules of event/category.h
    std::optional<std::int64_t> version; ///< absent: the import numbers the stream from 1
    std::string_view type;
    std::string_view id; ///< empty: the store has none

    std::optional<Micros> time;
    std::string_view timeText; ///< the store's text, only where `time` cannot say all of it or is absent

    Body payload;
    Body metadata;
    std::string_view correlation; ///< empty: none. Lifted from metadata by event/correlation.h
    std::string_view causation;
    std::uint32_t flags = 0;
};

} // namespace hindcast::event
