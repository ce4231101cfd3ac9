// SPDX-License-Identifier: GPL-3.0-or-later
// Streams that hold events of other streams.
#include "cache/file_cache.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace hindcast::cache {
namespace {

using event::StoredEvent;
using event::StreamColumns;

/// What is known of an event before it has its place in the stream.
struct Row {
    Rank rank;
    Version version;
    EventTypeId type;
    std::optional<Micros> time;
    std::optional<Position> position;
    std::uint8_t marks = 0;

    bool isLink() const { return (marks & event::kIsLink) != 0; }
};

std::vector<Row> rowsOf(const StreamColumns& own) {
    std::vector<Row> rows;
    rows.reserve(own.size());
    for (std::size_t i = 0; i < own.size(); ++i)
        rows.push_back({own.ranks[i], own.versions[i], own.types[i], own.times[i], own.positions[i], 0});
    return rows;
}

std::shared_ptr<const StreamColumns> columnsOf(StreamId id, std::vector<Row> rows) {
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row& a, const Row& b) { return a.version < b.version; });
    auto columns = std::make_shared<StreamColumns>();
    columns->stream = id;
    for (Row& row : rows) {
        columns->ranks.push_back(row.rank);
        columns->versions.push_back(row.version);
        columns->types.push_back(row.type);
        columns->times.push_back(row.time);
        columns->positions.push_back(std::move(row.position));
        columns->linked.push_back(row.marks);
    }
    return columns;
}

} // namespace

Result<std::shared_ptr<const StreamColumns>> FileCache::openStream(StreamId id, std::stop_token stop) const {
    const LinkedStream* const here = linked(id);
    auto own = openOwnStream(id, stop);
    if (here == nullptr || !own) return own;
    const auto entries = m_links->entries(*here);
    if (!entries) return entries.error();

    std::vector<Row> known = rowsOf(**own);
    std::unordered_map<std::uint64_t, std::size_t> byRank;
    for (std::size_t i = 0; i < known.size(); ++i)
        byRank.emplace(known[i].rank.value(), i);
    std::vector<Row> rows;
    std::vector<Rank> links;
    rows.reserve(here->totals.events);
    for (const LinkEntry& entry : *entries) {
        const auto at = byRank.find(entry.rank);
        if (entry.isLink != (at == byRank.end())) return m_links->damage();
        if (!entry.isLink) {
            rows.push_back(known[at->second]);
            byRank.erase(at);
        } else {
            rows.push_back({Rank(entry.rank), {}, {}, {}, {}, 0});
            links.push_back(Rank(entry.rank));
        }
        rows.back().version = Version(entry.version);
        rows.back().marks = marksOf(entry);
    }
    // Own events that the list does not know keep their own versions.
    for (std::size_t i = 0; i < known.size(); ++i)
        if (byRank.contains(known[i].rank.value())) rows.push_back(std::move(known[i]));
    if (rows.size() != here->totals.events || links.size() != here->links) return m_links->damage();
    std::size_t next = 0;
    const auto read = visitList(
        links, event::Fields::Columns,
        [&](const StoredEvent& event) {
            while (!rows[next].isLink())
                ++next;
            Row& row = rows[next++];
            row.type = event.type;
            row.time = event.event.time;
            row.position = event.position;
            return true;
        },
        stop);
    if (!read) return read.error();
    return columnsOf(id, std::move(rows));
}

Result<void> FileCache::visitWithLinks(const StreamColumns& stream, std::size_t first, std::size_t count,
                                       event::Fields fields, const event::EventVisitor& visit,
                                       std::stop_token stop) const {
    first = std::min(first, stream.size());
    const std::size_t end = first + std::min(count, stream.size() - first);
    const auto at = [&](std::size_t i) { return stream.ranks.begin() + std::ptrdiff_t(i); };
    const std::string_view name = streamName(stream.stream);
    std::size_t next = first;
    return visitList(
        {at(first), at(end)}, fields,
        [&](const StoredEvent& stored) {
            StoredEvent here = stored;
            here.stream = stream.stream;
            here.event.stream = name;
            here.version = stream.versions[next];
            here.event.version = here.version.value();
            if ((stream.linked[next++] & event::kIsLink) != 0) here.linkedVersion = here.version;
            return visit(here);
        },
        stop);
}

} // namespace hindcast::cache
