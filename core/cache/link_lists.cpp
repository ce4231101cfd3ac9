// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/link_lists.h"

#include "cache/bytes.h"
#include "cache/column.h"

#include <algorithm>
#include <array>

namespace hindcast::cache {
namespace {

enum StreamColumn {
    kStream,
    kEntries,
    kLinks,
    kEvents,
    kFirstVersion,
    kLastVersion,
    kTimed,
    kFirstTime,
    kLastTime,
    kFirstRank,
    kLastRank,
    kRegular, ///< caches of before do not have it
    kStreamColumns
};

template <class Things, class Of>
void append(std::string& raw, const Things& things, std::size_t from, std::size_t to, Of of) {
    std::vector<std::int64_t> values;
    values.reserve(to - from);
    for (std::size_t i = from; i < to; ++i)
        values.push_back(std::int64_t(of(things[i])));
    appendColumn(raw, values);
}

Error damaged(const BlobStore& store) {
    return corrupt(store.file(), "its lists of links do not hold what they should");
}

} // namespace

void addOwn(LinkedStream& stream, const StreamTotals& own) {
    StreamTotals& whole = stream.totals;
    whole.events = own.events + stream.links;
    if (own.events == 0) return;
    whole.regular = false; // unless the list is made anew
    whole.firstVersion = std::min(whole.firstVersion, own.firstVersion);
    whole.lastVersion = std::max(whole.lastVersion, own.lastVersion);
    whole.firstRank = std::min(whole.firstRank, own.firstRank);
    whole.lastRank = std::max(whole.lastRank, own.lastRank);
    if (!own.firstTime) return;
    whole.firstTime = std::min(whole.firstTime.value_or(*own.firstTime), *own.firstTime);
    whole.lastTime = std::max(whole.lastTime.value_or(*own.lastTime), *own.lastTime);
}

void encodeLinkedStreams(const LinkLists& lists, std::string& raw) {
    const auto column = [&](auto of) { append(raw, lists.streams, 0, lists.streams.size(), of); };
    column([](const LinkedStream& s) { return s.stream; });
    column([](const LinkedStream& s) { return s.entries; });
    column([](const LinkedStream& s) { return s.links; });
    column([](const LinkedStream& s) { return s.totals.events; });
    column([](const LinkedStream& s) { return s.totals.firstVersion; });
    column([](const LinkedStream& s) { return s.totals.lastVersion; });
    column([](const LinkedStream& s) { return s.totals.firstTime ? 1 : 0; });
    column([](const LinkedStream& s) { return s.totals.firstTime.value_or(0); });
    column([](const LinkedStream& s) { return s.totals.lastTime.value_or(0); });
    column([](const LinkedStream& s) { return s.totals.firstRank; });
    column([](const LinkedStream& s) { return s.totals.lastRank; });
    column([](const LinkedStream& s) { return s.totals.regular ? 1 : 0; });
}

void encodeLinkEntries(const LinkLists& lists, std::size_t from, std::size_t to, std::string& raw) {
    append(raw, lists.entries, from, to, [](const LinkEntry& e) { return e.rank; });
    append(raw, lists.entries, from, to, [](const LinkEntry& e) { return e.version; });
    append(raw, lists.entries, from, to, [](const LinkEntry& e) { return e.isLink ? 1 : 0; });
    append(raw, lists.entries, from, to, [](const LinkEntry& e) { return e.marks; });
}

Result<std::unique_ptr<const LinkIndex>> LinkIndex::read(const BlobStore& store, Pieces pieces,
                                                         std::uint64_t streams, std::uint64_t events) {
    std::unique_ptr<LinkIndex> index(new LinkIndex(store, std::move(pieces), events));
    if (auto read = index->readStreams(streams); !read) return read.error();
    for (const std::int64_t blob : index->m_pieces.entries)
        if (auto proven = store.prove(blob, BlobKind::LinkEntries); !proven) return proven.error();
    return std::unique_ptr<const LinkIndex>(std::move(index));
}

Result<void> LinkIndex::readStreams(std::uint64_t streams) {
    const auto frame = m_store.read(m_pieces.streams, BlobKind::LinkedStreams, m_store.file());
    if (!frame) return frame.error();
    if (frame->rows > streams) return damaged(m_store);
    ByteReader reader(frame->raw);
    std::array<std::vector<std::int64_t>, kStreamColumns> columns;
    for (auto& column : columns) {
        column.resize(frame->rows);
        if (&column != &columns[kRegular] || !reader.rest().empty()) readColumn(reader, column);
    }
    if (reader.failed()) return damaged(m_store);
    m_streams.resize(frame->rows);
    for (std::size_t i = 0; i < m_streams.size(); ++i) {
        const auto at = [&](StreamColumn column) { return columns[column][i]; };
        LinkedStream& here = m_streams[i];
        here.stream = std::uint32_t(at(kStream));
        here.entries = std::uint64_t(at(kEntries));
        here.links = std::uint64_t(at(kLinks));
        here.first = m_entries;
        StreamTotals& totals = here.totals;
        totals.events = std::uint64_t(at(kEvents));
        totals.firstVersion = at(kFirstVersion);
        totals.lastVersion = at(kLastVersion);
        if (at(kTimed) != 0) {
            totals.firstTime = at(kFirstTime);
            totals.lastTime = at(kLastTime);
        }
        totals.firstRank = std::uint64_t(at(kFirstRank));
        totals.lastRank = std::uint64_t(at(kLastRank));
        totals.regular = at(kRegular) != 0;
        // Each event stands in a stream once.
        if (std::uint64_t(at(kStream)) >= streams || (i > 0 && m_streams[i - 1].stream >= here.stream)
            || here.links == 0 || here.links > here.entries || here.entries > totals.events
            || totals.events > m_events || totals.firstRank > totals.lastRank || totals.lastRank >= m_events)
            return damaged(m_store);
        m_entries += here.entries;
        m_links += here.links;
    }
    if (m_pieces.entries.size() != (m_entries + kLinkPiece - 1) / kLinkPiece) return damaged(m_store);
    return {};
}

const LinkedStream* LinkIndex::find(std::uint32_t stream) const {
    const auto at =
        std::lower_bound(m_streams.begin(), m_streams.end(), stream,
                         [](const LinkedStream& here, std::uint32_t wanted) { return here.stream < wanted; });
    return at != m_streams.end() && at->stream == stream ? &*at : nullptr;
}

Result<std::vector<LinkEntry>> LinkIndex::entries(const LinkedStream& stream) const {
    std::vector<LinkEntry> all;
    all.reserve(stream.entries);
    const std::uint64_t end = stream.first + stream.entries;
    for (std::uint64_t at = stream.first; at < end;) {
        const std::size_t piece = std::size_t(at / kLinkPiece);
        const std::uint64_t base = piece * kLinkPiece;
        const auto rows = std::size_t(std::min<std::uint64_t>(kLinkPiece, m_entries - base));
        const auto from = std::size_t(at - base), to = std::size_t(std::min(end - base, std::uint64_t(rows)));
        const auto frame = m_store.read(m_pieces.entries[piece], BlobKind::LinkEntries, m_store.file());
        if (!frame) return frame.error();
        if (frame->rows != rows) return damaged(m_store);
        ByteReader reader(frame->raw);
        std::array<std::vector<std::int64_t>, 4> columns;
        for (auto& column : columns) {
            // A list of before does not tell which versions are given: nothing is to be said of them.
            const bool isThere = &column != &columns.back() || !reader.rest().empty();
            column.assign(to - from, event::kGivenHere);
            if (isThere) readColumn(reader, rows, from, column);
        }
        for (std::size_t i = 0; i < to - from; ++i) {
            if (std::uint64_t(columns[0][i]) >= m_events) return damaged(m_store);
            all.push_back({std::uint64_t(columns[0][i]), columns[1][i], columns[2][i] != 0,
                           std::uint8_t(columns[3][i])});
        }
        if (reader.failed()) return damaged(m_store);
        at = base + to;
    }
    std::vector<std::uint64_t> ranks;
    ranks.reserve(all.size());
    for (const LinkEntry& entry : all)
        ranks.push_back(entry.rank);
    std::sort(ranks.begin(), ranks.end());
    if (std::adjacent_find(ranks.begin(), ranks.end()) != ranks.end()) return damaged(m_store);
    return all;
}

Error LinkIndex::damage() const {
    return damaged(m_store);
}

} // namespace hindcast::cache
