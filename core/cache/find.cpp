// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/file_cache.h"

#include <algorithm>

namespace hindcast::cache {

template <class Matches>
Result<std::optional<Rank>> FileCache::firstIn(std::uint32_t segment, Matches matches) const {
    const SegmentRow& row = m_reader->segments()[segment];
    std::optional<std::int64_t> first;
    for (std::uint32_t at = 0; at < row.events; at += kGroupRows) {
        const auto group = m_reader->columns(segment, at / kGroupRows);
        if (!group) return group.error();
        const ColumnGroup& columns = **group;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const std::int64_t rank = columns.columns.rank[i];
            if ((!first || rank < *first) && matches(columns, i)) first = rank;
        }
    }
    if (!first) return std::optional<Rank>();
    return std::optional(Rank(row.firstRank + std::uint64_t(*first)));
}

Result<Rank> FileCache::rankAtTime(Micros time) const {
    const BlobStore::Use use(m_store);
    for (const SegmentRow& row : m_reader->segments()) {
        if (!row.maxTime || *row.maxTime < time.value()) continue;
        const auto found = firstIn(row.number, [time](const ColumnGroup& columns, std::size_t i) {
            return (columns.columns.shape[i] & shape::kTime) != 0 && columns.columns.time[i] >= time.value();
        });
        if (!found) return found.error();
        if (*found) return **found;
    }
    return Rank(eventCount());
}

Result<Rank> FileCache::rankAtPosition(const Position& position) const {
    const BlobStore::Use use(m_store);
    for (const SegmentRow& row : m_reader->segments()) {
        if (!row.maxPosition || *row.maxPosition < position) continue;
        if (!m_positionsRise && *row.minPosition > position) continue;
        const auto found = firstIn(row.number, [&](const ColumnGroup& columns, std::size_t i) {
            const auto here = columns.position(i);
            return here && (m_positionsRise ? *here >= position : *here == position);
        });
        if (!found) return found.error();
        if (*found) return **found;
    }
    if (m_positionsRise) return Rank(eventCount());
    return Error{ErrorCode::NotFound, "position " + position.print(), "no event has this position",
                 "name the position of an event of the store"};
}

Result<std::optional<Rank>> FileCache::findIdIn(std::uint32_t segment, std::string_view id) const {
    const auto layout = m_reader->layout(segment);
    if (!layout) return layout.error();
    const auto& starts = (*layout)->indexFirst;
    const std::uint32_t hash = idHash(id);
    std::size_t block = (*layout)->firstIndexBlock(hash);
    SegmentView view(*m_reader, *m_catalogue, segment, event::Fields::Ids);
    std::optional<Rank> first;
    for (; block < starts.size() && starts[block] <= hash; ++block) {
        const auto index = m_reader->idIndex(segment, block);
        if (!index) return index.error();
        const auto [from, to] =
            std::equal_range((*index)->hashes.begin(), (*index)->hashes.end(), std::int64_t(hash));
        for (auto at = from; at != to; ++at) {
            const std::int64_t row = (*index)->rows[std::size_t(at - (*index)->hashes.begin())];
            event::StoredEvent event;
            if (auto read = view.read(std::uint32_t(row), event); !read) return read.error();
            if (event.event.id == id && (!first || event.rank < *first)) first = event.rank;
        }
    }
    return first;
}

Result<std::optional<Rank>> FileCache::findId(std::string_view id) const {
    const BlobStore::Use use(m_store);
    if (id.empty()) return std::optional<Rank>();
    for (const SegmentRow& row : m_reader->segments()) {
        auto found = findIdIn(row.number, id);
        if (!found || *found) return found;
    }
    return std::optional<Rank>();
}

} // namespace hindcast::cache
