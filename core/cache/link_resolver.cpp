// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/link_resolver.h"

#include "base/hash.h"
#include "base/text.h"
#include "event/problem_code.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace hindcast::cache {
namespace {

/// What is needed of an event that some row names.
struct Target {
    std::uint64_t rank = 0;
    std::uint32_t stream = 0, type = 0;
    std::optional<std::int64_t> time;
};

/// The events that are named, by the hash of their id. Of several with one id the first in the log.
class Targets {
public:
    explicit Targets(const event::LinkTable& table) {
        m_byId.reserve(table.rows.size());
        for (const event::LinkTable::Row& row : table.rows)
            m_byId.try_emplace(row.idHash);
    }

    Result<void> find(const SegmentReader& reader, const std::stop_token& stop) {
        for (const SegmentRow& segment : reader.segments()) {
            if (stop.stop_requested()) return cancelled(reader.store().file());
            if (auto found = findIn(reader, segment); !found) return found;
        }
        return {};
    }
    const Target* of(std::uint64_t idHash) const {
        const auto& found = m_byId.at(idHash);
        return found ? &*found : nullptr;
    }

private:
    Result<void> findIn(const SegmentReader& reader, const SegmentRow& segment) {
        const auto layout = reader.layout(segment.number);
        if (!layout) return layout.error();
        if (!(*layout)->hasIds) return {};
        const auto runs = reader.readRuns(segment.number);
        if (!runs) return runs.error();
        std::size_t run = 0;
        for (std::uint32_t base = 0; base < segment.events; base += kGroupRows) {
            const std::size_t group = base / kGroupRows;
            if (auto read = reader.readColumns(segment.number, group, m_group); !read) return read;
            const auto ids = reader.ids(segment.number, group);
            if (!ids) return ids.error();
            for (std::uint32_t i = 0; i < m_group.size(); ++i) {
                while (base + i >= (*runs)[run].start + (*runs)[run].count)
                    ++run;
                const std::string_view id = (*ids)->row(i);
                if (id.empty()) continue;
                const auto named = m_byId.find(hash64(id));
                if (named == m_byId.end()) continue;
                const std::uint64_t rank = segment.firstRank + std::uint64_t(m_group.columns.rank[i]);
                if (named->second && named->second->rank < rank) continue;
                Target& target = named->second.emplace();
                target.rank = rank;
                target.stream = (*runs)[run].stream;
                target.type = std::uint32_t(m_group.columns.type[i]);
                if (const auto time = m_group.time(i)) target.time = time->value();
            }
        }
        return {};
    }

    std::unordered_map<std::uint64_t, std::optional<Target>> m_byId;
    ColumnGroup m_group;
};

/// Versions rise by one, but where the import gave them or links were left out, and none stands twice.
bool hasNothingToTell(const std::vector<LinkEntry>& entries) {
    for (std::size_t i = 1; i < entries.size(); ++i) {
        const LinkEntry &before = entries[i - 1], &entry = entries[i];
        if (((before.marks | entry.marks) & event::kGivenHere) != 0) continue;
        const bool isGap = entry.version > before.version && entry.version - 1 != before.version
                           && (entry.marks & event::kGapTold) == 0;
        if (entry.version == before.version || isGap) return false;
    }
    return true;
}

/// What the events of other streams add to what is known of a stream's own. Versions are those of the list:
/// where the store keeps none, those of its own events count the links too.
StreamTotals totalsOf(const std::vector<LinkEntry>& entries, const std::vector<const Target*>& targets,
                      StreamTotals totals) {
    totals.regular = false;
    const auto listed = std::uint64_t(
        std::count_if(entries.begin(), entries.end(), [](const LinkEntry& entry) { return !entry.isLink; }));
    // Own events that the list leaves out have their own versions.
    if (totals.events <= listed) totals.firstVersion = totals.lastVersion = entries.front().version;
    if (totals.events == 0) totals.firstRank = totals.lastRank = entries.front().rank;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const LinkEntry& entry = entries[i];
        totals.firstVersion = std::min(totals.firstVersion, entry.version);
        totals.lastVersion = std::max(totals.lastVersion, entry.version);
        if (!entry.isLink) continue;
        ++totals.events;
        totals.firstRank = std::min(totals.firstRank, entry.rank);
        totals.lastRank = std::max(totals.lastRank, entry.rank);
        const auto& time = targets[i]->time;
        if (!time) continue;
        totals.firstTime = std::min(totals.firstTime.value_or(*time), *time);
        totals.lastTime = std::max(totals.lastTime.value_or(*time), *time);
    }
    return totals;
}

std::uint32_t numberOf(const event::LinkTable::Stream& stream, std::uint32_t firstType, Dictionaries& names) {
    const std::uint32_t number = names.streams.intern(stream.name);
    if (number == names.firstType.size()) {
        names.firstType.push_back(firstType);
        names.ownCategory.push_back(
            stream.category.empty() ? 0 : std::int64_t(names.categories.intern(stream.category)) + 1);
    }
    return number;
}

/// Rows of the table, those of a stream one after the other and in its order.
std::vector<std::uint32_t> rowsByStream(const event::LinkTable& table) {
    std::vector<std::uint32_t> rows(table.rows.size());
    std::iota(rows.begin(), rows.end(), 0U);
    std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
        return table.rows[a].stream < table.rows[b].stream;
    });
    return rows;
}

/// Links that are left out for one reason: how many, and the first in the source.
class LeftOut {
public:
    void add(const event::LinkTable& table, const event::LinkTable::Row& row) {
        const std::pair place(std::uint32_t(row.origin), row.place);
        if (m_count++ > 0 && m_first < place) return;
        m_first = place;
        m_stream = table.streams[row.stream].name;
        m_where = table.placeOf(row);
    }
    void tell(event::Severity severity, const char* code, const char* one, const char* many,
              const char* remedy, std::vector<event::Problem>& problems) const {
        if (m_count == 0) return;
        problems.push_back(
            {severity, code, m_stream, std::nullopt, m_where,
             m_count == 1 ? std::string(one) : groupDigits(m_count) + many + ", of which this is the first",
             remedy});
    }

private:
    std::uint64_t m_count = 0;
    std::pair<std::uint32_t, std::uint64_t> m_first; ///< origin, place
    std::string m_stream, m_where;
};

/// Rows of a table that make no entry.
struct Losses {
    LeftOut missing, repeated;

    void tell(bool isOfPart, std::vector<event::Problem>& problems) const {
        if (isOfPart)
            missing.tell(event::Severity::Note, event::kOrphanLinkCode,
                         "1 link is left out: its event is not in the import",
                         " links are left out: their events are not in the import",
                         "import without limits to have them", problems);
        else
            missing.tell(event::Severity::Warning, event::kOrphanLinkCode,
                         "1 link is left out: its event is missing from the store",
                         " links are left out: their events are missing from the store",
                         "get a whole copy of the store, or remove the links where they were written",
                         problems);
        repeated.tell(event::Severity::Warning, event::kRepeatedLinkCode,
                      "1 link is left out: its event stands in the stream already",
                      " links are left out: their events stand in their streams already",
                      "remove them where they were written", problems);
    }
};

using FoundStreams = std::vector<std::pair<LinkedStream, std::vector<LinkEntry>>>;

/// In the order of the table.
Result<FoundStreams> findStreams(const SegmentReader& reader, const event::LinkTable& table,
                                 const std::vector<StreamTotals>& own, Dictionaries& names, Losses& losses,
                                 const std::stop_token& stop) {
    Targets targets(table);
    if (auto read = targets.find(reader, stop); !read) return read.error();
    FoundStreams found;
    const std::vector<std::uint32_t> rows = rowsByStream(table);
    for (std::size_t from = 0, to = 0; from < rows.size(); from = to) {
        const std::uint32_t stream = table.rows[rows[from]].stream;
        const auto known = names.streams.find(table.streams[stream].name);
        LinkedStream here;
        std::vector<LinkEntry> entries;
        std::vector<const Target*> placed;
        std::unordered_set<std::uint64_t> ranks;
        std::vector<std::int64_t> lost; // versions
        for (to = from; to < rows.size() && table.rows[rows[to]].stream == stream; ++to) {
            const event::LinkTable::Row& row = table.rows[rows[to]];
            const Target* const target = targets.of(row.idHash);
            if (target == nullptr) {
                if (row.hasVersion) lost.push_back(row.version);
                losses.missing.add(table, row);
                continue;
            }
            if (!ranks.insert(target->rank).second) {
                if (row.hasVersion) lost.push_back(row.version);
                losses.repeated.add(table, row);
                continue;
            }
            const bool isLink = !known || target->stream != *known;
            const std::int64_t version = row.hasVersion ? row.version : std::int64_t(entries.size()) + 1;
            const bool isGiven = !row.hasVersion || row.isGiven;
            entries.push_back({target->rank, version, isLink, isGiven ? event::kGivenHere : std::uint8_t(0)});
            placed.push_back(target);
            here.links += isLink ? 1 : 0;
        }
        if (here.links == 0) continue;
        here.entries = entries.size();
        here.totals = totalsOf(entries, placed, known && *known < own.size() ? own[*known] : StreamTotals());
        here.stream = numberOf(table.streams[stream], placed.front()->type, names);
        std::stable_sort(entries.begin(), entries.end(),
                         [](const LinkEntry& a, const LinkEntry& b) { return a.version < b.version; });
        for (const std::int64_t version : lost) {
            const auto next = std::upper_bound(
                entries.begin(), entries.end(), version,
                [](std::int64_t wanted, const LinkEntry& entry) { return wanted < entry.version; });
            if (next != entries.end()) next->marks |= event::kGapTold;
        }
        here.totals.regular = here.totals.events == here.entries && hasNothingToTell(entries);
        found.emplace_back(here, std::move(entries));
    }
    return found;
}

} // namespace

Result<ResolvedLinks> resolveLinks(const SegmentReader& reader, event::LinkTable table,
                                   const std::vector<StreamTotals>& own, Dictionaries& names,
                                   const std::stop_token& stop) {
    Losses losses;
    auto found = findStreams(reader, table, own, names, losses, stop);
    if (!found) return found.error();
    ResolvedLinks resolved;
    resolved.problems = std::move(table.problems);
    losses.tell(table.isOfPart, resolved.problems);
    table = event::LinkTable(); // many rows take much memory: not at once with what becomes of them
    std::sort(found->begin(), found->end(),
              [](const auto& a, const auto& b) { return a.first.stream < b.first.stream; });
    LinkLists& lists = resolved.lists;
    std::size_t all = 0;
    for (const auto& [stream, entries] : *found)
        all += entries.size();
    lists.entries.reserve(all);
    for (auto& [stream, entries] : *found) {
        stream.first = lists.entries.size();
        lists.streams.push_back(stream);
        lists.entries.insert(lists.entries.end(), entries.begin(), entries.end());
        entries = std::vector<LinkEntry>();
    }
    return resolved;
}

} // namespace hindcast::cache
