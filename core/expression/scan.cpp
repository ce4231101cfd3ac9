// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/scan.h"

#include "expression/part_scan.h"

#include <algorithm>
#include <atomic>
#include <deque>
#include <future>
#include <mutex>

namespace hindcast::expression {
namespace {

/// Where parts are skipped by what is known of them, handing one over to a thread costs more than skipping
/// it: tasks get longer as long as nothing is found. More would keep the first hit waiting.
constexpr std::size_t kMostAtOnce = 16;

/// PartScans that wait for work, as many as ever ran at once.
class Workers {
public:
    explicit Workers(const ScanPlan& plan) : m_plan(plan) {}
    std::unique_ptr<PartScan> take() {
        const std::lock_guard lock(m_mutex);
        if (m_idle.empty()) return std::make_unique<PartScan>(m_plan);
        auto worker = std::move(m_idle.back());
        m_idle.pop_back();
        return worker;
    }
    void give(std::unique_ptr<PartScan> worker) {
        const std::lock_guard lock(m_mutex);
        m_idle.push_back(std::move(worker));
    }

private:
    const ScanPlan& m_plan;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<PartScan>> m_idle;
};

/// Parts that have ranks of the plan, in the order asked for.
std::vector<std::size_t> partsOf(const ScanPlan& plan) {
    std::vector<std::size_t> parts;
    for (std::size_t i = 0; i < plan.log.partCount(); ++i) {
        const event::PartFacts facts = plan.log.partFacts(i);
        const std::uint64_t first = facts.first.value();
        if (first < plan.endRank && first + facts.events > plan.firstRank) parts.push_back(i);
    }
    if (plan.request.backwards) std::reverse(parts.begin(), parts.end());
    return parts;
}

class Scan {
public:
    Scan(const ScanPlan& plan, ThreadPool& pool, const ChunkVisitor& visit, const std::stop_token& stop)
        : m_plan(plan), m_pool(pool), m_visit(visit), m_workers(plan), m_parts(partsOf(plan)),
          m_forward(stop, [this] { m_stop.request_stop(); }) {}
    ~Scan() {
        m_stop.request_stop();
        for (auto& result : m_running)
            result.wait();
    }

    Result<ScanTotals> run() {
        const std::size_t ahead = 2 * m_pool.size();
        while (m_taken < m_parts.size()) {
            while (m_begun < m_parts.size() && m_running.size() < ahead)
                begin();
            auto result = m_running.front().get();
            m_running.pop_front();
            if (!result) return result.error();
            const auto skipped = [](const PartHits& part) { return part.skipped; };
            m_atOnce = std::all_of(result->begin(), result->end(), skipped)
                           ? std::min(2 * m_atOnce, kMostAtOnce)
                           : 1;
            for (PartHits& part : *result)
                if (!take(std::move(part), m_parts[m_taken++])) return m_totals;
        }
        return m_totals;
    }

private:
    void begin() {
        const std::size_t from = m_begun;
        m_begun = std::min(m_begun + m_atOnce, m_parts.size());
        m_running.push_back(m_pool.submit([this, from, to = m_begun]() -> Result<std::vector<PartHits>> {
            const std::stop_token stop = m_stop.get_token();
            std::vector<PartHits> all;
            auto worker = m_workers.take();
            for (std::size_t i = from; i < to; ++i) {
                if (stop.stop_requested()) return cancelled();
                auto hits = worker->run(m_parts[i], stop);
                if (!hits) return hits.error();
                all.push_back(*std::move(hits));
            }
            m_workers.give(std::move(worker));
            return all;
        }));
    }

    /// False: enough.
    bool take(PartHits&& part, std::size_t number) {
        const event::PartFacts facts = m_plan.log.partFacts(number);
        ScanChunk chunk;
        chunk.hits = std::move(part.hits);
        chunk.matches = part.matches;
        if (m_plan.request.backwards) std::reverse(chunk.hits.begin(), chunk.hits.end());
        if (m_plan.request.limit) {
            const std::uint64_t left = *m_plan.request.limit - m_totals.matches;
            chunk.matches = std::min(chunk.matches, left);
            if (chunk.hits.size() > left) chunk.hits.resize(std::size_t(left));
        }
        m_totals.matches += chunk.matches;
        ++m_totals.parts;
        m_totals.partsSkipped += part.skipped ? 1 : 0;
        m_totals.blocks += part.blocks;
        m_totals.bodies += part.bodies;
        m_totals.texts += part.texts;
        const std::uint64_t first = std::max(facts.first.value(), m_plan.firstRank);
        m_seen += std::min(facts.first.value() + facts.events, m_plan.endRank) - first;
        chunk.seen = m_seen;
        chunk.total = m_plan.endRank - m_plan.firstRank;
        return m_visit(chunk) && (!m_plan.request.limit || m_totals.matches < *m_plan.request.limit);
    }

    const ScanPlan& m_plan;
    ThreadPool& m_pool;
    const ChunkVisitor& m_visit;
    Workers m_workers;
    std::vector<std::size_t> m_parts;
    std::size_t m_begun = 0, m_taken = 0;
    std::size_t m_atOnce = 1; ///< parts of the next task
    std::uint64_t m_seen = 0;
    ScanTotals m_totals;
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_forward;
    std::deque<std::future<Result<std::vector<PartHits>>>> m_running;
};

/// All that stands in the stream of the limits, where some of it is of other streams.
Result<std::optional<RankSet>> wholeStreamOf(const event::EventLog& log, const ScanLimits& limits,
                                             const std::stop_token& stop) {
    std::optional<RankSet> whole;
    if (!limits.stream || !log.hasLinks(*limits.stream)) return whole;
    const auto columns = log.openStream(*limits.stream, stop);
    if (!columns) return columns.error();
    std::vector<Rank> ranks = (*columns)->ranks;
    std::sort(ranks.begin(), ranks.end());
    whole.emplace();
    for (const Rank rank : ranks)
        whole->append(rank);
    return whole;
}

} // namespace

Result<ScanTotals> scan(const event::EventLog& log, const Filter& filter, const ScanRequest& request,
                        ThreadPool& pool, const ChunkVisitor& visit, const std::stop_token& stop,
                        const ConditionMaker& condition, const ConsumerMaker& consumer) {
    if (request.limit && *request.limit == 0) return ScanTotals{};
    const auto whole = wholeStreamOf(log, request.limits, stop);
    if (!whole) return whole.error();
    const ScanPlan plan(log, filter.program(), request, condition, consumer, *whole ? &**whole : nullptr);
    return Scan(plan, pool, visit, stop).run();
}

} // namespace hindcast::expression
