// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/hit_overview.h"

#include "event/equal_buckets.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace hindcast::session {
namespace {

class HitCounter {
public:
    HitCounter(const event::EventLog& log, const RankSet& hits, const event::Overview& frame,
               event::LaneBy laneBy)
        : m_log(log), m_hits(hits), m_byType(laneBy == event::LaneBy::Type), m_out(frame),
          m_buckets(frame.from, frame.to, frame.buckets) {
        std::unordered_map<std::string_view, std::size_t> byName;
        for (std::size_t i = 0; i < m_out.lanes.size(); ++i) {
            m_out.lanes[i].total = 0;
            m_out.lanes[i].counts.assign(m_out.buckets, 0);
            byName.emplace(frame.lanes[i].name, i);
        }
        const std::size_t names = m_byType ? log.typeCount() : log.categoryCount();
        const auto other = byName.find({});
        for (std::uint32_t i = 0; i < names; ++i) {
            auto at = byName.find(m_byType ? log.typeName(EventTypeId(i)) : log.categoryName(CategoryId(i)));
            if (at == byName.end()) at = other;
            m_laneOf.push_back(at == byName.end() ? kNone : at->second);
        }
    }

    Result<event::Overview> run(const std::stop_token& stop) {
        for (std::size_t i = 0; i < m_log.partCount(); ++i) {
            if (stop.stop_requested()) return cancelled();
            if (const auto done = wants(m_log.partFacts(i)) ? count(i, stop) : Result<void>(); !done)
                return done.error();
        }
        return std::move(m_out);
    }

private:
    static constexpr std::size_t kNone = std::size_t(-1);

    bool wants(const event::PartFacts& facts) const {
        const Rank end = next(facts.first, facts.events);
        if (m_hits.countBelow(end) == m_hits.countBelow(facts.first)) return false;
        if (!m_out.byTime)
            return std::int64_t(end.value()) > m_out.from && std::int64_t(facts.first.value()) < m_out.to;
        return !facts.bounded
               || (facts.maxTime && facts.maxTime->value() >= m_out.from
                   && facts.minTime->value() < m_out.to);
    }

    Result<void> count(std::size_t number, const std::stop_token& stop) {
        const event::PartFacts facts = m_log.partFacts(number);
        const auto part = m_log.openPart(number);
        const auto runs = part->runs();
        if (!runs) return runs.error();
        const event::ColumnSet columns =
            (m_byType ? event::kTypeColumn : 0) | (m_out.byTime ? event::kTimeColumn : 0);
        std::size_t run = 0;
        for (std::size_t i = 0; i < part->blockCount(); ++i) {
            if (stop.stop_requested()) return cancelled();
            const auto block = part->readBlock(i, columns);
            if (!block) return block.error();
            for (std::size_t row = 0; row < block->size(); ++row) {
                const std::uint32_t at = block->start + std::uint32_t(row);
                while (run + 1 < runs->size() && at >= (*runs)[run].start + (*runs)[run].count)
                    ++run;
                const Rank rank = next(facts.first, std::uint64_t(block->rank[row]));
                if (!m_hits.contains(rank) || (m_out.byTime && block->hasTime[row] == 0)) continue;
                const std::int64_t place = m_out.byTime ? block->time[row] : std::int64_t(rank.value());
                if (place < m_out.from || place >= m_out.to) continue;
                add(m_byType ? m_laneOf[std::size_t(block->type[row])] : laneOfStream((*runs)[run].stream),
                    place);
            }
        }
        return {};
    }

    std::size_t laneOfStream(StreamId stream) {
        if (m_lastStream != stream) {
            m_lastStream = stream;
            m_lastLane = m_laneOf[m_log.stream(stream).category.value()];
        }
        return m_lastLane;
    }

    void add(std::size_t lane, std::int64_t place) {
        if (lane == kNone) return;
        ++m_out.lanes[lane].counts[m_buckets.of(place)];
        ++m_out.lanes[lane].total;
    }

    const event::EventLog& m_log;
    const RankSet& m_hits;
    const bool m_byType;
    event::Overview m_out;
    const event::EqualBuckets m_buckets;
    std::vector<std::size_t> m_laneOf; ///< of types or categories
    std::optional<StreamId> m_lastStream;
    std::size_t m_lastLane = kNone;
};

} // namespace

Result<event::Overview> countHits(const event::EventLog& log, const RankSet& hits,
                                  const event::Overview& frame, event::LaneBy laneBy, std::stop_token stop) {
    return HitCounter(log, hits, frame, laneBy).run(stop);
}

} // namespace hindcast::session
