// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a segment: its events ordered by (bucket of the stream, stream, log order), as runs of one
// stream each and columns of equal length. What the encoder writes and the log index counts.
// Thread-safety: plain data.
#pragma once

#include "cache/fetch.h"
#include "event/event.h"

#include <algorithm>
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

/// The texts of a row, gathered so that encoding one kind of them after the other reads the rows in order.
struct RowTexts {
    std::string_view payload, metadata; ///< empty when absent
    std::string_view correlation, causation, id;
    std::uint64_t idHash = 0;  ///< 0: not known
    bool jsonMetadata = false; ///< valid JSON, so without control characters
};

struct Rows {
    std::vector<Run> runs;
    Columns columns;
    std::vector<RowTexts> texts;
    std::vector<const event::Event*> events; ///< in row order: for what few rows have
    std::size_t size() const { return texts.size(); }
    /// Texts stand all over the memory that the import filled: looks at those of the rows some way ahead,
    /// many at a time, so that what is waited for comes together. To be called for each row in turn.
    void fetchAhead(std::size_t row, std::string_view RowTexts::* text) const {
        constexpr std::size_t kTogether = 16, kMost = 320;
        if (row % kTogether != 0) return;
        const std::size_t end = std::min(row + 2 * kTogether, texts.size());
        for (std::size_t i = std::min(row + kTogether, end); i < end; ++i) {
            const std::string_view ahead = texts[i].*text;
            if (!ahead.empty()) fetch(ahead.data(), std::min(ahead.size(), kMost));
        }
    }
};

} // namespace hindcast::cache
