// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/file_cache.h"

#include <map>

namespace hindcast::cache {
namespace {

using event::EventVisitor;
using event::Fields;
using event::StoredEvent;

constexpr std::uint64_t kPollEvery = 256;
/// Blocks that a list may hold on to beside the common ones.
constexpr std::size_t kMaxHeld = std::size_t(32) << 20;

/// False: the visitor has enough.
Result<bool> visitOne(SegmentView& view, std::uint32_t rank, std::uint32_t guess, const EventVisitor& visit) {
    const auto row = view.rowOf(rank, guess);
    if (!row) return row.error();
    StoredEvent event;
    if (auto read = view.read(*row, event); !read) return read.error();
    return visit(event);
}

} // namespace

Result<void> FileCache::visitRanks(Rank first, std::uint64_t count, Fields fields, const EventVisitor& visit,
                                   std::stop_token stop) const {
    const BlobStore::Use use(m_store);
    const std::uint64_t events = eventCount();
    if (first.value() >= events) return {};
    const std::uint64_t end = count > events - first.value() ? events : first.value() + count;
    for (std::uint64_t rank = first.value(); rank < end;) {
        const std::uint32_t segment = m_reader->segmentOf(rank);
        const SegmentRow& row = m_reader->segments()[segment];
        SegmentView view(*m_reader, *m_catalogue, segment, fields);
        for (const std::uint64_t last = std::min(end, row.firstRank + row.events); rank < last; ++rank) {
            if (rank % kPollEvery == 0 && stop.stop_requested()) return cancelled(m_store.file());
            const auto more = visitOne(view, std::uint32_t(rank - row.firstRank), 0, visit);
            if (!more) return more.error();
            if (!*more) return {};
        }
    }
    if (stop.stop_requested()) return cancelled(m_store.file());
    return {};
}

Result<void> FileCache::visitRanksBackwards(Rank last, std::uint64_t count, Fields fields,
                                            const EventVisitor& visit, std::stop_token stop) const {
    const BlobStore::Use use(m_store);
    const std::uint64_t events = eventCount();
    std::uint64_t end = last.value() >= events ? events : last.value() + 1; // of what is still to be visited
    const std::uint64_t first = count > end ? 0 : end - count;
    while (end > first) {
        const std::uint32_t segment = m_reader->segmentOf(end - 1);
        const SegmentRow& row = m_reader->segments()[segment];
        SegmentView view(*m_reader, *m_catalogue, segment, fields);
        for (const std::uint64_t begin = std::max(first, row.firstRank); end > begin; --end) {
            if (end % kPollEvery == 0 && stop.stop_requested()) return cancelled(m_store.file());
            const auto more = visitOne(view, std::uint32_t(end - 1 - row.firstRank), 0, visit);
            if (!more) return more.error();
            if (!*more) return {};
        }
    }
    if (stop.stop_requested()) return cancelled(m_store.file());
    return {};
}

Result<void> FileCache::visitList(const std::vector<Rank>& ranks, Fields fields, const EventVisitor& visit,
                                  std::stop_token stop) const {
    const BlobStore::Use use(m_store);
    std::map<std::uint32_t, SegmentView> views;
    std::size_t done = 0;
    for (const Rank rank : ranks) {
        if (done++ % kPollEvery == 0 && stop.stop_requested()) return cancelled(m_store.file());
        if (rank.value() >= eventCount())
            return Error{ErrorCode::NotFound, "rank " + std::to_string(rank.value()),
                         "there is no such event",
                         "ranks begin at 0 and end before " + std::to_string(eventCount())};
        const std::uint32_t segment = m_reader->segmentOf(rank.value());
        if (done % kPollEvery == 0) {
            std::size_t held = 0;
            for (const auto& [number, view] : views)
                held += view.heldBytes();
            if (held > kMaxHeld) views.clear();
        }
        SegmentView& view =
            views.try_emplace(segment, *m_reader, *m_catalogue, segment, fields).first->second;
        const auto local = std::uint32_t(rank.value() - m_reader->segments()[segment].firstRank);
        const auto more = visitOne(view, local, 0, visit);
        if (!more) return more.error();
        if (!*more) return {};
    }
    return {};
}

} // namespace hindcast::cache
