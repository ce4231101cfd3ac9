// SPDX-License-Identifier: GPL-3.0-or-later
// visitStreamChunks(): payloads of one stream past the blocks that the reader keeps, segment after segment. A
// stream whose ranks rise goes slice by slice; another row by row, a chunk of one segment, so that one cursor
// at a time is held.
#include "cache/ahead_pass.h"
#include "cache/file_cache.h"
#include "cache/segment_cursor.h"
#include "cache/stream_slices.h"

#include <algorithm>
#include <array>

namespace hindcast::cache {
namespace {

using event::StreamColumns;

constexpr std::size_t kChunkEvents = 512;
/// Payloads that a chunk pins, about.
constexpr std::size_t kChunkBytes = std::size_t(4) << 20;
/// Below that, a second thread costs more than it saves.
constexpr std::size_t kAloneUpTo = 8192;

class StreamPass {
public:
    StreamPass(const SegmentReader& reader, std::size_t types, const StreamColumns& stream,
               const event::StreamChunkVisitor& visit, const std::stop_token& stop)
        : m_reader(reader), m_types(types), m_stream(stream), m_visit(visit), m_stop(stop) {
        m_events.reserve(kChunkEvents);
    }

    Result<void> run(std::size_t first, std::size_t end) {
        m_chunk = {m_stream.stream, true, false, {}};
        m_end = end;
        for (std::size_t from = first; from < end;) {
            const std::uint32_t segment = m_reader.segmentOf(m_stream.ranks[from].value());
            std::size_t to = from + 1;
            while (to < end && holds(segment, m_stream.ranks[to]))
                ++to;
            const auto more = part(segment, from, to);
            if (!more) return more.error();
            if (!*more) break;
            from = to;
        }
        return {};
    }

private:
    bool holds(std::uint32_t segment, Rank rank) const {
        const SegmentRow& row = m_reader.segments()[segment];
        return rank.value() >= row.firstRank && rank.value() - row.firstRank < row.events;
    }

    /// Events [from, to) of the stream, which are all of one segment.
    Result<bool> part(std::uint32_t segment, std::size_t from, std::size_t to) {
        const auto run = m_reader.readRun(segment, m_stream.stream.value());
        if (!run) return run.error();
        if (!*run) return notOfStream(m_stream.ranks[from]);
        const std::uint32_t start = (*run)->start, end = start + (*run)->count;
        SegmentCursor cursor(m_reader, segment, start, end, m_types, m_memory);
        std::uint32_t row = start;
        for (std::size_t i = from; i < to; ++i, ++row) {
            const Rank rank = m_stream.ranks[i];
            auto here = row < end ? cursor.rank(row) : Result<Rank>(Rank(~std::uint64_t(0)));
            if (!here) return here.error();
            if (*here != rank) {
                const auto found = cursor.rowOf(rank);
                if (!found) return found.error();
                if (!*found) return notOfStream(rank);
                row = **found;
            }
            if (auto read = cursor.read(row, m_events.emplace_back()); !read) return read.error();
            if (m_events.size() < kChunkEvents && cursor.loadedBytes() < kChunkBytes && i + 1 < to) continue;
            if (m_stop.stop_requested()) return cancelled(m_reader.store().file());
            m_chunk.last = i + 1 == m_end;
            m_chunk.events = m_events;
            const bool more = m_visit(m_chunk);
            m_chunk.first = false;
            m_events.clear();
            cursor.keepLast();
            if (!more) return false;
        }
        return true;
    }

    static Error notOfStream(Rank rank) {
        return {ErrorCode::Invalid, "rank " + std::to_string(rank.value()), "the event is not of this stream",
                "open the store again"};
    }

    const SegmentReader& m_reader;
    const std::size_t m_types;
    const StreamColumns& m_stream;
    const event::StreamChunkVisitor& m_visit;
    const std::stop_token& m_stop;
    SegmentCursor::Memory m_memory;
    event::StreamChunk m_chunk;
    std::vector<event::ChunkEvent> m_events; ///< of the chunk
    std::size_t m_end = 0;
};

Result<void> visitSlices(const SegmentReader& reader, std::size_t types, const StreamColumns& stream,
                         std::size_t first, std::size_t end, const event::StreamChunkVisitor& visit,
                         const std::stop_token& stop) {
    StreamSlices slices(reader, types, stream, first, end);
    std::array<StreamSlice, AheadPass::kAhead> slots;
    const auto prepare = [&](std::size_t slot) {
        const BlobStore::Use use(reader.store(), BlobStore::Pace::Together);
        return slices.decode(slots[slot]);
    };
    const auto show = [&](std::size_t slot) -> Result<bool> {
        const StreamSlice& slice = slots[slot];
        for (std::size_t at = 0; at < slice.events.size(); at += kChunkEvents) {
            if (stop.stop_requested()) return cancelled(reader.store().file());
            const auto events = std::span(slice.events).subspan(at);
            const std::size_t size = std::min(kChunkEvents, events.size());
            const bool isFirst = slice.from + at == first, isLast = slice.from + at + size == end;
            if (!visit({stream.stream, isFirst, isLast, events.first(size)})) return false;
        }
        return true;
    };
    AheadPass pass({[&](std::size_t slot) { return slices.next(slots[slot]); }, prepare, show});
    return pass.run(end - first > kAloneUpTo ? 2 : 1);
}

} // namespace

Result<void> FileCache::visitStreamChunks(const StreamColumns& stream, std::size_t first, std::size_t count,
                                          const event::StreamChunkVisitor& visit,
                                          std::stop_token stop) const {
    if (!stream.linked.empty()) return EventLog::visitStreamChunks(stream, first, count, visit, stop);
    const BlobStore::Use use(m_store);
    first = std::min(first, stream.size());
    const std::size_t end = first + std::min(count, stream.size() - first);
    for (std::size_t i = first; i < end; ++i)
        if (const std::uint64_t rank = stream.ranks[i].value(); rank >= eventCount())
            return Error{ErrorCode::NotFound, "rank " + std::to_string(rank), "there is no such event",
                         "ranks begin at 0 and end before " + std::to_string(eventCount())};
    // Of a stream that is known to be regular they rise: a seek in a long one does not look at all of them.
    if (m_catalogue->streams().totals(stream.stream.value()).regular
        || std::is_sorted(stream.ranks.begin(), stream.ranks.end()))
        return visitSlices(*m_reader, m_catalogue->typeCount(), stream, first, end, visit, stop);
    return StreamPass(*m_reader, m_catalogue->typeCount(), stream, visit, stop).run(first, end);
}

} // namespace hindcast::cache
