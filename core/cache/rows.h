// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a segment: its events ordered by (bucket of the stream, stream, log order), as runs of one
// stream each and columns of equal length. What the encoder writes and the log index counts.
// Thread-safety: plain data.
#pragma once

#include "event/event.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace hindcast::cache {

inline constexpr std::uint32_t kBuckets = 64;
/// Rows of one block of columns or ids.
inline constexpr std::uint32_t kGroupRows = 4096;

inline std::uint32_t bucketOf(std::uint32_t stream) {
    return stream % kBuckets;
}

/// Rows [start, start + count) of a segment belong to one stream, in log order.
struct Run {
    std::uint32_t stream = 0;
    std::uint32_t start = 0;
    std::uint32_t count = 0;
};

/// What a row has, in bits; FORMAT.md, "Shape".
namespace shape {
inline constexpr std::int64_t kPayloadKind = 3; ///< event::BodyKind
inline constexpr unsigned kMetadataShift = 2;
inline constexpr unsigned kPositionShift = 4; ///< event::PositionKind
inline constexpr std::int64_t kTime = 64;
inline constexpr std::int64_t kTimeText = 128;

inline event::BodyKind payload(std::int64_t bits) {
    return event::BodyKind(bits & kPayloadKind);
}
inline event::BodyKind metadata(std::int64_t bits) {
    return event::BodyKind((bits >> kMetadataShift) & 3);
}
inline event::PositionKind position(std::int64_t bits) {
    return event::PositionKind((bits >> kPositionShift) & 3);
}
} // namespace shape

/// The bytes of a body; an absent one has none, whatever its view says.
inline std::string_view bytesOf(const event::Body& body) {
    return body.kind == event::BodyKind::Absent ? std::string_view() : body.bytes;
}

/// One number per row. `rank` counts from the segment's first.
struct Columns {
    std::vector<std::int64_t> rank, type, version, shape, time, position, tie, flags;

    template <class Do>
    void each(Do&& apply) {
        for (auto* column : {&rank, &type, &version, &shape, &time, &position, &tie, &flags})
            apply(*column);
    }
    void resize(std::size_t rows) {
        each([rows](std::vector<std::int64_t>& column) { column.resize(rows); });
    }
};

struct Rows {
    std::vector<Run> runs;
    Columns columns;
    std::vector<const event::Event*> events; ///< in row order
    std::size_t size() const { return events.size(); }
    /// Rows stand all over the memory that the import filled: asks for the event of a row some way ahead,
    /// and for a text of one nearer by, so that neither has to be waited for.
    template <class TextOf>
    void prefetch(std::size_t row, TextOf textOf) const {
        constexpr std::size_t kFar = 24, kNear = 10, kLine = 64, kMost = 256;
        if (row + kFar < events.size()) {
            const auto* event = reinterpret_cast<const char*>(events[row + kFar]);
            for (std::size_t i = 0; i < sizeof(event::Event); i += kLine)
                __builtin_prefetch(event + i);
        }
        if (row + kNear >= events.size()) return;
        const std::string_view text = textOf(*events[row + kNear]);
        for (std::size_t i = 0; i < text.size() && i < kMost; i += kLine)
            __builtin_prefetch(text.data() + i);
    }
};

} // namespace hindcast::cache
