// SPDX-License-Identifier: GPL-3.0-or-later
// StreamSlices: events of one stream with their payloads, cut into slices of one segment each, so that each
// block is decoded once or twice, on whatever thread. For streams whose ranks rise.
// Private to this library. Thread-safety: next() belongs to one thread at a time, decode() to any, each with
// a slice of its own.
#pragma once

#include "cache/segment_reader.h"
#include "event/stream_chunk.h"
#include "event/stream_columns.h"

#include <vector>

namespace hindcast::cache {

/// Its memory is used again by the next one.
struct StreamSlice {
    std::uint32_t segment = 0, row = 0; ///< the first one's
    std::size_t from = 0, to = 0;       ///< of the stream

    std::vector<event::ChunkEvent> events; ///< once decoded
    std::vector<PayloadBlock> blocks;      ///< what they look at
    Frame frame;
    Columns columns;
};

class StreamSlices {
public:
    /// Of events [first, end) of the stream.
    StreamSlices(const SegmentReader& reader, std::size_t types, const event::StreamColumns& stream,
                 std::size_t first, std::size_t end)
        : m_reader(reader), m_known(reader.known(stream.stream.value())), m_types(types), m_stream(stream),
          m_at(first), m_partEnd(first), m_end(end) {}

    /// False: there is none left.
    Result<bool> next(StreamSlice& slice);
    Result<void> decode(StreamSlice& slice) const;
    const BlobStore& store() const { return m_reader.store(); }

private:
    Result<void> enterSegment();
    Result<std::optional<Run>> run() const;
    Result<void> decodeColumns(StreamSlice& slice) const;
    Result<void> takeColumns(StreamSlice& slice) const;
    Result<void> decodePayloads(StreamSlice& slice) const;
    Error notOfStream(std::size_t event) const;
    std::string where(std::uint32_t segment) const {
        return m_reader.segments()[segment].where(m_reader.store().file());
    }

    const SegmentReader& m_reader;
    const std::shared_ptr<const KnownStream> m_known; ///< nullptr: it is found out anew
    const std::size_t m_types;
    const event::StreamColumns& m_stream;
    std::size_t m_at, m_partEnd, m_end; ///< events: the next one, the end of those of its segment, the end
    std::uint32_t m_segment = 0, m_row = 0; ///< of the next one
};

} // namespace hindcast::cache
