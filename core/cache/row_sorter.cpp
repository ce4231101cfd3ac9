// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/row_sorter.h"

#include "base/hash.h"
#include "cache/frame.h"
#include "event/store_flags.h"

#include <algorithm>

namespace hindcast::cache {
namespace {

using event::Event;
using event::PositionKind;

std::int64_t shapeOf(const Event& event, PositionKind position) {
    return std::int64_t(event.payload.kind) | std::int64_t(event.metadata.kind) << shape::kMetadataShift
           | std::int64_t(position) << shape::kPositionShift | (event.time ? shape::kTime : 0)
           | (event.timeText.empty() ? 0 : shape::kTimeText);
}

/// Hashes the names of the events ahead, and asks for what they will need.
class Ahead {
public:
    using Hashes = RowSorter::Hashes;
    Ahead(std::span<const Event* const> events, const StringTable& streams, std::vector<Hashes>& hashes)
        : m_events(events), m_streams(streams), m_hashes(hashes) {
        m_hashes.resize(events.size());
        for (std::size_t i = 0; i < std::min(kHash, events.size()); ++i)
            hash(i);
    }
    void from(std::size_t i) {
        if (i + kHash < m_events.size()) hash(i + kHash);
        if (i + kFar >= m_events.size()) return;
        const auto* far = reinterpret_cast<const char*>(m_events[i + kFar]);
        for (std::size_t at = 0; at < sizeof(Event); at += kLine)
            __builtin_prefetch(far + at);
        const Event& near = *m_events[i + kNear];
        __builtin_prefetch(near.stream.data());
        __builtin_prefetch(near.type.data());
        __builtin_prefetch(near.id.data());
        m_streams.prefetchSlot(m_hashes[i + kSlot].stream);
        m_streams.prefetchPlace(m_hashes[i + kPlace].stream);
        m_streams.prefetchName(m_hashes[i + kName].stream);
    }

private:
    static constexpr std::size_t kFar = 40, kNear = 28, kHash = 20, kSlot = 18, kPlace = 12, kName = 6,
                                 kLine = 64;
    void hash(std::size_t i) {
        const Event& event = *m_events[i];
        m_hashes[i] = {hash64(event.stream), event.id.empty() ? 0 : hash64(event.id)};
    }

    std::span<const Event* const> m_events;
    const StringTable& m_streams;
    std::vector<Hashes>& m_hashes;
};

/// Follows the positions of a segment in log order.
class PositionRange {
public:
    void add(PositionKind kind, std::int64_t number, std::int64_t tie, std::string_view text) {
        if (kind == PositionKind::None) {
            m_rise = false;
            return;
        }
        if (kind == PositionKind::Number && m_low && !m_low->isText() && !m_high->isText()) {
            const auto pair = std::pair(number, tie);
            m_rise = m_rise && pair >= m_last;
            if (pair < std::pair(m_low->number(), m_low->tie())) m_low = Position::number(number, tie);
            if (pair > std::pair(m_high->number(), m_high->tie())) m_high = Position::number(number, tie);
            m_last = pair;
            return;
        }
        const Position here =
            kind == PositionKind::Text ? Position::text(std::string(text)) : Position::number(number, tie);
        // With texts among them, rising means that each is the new highest.
        m_rise = m_rise && (!m_high || here >= *m_high);
        if (!m_low || here < *m_low) m_low = here;
        if (!m_high || here > *m_high) m_high = here;
        m_last = {number, tie};
    }
    void store(SegmentRow& segment) const {
        segment.minPosition = m_low;
        segment.maxPosition = m_high;
        segment.positionsRise = m_rise;
    }

private:
    std::optional<Position> m_low, m_high;
    std::pair<std::int64_t, std::int64_t> m_last;
    bool m_rise = true;
};

void gather(const std::vector<std::int64_t>& from, const std::vector<std::uint32_t>& order,
            std::vector<std::int64_t>& to) {
    to.resize(order.size());
    for (std::size_t row = 0; row < order.size(); ++row)
        to[row] = from[order[row]];
}

} // namespace

void RowSorter::resume(const LogIndex& index) {
    m_versions.resize(index.streams.size());
    for (std::size_t i = 0; i < m_versions.size(); ++i)
        m_versions[i] = index.streams[i].previousVersion;
    m_local.assign(index.streams.size(), 0);
}

std::uint32_t RowSorter::localOf(const Event& event, std::uint64_t hash, Dictionaries& names) {
    const std::uint32_t stream = names.streams.intern(event.stream, hash);
    if (stream == m_local.size()) {
        m_local.push_back(0);
        m_versions.push_back(0);
        names.firstType.push_back(m_lastType);
        names.ownCategory.push_back(event.category.empty() ? 0 : names.categories.intern(event.category) + 1);
    }
    std::uint32_t& local = m_local[stream];
    if (local == 0) {
        m_runs.push_back({stream, 0, 0});
        local = std::uint32_t(m_runs.size());
    }
    ++m_runs[local - 1].count;
    return local - 1;
}

void RowSorter::orderRuns(Rows& rows) {
    m_keys.clear();
    for (std::uint32_t i = 0; i < m_runs.size(); ++i)
        m_keys.push_back(std::uint64_t(bucketOf(m_runs[i].stream)) << 32 | m_runs[i].stream);
    std::sort(m_keys.begin(), m_keys.end());
    rows.runs.clear();
    std::uint32_t start = 0;
    for (const std::uint64_t key : m_keys) {
        std::uint32_t& local = m_local[std::uint32_t(key)];
        Run& run = m_runs[local - 1];
        run.start = start;
        start += run.count;
        rows.runs.push_back(run);
        local = 0;
    }
}

Result<void> RowSorter::sort(std::span<const Event* const> events, const SourceRecord& record,
                             Dictionaries& names, SegmentRow& segment, Rows& rows) {
    m_runs.clear();
    m_localOfEvent.clear();
    m_types.clear();
    m_log.resize(events.size());
    PositionRange positions;
    Ahead ahead(events, names.streams, m_hashes);
    for (std::size_t i = 0; i < events.size(); ++i) {
        ahead.from(i);
        const Event& event = *events[i];
        if (event.payload.bytes.size() > kMaxPart || event.metadata.bytes.size() > kMaxPart / 4)
            return Error{
                ErrorCode::Unsupported, std::string(event.stream),
                "an event has a body of "
                    + std::to_string(std::max(event.payload.bytes.size(), event.metadata.bytes.size()))
                    + " bytes, more than a cache holds",
                "leave the event with it out"};
        m_lastType = m_types.intern(event.type, names.types);
        const std::uint32_t local = localOf(event, m_hashes[i].stream, names);
        m_localOfEvent.push_back(local);
        std::int64_t& version = m_versions[m_runs[local].stream];
        const bool hasVersion = event.version && !record.versionSynthetic;
        version = hasVersion ? *event.version : std::int64_t(std::uint64_t(version) + 1);
        const bool ordinal = event.positionKind == PositionKind::None && record.positionSynthetic;
        const PositionKind kind = ordinal ? PositionKind::Number : event.positionKind;
        const std::int64_t position = ordinal ? std::int64_t(segment.firstRank + i + 1) : event.position;
        const bool number = kind == PositionKind::Number;
        m_log.rank[i] = std::int64_t(i);
        m_log.type[i] = m_lastType;
        m_log.version[i] = version;
        m_log.shape[i] = shapeOf(event, kind);
        m_log.time[i] = event.time ? event.time->value() : 0;
        // A row without a number repeats its rank, so that the column costs nothing.
        m_log.position[i] = number ? position : std::int64_t(i);
        m_log.tie[i] = number && !ordinal ? event.positionTie : 0;
        const bool isGiven = !hasVersion && !record.versionSynthetic;
        m_log.flags[i] = event.flags | (isGiven ? std::uint32_t(event::kVersionGiven) : 0);
        positions.add(kind, position, m_log.tie[i], event.positionText);
        if (event.time) {
            segment.minTime = std::min(segment.minTime.value_or(event.time->value()), event.time->value());
            segment.maxTime = std::max(segment.maxTime.value_or(event.time->value()), event.time->value());
        }
    }
    positions.store(segment);
    segment.events = std::uint32_t(events.size());

    orderRuns(rows);
    m_next.resize(m_runs.size());
    for (std::size_t i = 0; i < m_runs.size(); ++i)
        m_next[i] = m_runs[i].start;
    m_eventOfRow.resize(events.size());
    rows.events.resize(events.size());
    rows.texts.resize(events.size());
    for (std::uint32_t i = 0; i < events.size(); ++i) {
        const std::uint32_t row = m_next[m_localOfEvent[i]]++;
        const Event& event = *events[i];
        m_eventOfRow[row] = i;
        rows.events[row] = &event;
        rows.texts[row] = {bytesOf(event.payload),
                           bytesOf(event.metadata),
                           event.correlation,
                           event.causation,
                           event.id,
                           m_hashes[i].id,
                           event.metadata.kind == event::BodyKind::Json};
    }
    gather(m_log.rank, m_eventOfRow, rows.columns.rank);
    gather(m_log.type, m_eventOfRow, rows.columns.type);
    gather(m_log.version, m_eventOfRow, rows.columns.version);
    gather(m_log.shape, m_eventOfRow, rows.columns.shape);
    gather(m_log.time, m_eventOfRow, rows.columns.time);
    gather(m_log.position, m_eventOfRow, rows.columns.position);
    gather(m_log.tie, m_eventOfRow, rows.columns.tie);
    gather(m_log.flags, m_eventOfRow, rows.columns.flags);
    return {};
}

} // namespace hindcast::cache
