// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/histogram_builder.h"

#include "base/thread_pool.h"
#include "event/bucket_count.h"

#include <algorithm>
#include <atomic>
#include <vector>

namespace hindcast::session {
namespace {

constexpr std::size_t kMostBuckets = 1'000'000;

/// What a histogram of a log is made of.
struct Plan {
    Plan(const event::EventLog& events, std::size_t buckets, event::LaneBy by) : log(events), laneBy(by) {
        const auto first = log.firstTime(), last = log.lastTime();
        byTime = first && last;
        range = event::BucketRange::over(byTime ? first->value() : 0,
                                         byTime ? std::uint64_t(last->value()) - std::uint64_t(first->value())
                                                : log.eventCount(),
                                         buckets);
        lanes = laneBy == event::LaneBy::Type ? log.typeCount() : log.categoryCount();
    }
    std::uint32_t laneOf(StreamId stream) const { return log.stream(stream).category.value(); }

    const event::EventLog& log;
    event::LaneBy laneBy;
    bool byTime = false;
    event::BucketRange range;
    std::size_t lanes = 0;
};

/// Counts parts of a log.
class PartCounter {
public:
    explicit PartCounter(const Plan& plan) : m_plan(plan), m_count(plan.range, plan.lanes) {}

    Result<void> count(std::size_t part, const std::stop_token& stop) {
        if (stop.stop_requested()) return cancelled();
        const auto from = std::int64_t(m_plan.log.partFacts(part).first.value());
        const auto reader = m_plan.log.openPart(part);
        const bool byCategory = m_plan.laneBy == event::LaneBy::Category;
        if (byCategory)
            if (auto known = findLanes(*reader); !known) return known;
        const event::ColumnSet columns =
            (byCategory ? 0U : event::kTypeColumn) | (m_plan.byTime ? event::kTimeColumn : 0U);
        for (std::size_t number = 0; number < reader->blockCount(); ++number) {
            const auto block = reader->readBlock(number, columns);
            if (!block) return block.error();
            for (std::size_t i = 0; i < block->size(); ++i) {
                if (m_plan.byTime && block->hasTime[i] == 0) continue;
                m_count.add(m_plan.byTime ? block->time[i] : from + block->rank[i],
                            byCategory ? m_laneOfRow[block->start + i] : std::uint32_t(block->type[i]));
            }
        }
        return {};
    }
    const event::BucketCount& result() const { return m_count; }

private:
    Result<void> findLanes(event::LogPart& reader) {
        const auto runs = reader.runs();
        if (!runs) return runs.error();
        m_laneOfRow.clear();
        for (const event::StreamRun& run : *runs)
            m_laneOfRow.resize(std::size_t(run.start) + run.count, m_plan.laneOf(run.stream));
        return {};
    }

    const Plan& m_plan;
    event::BucketCount m_count;
    std::vector<std::uint32_t> m_laneOfRow;
};

Result<event::BucketCount> countAll(const Plan& plan, const std::stop_token& stop) {
    PartCounter here(plan), there(plan);
    std::atomic<std::size_t> next = 0;
    const auto work = [&](PartCounter& counter) -> Result<void> {
        for (std::size_t part = next++; part < plan.log.partCount(); part = next++)
            if (auto counted = counter.count(part, stop); !counted) return counted;
        return {};
    };
    ThreadPool pool(1);
    auto other = pool.submit([&] { return work(there); });
    const auto counted = work(here);
    if (const auto also = other.get(); !counted || !also) return counted ? also.error() : counted.error();
    event::BucketCount all = here.result();
    all.add(there.result());
    return all;
}

Result<Histogram> print(const Plan& plan, const Result<event::BucketCount>& counted) {
    if (!counted) return counted.error();
    Histogram histogram;
    histogram.byTime = plan.byTime;
    histogram.from = plan.range.from;
    histogram.bucketWidth = std::int64_t(plan.range.width);
    histogram.to = plan.range.startOf(plan.range.count);
    std::vector<event::BucketCount::Counts> counts(plan.range.count);
    std::vector<std::uint64_t> totals(plan.lanes);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        counts[i] = counted->bucket(i);
        for (const auto& [lane, count] : counts[i]) {
            totals[lane] += count;
            histogram.total += count;
        }
    }
    histogram.buckets.resize(plan.range.count);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        auto& bucket = histogram.buckets[i];
        bucket.start = plan.range.startOf(i);
        std::sort(counts[i].begin(), counts[i].end(), [&](const auto& a, const auto& b) {
            return totals[a.first] != totals[b.first] ? totals[a.first] > totals[b.first] : a.first < b.first;
        });
        for (const auto& [lane, count] : counts[i])
            bucket.counts.emplace_back(plan.laneBy == event::LaneBy::Type
                                           ? plan.log.typeName(EventTypeId(lane))
                                           : plan.log.categoryName(CategoryId(lane)),
                                       count);
    }
    return histogram;
}

Result<void> checkBuckets(std::size_t buckets) {
    if (buckets > 0 && buckets <= kMostBuckets) return {};
    return Error{ErrorCode::Invalid, "buckets", "a histogram has 1 to 1,000,000 buckets", "ask for fewer"};
}

} // namespace

Result<Histogram> buildHistogram(const event::EventLog& log, std::size_t buckets, event::LaneBy laneBy,
                                 std::stop_token stop) {
    if (auto fine = checkBuckets(buckets); !fine) return fine.error();
    const Plan plan(log, buckets, laneBy);
    if (auto stored = log.storedBuckets(buckets, laneBy)) return print(plan, std::move(*stored));
    return print(plan, countAll(plan, stop));
}

Result<Histogram> buildHistogram(const Session& session, const expression::Expression& where,
                                 std::size_t buckets, event::LaneBy laneBy, std::stop_token stop) {
    if (auto fine = checkBuckets(buckets); !fine) return fine.error();
    const Plan plan(session.log(), buckets, laneBy);
    event::BucketCount count(plan.range, plan.lanes);
    const auto done = session.runFilter(
        where, {},
        [&](const expression::ScanChunk& chunk) {
            for (const expression::Hit& hit : chunk.hits) {
                if (plan.byTime && !hit.time) continue;
                count.add(plan.byTime ? hit.time->value() : std::int64_t(hit.rank.value()),
                          laneBy == event::LaneBy::Type ? hit.type.value() : plan.laneOf(hit.stream));
            }
            return true;
        },
        stop);
    if (!done) return done.error();
    return print(plan, count);
}

} // namespace hindcast::session
