// SPDX-License-Identifier: GPL-3.0-or-later
// visitShare(): some neighbouring buckets of all segments, stream by stream. Streams of a bucket stand in the
// same order in every segment, so that each segment is read forwards and each block once; what is held is a
// block or two of each segment.
#include "cache/file_cache.h"
#include "cache/segment_cursor.h"

#include <algorithm>
#include <array>
#include <bit>

namespace hindcast::cache {
namespace {

using event::ChunkEvent;
using event::StreamChunk;

/// The buckets behind each share. Few enough shares that blocks on their edges, which two of them read, and
/// runs, which each of them reads, do not count; the last ones small, so that threads end together.
constexpr std::array<std::uint32_t, 10> kShareEnds = {12, 24, 32, 40, 46, 52, 56, 60, 62, kBuckets};
constexpr std::size_t kChunkEvents = 512;
/// Payloads that a chunk pins, about.
constexpr std::size_t kChunkBytes = std::size_t(4) << 20;
/// A run with its segment. Sorted by key: by bucket, then stream, then segment, which is log order.
struct Piece {
    std::uint64_t key = 0;
    std::uint32_t start = 0, count = 0;

    static constexpr int kBucketBits = 6;
    static Piece of(const Run& run, std::uint32_t segment) {
        static_assert(kBuckets == 1U << kBucketBits);
        return {std::uint64_t(std::rotr(run.stream, kBucketBits)) << 32 | segment, run.start, run.count};
    }
    std::uint32_t stream() const { return std::rotl(std::uint32_t(key >> 32), kBucketBits); }
    std::uint32_t segment() const { return std::uint32_t(key); }
};

class SharePass {
public:
    SharePass(const SegmentReader& reader, const Catalogue& catalogue, std::size_t held,
              const event::StreamChunkVisitor& visit, const std::stop_token& stop)
        : m_reader(reader), m_streams(catalogue.streams()), m_types(catalogue.typeCount()), m_mostHeld(held),
          m_visit(visit), m_stop(stop) {
        m_events.reserve(kChunkEvents);
    }

    Result<void> run(std::uint32_t firstBucket, std::uint32_t endBucket) {
        if (auto found = findPieces(firstBucket, endBucket); !found) return found;
        for (std::size_t from = 0; from < m_pieces.size();) {
            std::size_t to = from;
            while (to < m_pieces.size() && m_pieces[to].stream() == m_pieces[from].stream())
                ++to;
            const auto more = stream(std::span(m_pieces).subspan(from, to - from));
            if (!more) return more.error();
            if (!*more) break;
            from = to;
        }
        return {};
    }

private:
    Result<void> findPieces(std::uint32_t firstBucket, std::uint32_t endBucket) {
        const BlobStore::Use use(m_reader.store(), BlobStore::Pace::Together);
        for (const SegmentRow& segment : m_reader.segments()) {
            if (m_stop.stop_requested()) return cancelled(m_reader.store().file());
            const auto runs = m_reader.readRuns(segment.number);
            if (!runs) return runs.error();
            const std::vector<Run>& list = *runs;
            const auto begin = [&](std::uint32_t bucket) {
                return std::partition_point(list.begin(), list.end(),
                                            [&](const Run& run) { return bucketOf(run.stream) < bucket; });
            };
            const auto from = begin(firstBucket), end = begin(endBucket);
            const auto rowOf = [&](auto at) { return at == list.end() ? segment.events : at->start; };
            m_cursors.emplace_back(m_reader, segment.number, rowOf(from), rowOf(end), m_types, m_memory);
            for (auto at = from; at != end; ++at) {
                if (at->stream >= m_streams.size())
                    return corrupt(segment.where(m_reader.store().file()), "a stream has no name");
                m_pieces.push_back(Piece::of(*at, segment.number));
            }
        }
        std::sort(m_pieces.begin(), m_pieces.end(),
                  [](const Piece& a, const Piece& b) { return a.key < b.key; });
        return {};
    }

    Result<bool> versionsRise(std::span<const Piece> pieces) {
        if (m_streams.totals(pieces[0].stream()).regular) return true;
        std::optional<std::int64_t> last;
        for (const Piece& piece : pieces)
            for (std::uint32_t row = piece.start; row < piece.start + piece.count; ++row) {
                const auto version = m_cursors[piece.segment()].version(row);
                if (!version) return version.error();
                if (last && *version < *last) return false;
                last = *version;
            }
        return true;
    }

    Result<bool> stream(std::span<const Piece> pieces) {
        m_chunk = {StreamId(pieces[0].stream()), true, false, {}};
        m_left = 0;
        for (const Piece& piece : pieces)
            m_left += piece.count;
        const auto rise = versionsRise(pieces);
        if (!rise) return rise.error();
        if (!*rise) return sorted(pieces);
        for (const Piece& piece : pieces)
            for (std::uint32_t row = piece.start; row < piece.start + piece.count; ++row) {
                const auto more = add(piece.segment(), row);
                if (!more || !*more) return more;
            }
        return true;
    }

    Result<bool> sorted(std::span<const Piece> pieces) {
        struct Place {
            std::int64_t version;
            std::uint32_t segment, row;
        };
        std::vector<Place> places;
        places.reserve(m_left);
        for (const Piece& piece : pieces)
            for (std::uint32_t row = piece.start; row < piece.start + piece.count; ++row) {
                const auto version = m_cursors[piece.segment()].version(row);
                if (!version) return version.error();
                places.push_back({*version, piece.segment(), row});
            }
        std::stable_sort(places.begin(), places.end(),
                         [](const Place& a, const Place& b) { return a.version < b.version; });
        for (const Place& place : places) {
            const auto more = add(place.segment, place.row);
            if (!more || !*more) return more;
        }
        return true;
    }

    Result<bool> add(std::uint32_t segment, std::uint32_t row) {
        SegmentCursor& cursor = m_cursors[segment];
        const std::size_t before = cursor.loadedBytes();
        if (auto read = cursor.read(row, m_events.emplace_back()); !read) return read.error();
        if (cursor.loadedBytes() != before) {
            m_pinned += cursor.loadedBytes() - before;
            m_grown.push_back(segment);
        }
        const bool last = --m_left == 0;
        if (!last && m_events.size() < kChunkEvents && m_pinned < kChunkBytes) return true;
        if (m_stop.stop_requested()) return cancelled(m_reader.store().file());
        m_chunk.last = last;
        m_chunk.events = m_events;
        const bool more = m_visit(m_chunk);
        m_chunk.first = false;
        m_events.clear();
        for (const std::uint32_t grown : m_grown)
            m_cursors[grown].keepLast();
        m_grown.clear();
        m_pinned = 0;
        if (m_memory.held > m_mostHeld) letGo();
        return more;
    }

    /// Of each segment only the rows that are still to come are kept, half a block: enough for 1,500 of them.
    /// Of larger logs some blocks are read more than once. Some less than the bound is kept, so that this is
    /// not needed again at once.
    void letGo() {
        for (SegmentCursor& cursor : m_cursors)
            cursor.trim();
        for (std::size_t i = 0; i < m_cursors.size() && m_memory.held > m_mostHeld / 8 * 7; ++i)
            m_cursors[i].keepNone();
    }

    const SegmentReader& m_reader;
    const StreamTable& m_streams;
    const std::size_t m_types, m_mostHeld;
    const event::StreamChunkVisitor& m_visit;
    const std::stop_token& m_stop;
    SegmentCursor::Memory m_memory;
    std::vector<SegmentCursor> m_cursors; ///< by segment
    std::vector<Piece> m_pieces;
    StreamChunk m_chunk;
    std::vector<ChunkEvent> m_events;   ///< of the chunk
    std::uint64_t m_left = 0;           ///< events of the stream that are not in a chunk yet
    std::vector<std::uint32_t> m_grown; ///< segments that loaded payloads for this chunk
    std::size_t m_pinned = 0;
};

} // namespace

std::size_t FileCache::shareCount() const {
    return kShareEnds.size();
}

Result<void> FileCache::visitShare(std::size_t share, const event::StreamChunkVisitor& visit,
                                   std::stop_token stop) const {
    const BlobStore::Use use(m_store);
    const std::uint32_t first = share == 0 ? 0 : kShareEnds[share - 1];
    return SharePass(*m_reader, *m_catalogue, m_heldPayloads, visit, stop).run(first, kShareEnds[share]);
}

} // namespace hindcast::cache
