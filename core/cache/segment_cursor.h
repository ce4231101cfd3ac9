// SPDX-License-Identifier: GPL-3.0-or-later
// SegmentCursor: some neighbouring rows of a segment, read from the first to the last past the blocks that
// the reader keeps: the few columns that a fold needs, and payloads. It holds these columns, the block of
// payloads used last, and those that somebody still looks at. Thread-safety: belongs to one thread at a time.
#pragma once

#include "cache/segment_reader.h"
#include "event/stream_chunk.h"

#include <list>
#include <optional>
#include <vector>

namespace hindcast::cache {

class SegmentCursor {
public:
    /// Memory of blocks that are gone, for those to come: cursors of one thread share it.
    struct Memory {
        Frame frame;
        Columns columns;
        std::vector<std::string> payloads;
        std::size_t held = 0; ///< by payloads of all cursors
    };
    /// Rows [first, end). Types at or past `types` are damage.
    SegmentCursor(const SegmentReader& reader, std::uint32_t segment, std::uint32_t first, std::uint32_t end,
                  std::size_t types, Memory& memory)
        : m_reader(reader), m_segment(segment), m_first(first), m_end(end), m_types(types), m_memory(memory) {
    }

    /// The version of a row. Rows may be asked for in any order; rising costs least.
    Result<std::int64_t> version(std::uint32_t row);
    Result<Rank> rank(std::uint32_t row);
    /// Precondition: ranks rise over the rows, which are all of one stream.
    Result<std::optional<std::uint32_t>> rowOf(Rank rank);
    /// Fills all of `event`. The payload holds until keepLast().
    Result<void> read(std::uint32_t row, event::ChunkEvent& event);

    /// Bytes of payloads loaded since keepLast().
    std::size_t loadedBytes() const { return m_loaded; }
    /// Lets go of all payloads but those of the block used last.
    void keepLast();
    /// Of the block used last only the rows that are still to come, where that saves something; after
    /// keepLast().
    void trim();
    void keepNone();

private:
    struct Place {
        std::int64_t version = 0;
        std::uint32_t rank = 0;
        std::uint32_t type : 30 = 0;
        std::uint32_t kind : 2 = 0; ///< event::BodyKind of the payload
    };
    struct Loaded {
        std::uint32_t first = 0, end = 0; ///< rows
        PayloadBlock block;
    };

    Result<void> loadColumns();
    Result<void> loadColumns(std::size_t group);
    Result<void> loadPayloads(std::uint32_t row);
    Result<const Place*> place(std::uint32_t row);
    void letGo(std::size_t blocks);
    void letGo(PayloadBlock& block);
    std::string spareText();
    std::string where() const { return m_reader.segments()[m_segment].where(m_reader.store().file()); }

    const SegmentReader& m_reader;
    std::uint32_t m_segment, m_first, m_end;
    std::size_t m_types;
    Memory& m_memory;
    std::shared_ptr<const Layout> m_layout;
    std::vector<Place> m_places;                ///< of all rows, once any is asked for
    std::vector<std::uint32_t> m_flags;         ///< the same; empty when no row has any
    std::list<Loaded> m_payloads;               ///< the one used last stands last; texts stay where they are
    std::uint32_t m_firstRow = 0, m_endRow = 0; ///< of that one
    std::uint32_t m_next = 0;                   ///< after the row read last
    std::size_t m_loaded = 0;
};

} // namespace hindcast::cache
