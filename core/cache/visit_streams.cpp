// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/file_cache.h"

#include <algorithm>

namespace hindcast::cache {
namespace {

using event::EventVisitor;
using event::Fields;
using event::StoredEvent;
using event::StreamColumns;

constexpr std::size_t kPollEvery = 256;
/// Decoded blocks that a pass over all streams holds at most, about; one stream alone may need more blocks
/// but lets go of those behind it.
constexpr std::size_t kMaxHeld = std::size_t(64) << 20;

} // namespace

Result<void> FileCache::visitStream(const StreamColumns& stream, std::size_t first, std::size_t count,
                                    Fields fields, const EventVisitor& visit, std::stop_token stop) const {
    if (!stream.linked.empty()) return visitWithLinks(stream, first, count, fields, visit, stop);
    const BlobStore::Use use(m_store);
    std::optional<SegmentView> view;
    const Run* run = nullptr;
    std::uint32_t row = 0;
    for (std::size_t i = first; i < stream.size() && count > 0; ++i, --count) {
        if ((i - first) % kPollEvery == 0 && stop.stop_requested()) return cancelled(m_store.file());
        const std::uint64_t rank = stream.ranks[i].value();
        if (rank >= eventCount())
            return Error{ErrorCode::NotFound, "rank " + std::to_string(rank), "there is no such event",
                         "ranks begin at 0 and end before " + std::to_string(eventCount())};
        const std::uint32_t segment = m_reader->segmentOf(rank);
        if (!view || view->segment() != segment) {
            view.emplace(*m_reader, *m_catalogue, segment, fields);
            const auto runs = view->runs();
            if (!runs) return runs.error();
            run = (*runs)->find(stream.stream.value());
            if (run == nullptr)
                return Error{ErrorCode::Invalid, "rank " + std::to_string(rank),
                             "the event is not of this stream", "open the store again"};
            row = run->start;
        } else if (row + 1 < run->start + run->count) {
            ++row;
        }
        // Inside a run ranks rise, so the row is the next one or found by halving.
        const auto local = std::int64_t(rank - m_reader->segments()[segment].firstRank);
        const auto rankAt = [&](std::uint32_t at) -> Result<std::int64_t> {
            const auto group = view->columns(at);
            if (!group) return group.error();
            return (*group)->columns.rank[at % kGroupRows];
        };
        auto here = rankAt(row);
        if (!here) return here.error();
        if (*here != local) {
            std::uint32_t low = run->start;
            std::uint32_t high = run->start + run->count - 1;
            while (low < high) {
                const std::uint32_t middle = low + (high - low) / 2;
                here = rankAt(middle);
                if (!here) return here.error();
                if (*here < local)
                    low = middle + 1;
                else
                    high = middle;
            }
            row = low;
        }
        StoredEvent event;
        if (auto read = view->read(row, event); !read) return read.error();
        if (event.rank.value() != rank)
            return Error{ErrorCode::Invalid, "rank " + std::to_string(rank),
                         "the event is not of this stream", "open the store again"};
        if (!visit(event)) return {};
        if (view->heldBytes() > kMaxHeld) view->release();
    }
    return {};
}

namespace {

/// A run with its segment, for grouping a bucket by stream.
struct Piece {
    std::uint32_t stream = 0;
    std::uint32_t segment = 0;
    Run run;
};

/// Goes through the streams of one bucket, holding the blocks that neighbours share.
class BucketPass {
public:
    BucketPass(const SegmentReader& reader, const Catalogue& catalogue, Fields fields,
               const EventVisitor& visit, const std::stop_token& stop)
        : m_reader(reader), m_fields(fields), m_visit(visit), m_stop(stop) {
        for (const SegmentRow& segment : reader.segments())
            m_views.emplace_back(reader, catalogue, segment.number, fields);
    }

    /// False: the visitor has enough.
    Result<bool> bucket(std::uint32_t number) {
        m_pieces.clear();
        for (SegmentView& view : m_views) {
            const auto runs = m_reader.runs(view.segment());
            if (!runs) return runs.error();
            const auto& list = (*runs)->runs;
            auto at =
                std::lower_bound(list.begin(), list.end(), number, [](const Run& run, std::uint32_t wanted) {
                    return bucketOf(run.stream) < wanted;
                });
            for (; at != list.end() && bucketOf(at->stream) == number; ++at)
                m_pieces.push_back({at->stream, view.segment(), *at});
        }
        std::stable_sort(m_pieces.begin(), m_pieces.end(),
                         [](const Piece& a, const Piece& b) { return a.stream < b.stream; });
        for (std::size_t from = 0; from < m_pieces.size();) {
            std::size_t to = from;
            while (to < m_pieces.size() && m_pieces[to].stream == m_pieces[from].stream)
                ++to;
            const auto more = stream(std::span(m_pieces).subspan(from, to - from));
            if (!more || !*more) return more;
            from = to;
        }
        // What the next bucket needs of these blocks is only their edges.
        for (SegmentView& view : m_views)
            view.release();
        return true;
    }

private:
    /// The views of a long-lived pass must not add up to the whole log.
    void limitHeld() {
        std::size_t held = 0;
        for (const SegmentView& view : m_views)
            held += view.heldBytes();
        if (held > kMaxHeld)
            for (SegmentView& view : m_views)
                view.release();
    }

    Result<bool> inVersionOrder(std::span<const Piece> pieces) {
        std::optional<std::int64_t> last;
        for (const Piece& piece : pieces)
            for (std::uint32_t row = piece.run.start; row < piece.run.start + piece.run.count; ++row) {
                const auto group = m_views[piece.segment].columns(row);
                if (!group) return group.error();
                const std::int64_t version = (*group)->columns.version[row % kGroupRows];
                if (last && version < *last) return false;
                last = version;
            }
        return true;
    }

    Result<bool> visitRow(std::uint32_t segment, std::uint32_t row) {
        if (m_done++ % kPollEvery == 0) {
            if (m_stop.stop_requested()) return cancelled(m_reader.store().file());
            limitHeld();
        }
        StoredEvent event;
        if (auto read = m_views[segment].read(row, event); !read) return read.error();
        return m_visit(event);
    }

    Result<bool> stream(std::span<const Piece> pieces) {
        const auto sorted = inVersionOrder(pieces);
        if (!sorted) return sorted.error();
        if (*sorted) {
            for (const Piece& piece : pieces)
                for (std::uint32_t row = piece.run.start; row < piece.run.start + piece.run.count; ++row) {
                    const auto more = visitRow(piece.segment, row);
                    if (!more || !*more) return more;
                }
            return true;
        }
        struct Place {
            std::int64_t version;
            std::uint32_t segment, row;
        };
        std::vector<Place> places;
        for (const Piece& piece : pieces)
            for (std::uint32_t row = piece.run.start; row < piece.run.start + piece.run.count; ++row) {
                const auto group = m_views[piece.segment].columns(row);
                if (!group) return group.error();
                places.push_back({(*group)->columns.version[row % kGroupRows], piece.segment, row});
            }
        std::stable_sort(places.begin(), places.end(),
                         [](const Place& a, const Place& b) { return a.version < b.version; });
        for (const Place& place : places) {
            const auto more = visitRow(place.segment, place.row);
            if (!more || !*more) return more;
        }
        return true;
    }

    const SegmentReader& m_reader;
    Fields m_fields;
    const EventVisitor& m_visit;
    const std::stop_token& m_stop;
    std::vector<SegmentView> m_views;
    std::vector<Piece> m_pieces;
    std::size_t m_done = 0;
};

} // namespace

Result<void> FileCache::visitAllByStream(Fields fields, const EventVisitor& visit,
                                         std::stop_token stop) const {
    const BlobStore::Use use(m_store);
    BucketPass pass(*m_reader, *m_catalogue, fields, visit, stop);
    for (std::uint32_t bucket = 0; bucket < kBuckets; ++bucket) {
        const auto more = pass.bucket(bucket);
        if (!more) return more.error();
        if (!*more) break;
    }
    return {};
}

} // namespace hindcast::cache
