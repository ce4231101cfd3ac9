// SPDX-License-Identifier: GPL-3.0-or-later
// Parts over the visitors that every log has: the default, and the plain twin of quicker ones.
#include "event/event_log.h"

#include <algorithm>
#include <deque>
#include <string>

namespace hindcast::event {
namespace {

constexpr std::uint64_t kPartEvents = 4096;

class PlainPart : public LogPart {
public:
    PlainPart(const EventLog& log, Rank first, std::uint64_t events)
        : m_log(log), m_first(first), m_events(events) {}

    Result<std::span<const StreamRun>> runs() override {
        if (auto ready = read(); !ready) return ready.error();
        return std::span<const StreamRun>(m_runs);
    }

    std::size_t blockCount() const override { return m_events == 0 ? 0 : 1; }
    std::pair<std::uint32_t, std::uint32_t> blockRows(std::size_t) const override {
        return {0, std::uint32_t(m_events)};
    }

    Result<ColumnBlock> readBlock(std::size_t, ColumnSet) override {
        if (auto ready = read(); !ready) return ready.error();
        return ColumnBlock{0,      m_rank,    m_type,     m_version, m_flags,
                           m_time, m_hasTime, m_position, m_kind,    m_positionText};
    }

    Result<void> visitBodies(std::span<const std::uint32_t> rows, BodyWants wants,
                             const std::function<bool(std::size_t, const RowBodies&)>& visit) override {
        std::vector<Rank> ranks;
        for (const std::uint32_t row : rows)
            ranks.push_back(next(m_first, row));
        const Fields fields = wants.payload || wants.metadata ? Fields::All : Fields::Ids;
        std::size_t at = 0;
        return m_log.visitList(ranks, fields,
                               [&](const StoredEvent& stored) {
                                   const Event& event = stored.event;
                                   return visit(at++, {event.payload, event.metadata, event.id,
                                                       event.correlation, event.causation});
                               },
                               {});
    }

    Result<void> findPlaces(TextKind, const TextProbe&, std::vector<TextPlace>& places) override {
        if (m_events > 0) places.push_back({0, 0, std::uint32_t(m_events)});
        return {};
    }

    Result<TextBlock> readTexts(TextKind kind, std::uint32_t) override {
        m_text.clear();
        m_ends.clear();
        m_rows.clear();
        std::uint32_t row = 0;
        const auto add = [&](std::string_view piece) {
            m_text.append(piece);
            m_ends.push_back(std::uint32_t(m_text.size()));
            m_rows.push_back(row);
        };
        const Fields fields = kind == TextKind::Id ? Fields::Ids : Fields::All;
        const auto visited =
            m_log.visitRanks(m_first, m_events, fields,
                             [&](const StoredEvent& stored) {
                                 const Event& event = stored.event;
                                 if (kind == TextKind::Id) add(event.id);
                                 if (kind == TextKind::Payload && event.payload.kind != BodyKind::Absent)
                                     add(event.payload.bytes);
                                 if (kind == TextKind::Metadata) {
                                     if (event.metadata.kind != BodyKind::Absent) add(event.metadata.bytes);
                                     add(event.correlation);
                                     add(event.causation);
                                 }
                                 ++row;
                                 return true;
                             },
                             {});
        if (!visited) return visited.error();
        return TextBlock{m_text, m_ends, m_rows};
    }

private:
    Result<void> read() {
        if (!m_rank.empty()) return {};
        return m_log.visitRanks(m_first, m_events, Fields::Columns,
                                [this](const StoredEvent& stored) {
                                    const Event& event = stored.event;
                                    const auto row = std::uint32_t(m_rank.size());
                                    if (m_runs.empty() || m_runs.back().stream != stored.stream)
                                        m_runs.push_back({stored.stream, row, 0});
                                    ++m_runs.back().count;
                                    m_rank.push_back(row);
                                    m_type.push_back(stored.type.value());
                                    m_version.push_back(stored.version.value());
                                    m_flags.push_back(event.flags);
                                    m_time.push_back(event.time ? event.time->value() : 0);
                                    m_hasTime.push_back(event.time ? 1 : 0);
                                    m_position.push_back(event.position);
                                    m_kind.push_back(event.positionKind);
                                    m_texts.emplace_back(event.positionText);
                                    m_positionText.push_back(m_texts.back());
                                    return true;
                                },
                                {});
    }

    const EventLog& m_log;
    Rank m_first;
    std::uint64_t m_events;
    std::vector<StreamRun> m_runs;
    std::vector<std::int64_t> m_rank, m_type, m_version, m_flags, m_time, m_position;
    std::vector<std::uint8_t> m_hasTime;
    std::vector<PositionKind> m_kind;
    std::deque<std::string> m_texts;
    std::vector<std::string_view> m_positionText;
    std::string m_text; ///< that was read last
    std::vector<std::uint32_t> m_ends, m_rows;
};

} // namespace

std::size_t EventLog::partCount() const {
    return std::size_t((eventCount() + kPartEvents - 1) / kPartEvents);
}

PartFacts EventLog::partFacts(std::size_t part) const {
    const std::uint64_t first = part * kPartEvents;
    PartFacts facts;
    facts.first = Rank(first);
    facts.events = std::min(kPartEvents, eventCount() - first);
    return facts;
}

std::unique_ptr<LogPart> EventLog::openPart(std::size_t part) const {
    const PartFacts facts = partFacts(part);
    return std::make_unique<PlainPart>(*this, facts.first, facts.events);
}

} // namespace hindcast::event
