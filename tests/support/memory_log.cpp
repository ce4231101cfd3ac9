// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/memory_log.h"

#include "event/category.h"
#include "json/parse.h"

#include <algorithm>
#include <initializer_list>
#include <limits>
#include <set>

namespace hindcast::test {
namespace {

using event::BodyKind;
using event::Fields;

std::string lifted(const json::Value& metadata, std::initializer_list<const char*> names) {
    for (const char* name : names)
        if (const auto* value = metadata.find(name);
            value && (value->kind() == json::Kind::String || value->kind() == json::Kind::Number))
            return value->text();
    return {};
}

} // namespace

std::uint32_t MemoryLog::Dictionary::intern(const std::string& name) {
    const auto [at, fresh] = ids.try_emplace(name, std::uint32_t(names.size()));
    if (fresh) names.push_back(name);
    return at->second;
}

void MemoryLog::add(Row row) {
    if (row.metadataKind == BodyKind::Json && (row.correlation.empty() || row.causation.empty())) {
        if (const auto metadata = json::parse(row.metadata)) {
            if (row.correlation.empty())
                row.correlation = lifted(*metadata, {"correlationId", "correlation_id", "$correlationId"});
            if (row.causation.empty())
                row.causation = lifted(*metadata, {"causationId", "causation_id", "$causationId"});
        }
    }
    const std::uint32_t stream = m_streams.intern(row.stream);
    if (stream == m_streamRows.size()) {
        m_streamRows.emplace_back();
        const std::string category =
            row.category.empty() ? std::string(event::deriveCategory(row.stream, row.type)) : row.category;
        m_streamCategories.push_back(CategoryId(m_categories.intern(category)));
    }
    auto& ranks = m_streamRows[stream];
    const std::int64_t previous = ranks.empty() ? 0 : m_rows[ranks.back()].version.value();
    const Version version(row.version.value_or(previous + 1));
    ranks.push_back(m_rows.size());
    const EventTypeId type(m_types.intern(row.type));
    m_rows.push_back({std::move(row), StreamId(stream), type, version});
}

event::LogFacts MemoryLog::facts() const {
    event::LogFacts facts = m_facts;
    std::int64_t base = std::numeric_limits<std::int64_t>::max();
    for (std::uint32_t id = 0; id < streamCount(); ++id)
        base = std::min(base, stream(StreamId(id)).firstVersion.value());
    facts.versionBase = base <= 0 ? 0 : 1;
    return facts;
}

std::optional<Micros> MemoryLog::firstTime() const {
    std::optional<Micros> first;
    for (const Stored& stored : m_rows)
        if (stored.row.time && (!first || *stored.row.time < *first)) first = stored.row.time;
    return first;
}

std::optional<Micros> MemoryLog::lastTime() const {
    std::optional<Micros> last;
    for (const Stored& stored : m_rows)
        if (stored.row.time && (!last || *stored.row.time > *last)) last = stored.row.time;
    return last;
}

event::StreamSummary MemoryLog::stream(StreamId id) const {
    const auto& ranks = m_streamRows.at(id.value());
    event::StreamSummary summary;
    summary.id = id;
    summary.name = m_streams.names[id.value()];
    summary.category = m_streamCategories[id.value()];
    summary.events = ranks.size();
    summary.firstRank = Rank(ranks.front());
    summary.lastRank = Rank(ranks.back());
    summary.firstVersion = summary.lastVersion = m_rows[ranks.front()].version;
    summary.regular = true;
    std::int64_t before = 0;
    std::optional<Micros> time;
    for (std::size_t rank : ranks) {
        const Stored& stored = m_rows[rank];
        if ((rank != ranks.front() && stored.version.value() != before + 1)
            || (stored.row.flags & (event::kUndecodablePayload | event::kUndecodableMetadata)) != 0
            || (time && stored.row.time && *stored.row.time < *time))
            summary.regular = false;
        before = stored.version.value();
        if (stored.row.time) time = stored.row.time;
        summary.firstVersion = std::min(summary.firstVersion, stored.version);
        summary.lastVersion = std::max(summary.lastVersion, stored.version);
        if (const auto at = stored.row.time) {
            summary.firstTime = std::min(summary.firstTime.value_or(*at), *at);
            summary.lastTime = std::max(summary.lastTime.value_or(*at), *at);
        }
    }
    return summary;
}

std::optional<StreamId> MemoryLog::findStream(std::string_view name) const {
    const auto at = m_streams.ids.find(name);
    if (at == m_streams.ids.end()) return std::nullopt;
    return StreamId(at->second);
}

std::uint64_t MemoryLog::typeEvents(EventTypeId id) const {
    return std::uint64_t(
        std::count_if(m_rows.begin(), m_rows.end(), [&](const Stored& stored) { return stored.type == id; }));
}

event::StoredEvent MemoryLog::view(std::size_t rank, Fields fields) const {
    const Stored& stored = m_rows[rank];
    const Row& row = stored.row;
    event::StoredEvent out;
    out.rank = Rank(rank);
    out.stream = stored.stream;
    out.type = stored.type;
    out.version = stored.version;
    out.position = row.position;
    event::Event& e = out.event;
    e.stream = row.stream;
    e.type = row.type;
    e.category = m_categories.names[m_streamCategories[stored.stream.value()].value()];
    e.version = stored.version.value();
    e.time = row.time;
    e.timeText = row.timeText;
    e.flags = row.flags;
    if (row.position) {
        e.positionKind = row.position->isText() ? event::PositionKind::Text : event::PositionKind::Number;
        e.position = row.position->number();
        e.positionTie = row.position->tie();
        e.positionText = row.position->text();
    }
    if (fields == Fields::Ids || fields == Fields::All) e.id = row.id;
    if (fields == Fields::Payload || fields == Fields::All) {
        e.payload = {row.payloadKind, row.payload};
        ++m_bodiesRead;
    }
    if (fields == Fields::All) {
        e.metadata = {row.metadataKind, row.metadata};
        e.correlation = row.correlation;
        e.causation = row.causation;
    }
    return out;
}

Result<void> MemoryLog::visitRanks(Rank first, std::uint64_t count, Fields fields,
                                   const event::EventVisitor& visit, std::stop_token stop) const {
    for (std::uint64_t i = first.value(); i < m_rows.size() && count > 0; ++i, --count) {
        if (stop.stop_requested()) return cancelled();
        if (!visit(view(i, fields))) break;
    }
    return {};
}

Result<void> MemoryLog::visitRanksBackwards(Rank last, std::uint64_t count, Fields fields,
                                            const event::EventVisitor& visit, std::stop_token stop) const {
    for (std::uint64_t i = std::min<std::uint64_t>(last.value() + 1, m_rows.size()); i > 0 && count > 0;
         --i, --count) {
        if (stop.stop_requested()) return cancelled();
        if (!visit(view(i - 1, fields))) break;
    }
    return {};
}

Result<void> MemoryLog::visitList(const std::vector<Rank>& ranks, Fields fields,
                                  const event::EventVisitor& visit, std::stop_token stop) const {
    for (Rank rank : ranks) {
        if (stop.stop_requested()) return cancelled();
        if (rank.value() >= m_rows.size())
            return Error{ErrorCode::NotFound, "rank " + std::to_string(rank.value()),
                         "there is no such event", ""};
        if (!visit(view(rank.value(), fields))) break;
    }
    return {};
}

std::vector<std::size_t> MemoryLog::ranksOf(StreamId id) const {
    std::vector<std::size_t> ranks = m_streamRows.at(id.value());
    std::stable_sort(ranks.begin(), ranks.end(),
                     [&](std::size_t a, std::size_t b) { return m_rows[a].version < m_rows[b].version; });
    return ranks;
}

Result<std::shared_ptr<const event::StreamColumns>> MemoryLog::openStream(StreamId id,
                                                                          std::stop_token stop) const {
    if (stop.stop_requested()) return cancelled();
    if (id.value() >= streamCount())
        return Error{ErrorCode::NotFound, "stream " + std::to_string(id.value()), "there is no such stream",
                     ""};
    auto columns = std::make_shared<event::StreamColumns>();
    columns->stream = id;
    for (std::size_t rank : ranksOf(id)) {
        const Stored& stored = m_rows[rank];
        columns->ranks.push_back(Rank(rank));
        columns->versions.push_back(stored.version);
        columns->types.push_back(stored.type);
        columns->times.push_back(stored.row.time);
        columns->positions.push_back(stored.row.position);
    }
    return std::shared_ptr<const event::StreamColumns>(columns);
}

Result<void> MemoryLog::visitStream(const event::StreamColumns& stream, std::size_t first, std::size_t count,
                                    Fields fields, const event::EventVisitor& visit,
                                    std::stop_token stop) const {
    for (std::size_t i = first; i < stream.size() && count > 0; ++i, --count) {
        if (stop.stop_requested()) return cancelled();
        if (!visit(view(stream.ranks[i].value(), fields))) break;
    }
    return {};
}

Result<void> MemoryLog::visitAllByStream(Fields fields, const event::EventVisitor& visit,
                                         std::stop_token stop) const {
    for (std::uint32_t id = 0; id < streamCount(); ++id)
        for (std::size_t rank : ranksOf(StreamId(id))) {
            if (stop.stop_requested()) return cancelled();
            if (!visit(view(rank, fields))) return {};
        }
    return {};
}

Result<std::optional<Rank>> MemoryLog::findId(std::string_view id) const {
    for (std::size_t rank = 0; rank < m_rows.size() && !id.empty(); ++rank)
        if (m_rows[rank].row.id == id) return std::optional(Rank(rank));
    return std::optional<Rank>();
}

Result<std::uint64_t> MemoryLog::countRepeatedIds(std::stop_token) const {
    std::set<std::string> seen;
    std::uint64_t repeated = 0;
    for (const auto& placed : m_rows)
        if (!placed.row.id.empty() && !seen.insert(placed.row.id).second) ++repeated;
    return repeated;
}

Result<Rank> MemoryLog::rankAtPosition(const Position& position) const {
    bool rising = true;
    for (std::size_t rank = 0; rank < m_rows.size(); ++rank) {
        const auto& at = m_rows[rank].row.position;
        if (at == position) return Rank(rank);
        rising = rising && at && (rank == 0 || !(*at < *m_rows[rank - 1].row.position));
    }
    if (!rising)
        return Error{ErrorCode::NotFound, "position " + position.print(), "no event has this position", ""};
    for (std::size_t rank = 0; rank < m_rows.size(); ++rank)
        if (*m_rows[rank].row.position >= position) return Rank(rank);
    return Rank(m_rows.size());
}

Result<Rank> MemoryLog::rankAtTime(Micros time) const {
    for (std::size_t rank = 0; rank < m_rows.size(); ++rank)
        if (m_rows[rank].row.time && *m_rows[rank].row.time >= time) return Rank(rank);
    return Rank(m_rows.size());
}

Result<event::Overview> MemoryLog::overview(bool byTime, std::int64_t from, std::int64_t to,
                                            std::size_t buckets, event::LaneBy laneBy, std::size_t maxLanes,
                                            std::stop_token stop) const {
    if (stop.stop_requested()) return cancelled();
    event::Overview out{byTime, from, to, buckets, {}};
    if (buckets == 0 || to <= from) return out;
    const Dictionary& names = laneBy == event::LaneBy::Type ? m_types : m_categories;
    const auto laneOf = [&](const Stored& stored) {
        return laneBy == event::LaneBy::Type ? stored.type.value()
                                             : m_streamCategories[stored.stream.value()].value();
    };
    std::vector<std::uint64_t> totals(names.names.size());
    for (const Stored& stored : m_rows)
        ++totals[laneOf(stored)];
    std::vector<std::uint32_t> order(totals.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return totals[a] != totals[b] ? totals[a] > totals[b] : names.names[a] < names.names[b];
    });
    std::vector<std::size_t> place(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        place[order[i]] = std::min(i, maxLanes);
        if (i <= maxLanes)
            out.lanes.push_back(
                {i < maxLanes ? names.names[order[i]] : "", 0, std::vector<std::uint32_t>(buckets)});
    }
    for (std::size_t rank = 0; rank < m_rows.size(); ++rank) {
        const Stored& stored = m_rows[rank];
        if (byTime && !stored.row.time) continue;
        const std::int64_t at = byTime ? stored.row.time->value() : std::int64_t(rank);
        if (at < from || at >= to) continue;
        const auto share =
            double(std::uint64_t(at) - std::uint64_t(from)) / double(std::uint64_t(to) - std::uint64_t(from));
        auto& lane = out.lanes[place[laneOf(stored)]];
        ++lane.counts[std::min(std::size_t(share * double(buckets)), buckets - 1)];
        ++lane.total;
    }
    return out;
}

} // namespace hindcast::test
