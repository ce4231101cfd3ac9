// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FakeSession that counts: overview and histogram, exact in constant time per bucket.
#include "support/fake_session.h"

#include <algorithm>
#include <numeric>

namespace hindcast::test {

using namespace session;

event::Overview FakeSession::countLanes(bool byTime, std::int64_t from, std::int64_t to, std::size_t buckets,
                                        event::LaneBy laneBy, std::size_t maxLanes) const {
    const bool byType = laneBy == event::LaneBy::Type;
    const auto countsAt = [&](std::uint64_t rank) {
        std::vector<std::uint64_t> counts;
        const auto fill = [&](const auto& array) { counts.assign(array.begin(), array.end()); };
        if (byType)
            fill(m_store.typeCounts(rank));
        else
            fill(m_store.categoryCounts(rank));
        return counts;
    };
    const auto rankAt = [&](std::int64_t place) -> std::uint64_t {
        if (byTime) return m_store.rankAtTime(Micros(place)).value();
        return std::min(std::uint64_t(std::max<std::int64_t>(place, 0)), m_store.events());
    };

    const auto all = countsAt(m_store.events());
    std::vector<std::size_t> order(all.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return all[a] > all[b]; });
    const auto present = std::size_t(std::count_if(all.begin(), all.end(), [](auto n) { return n > 0; }));
    const std::size_t named = std::min(present, maxLanes);

    event::Overview answer{byTime, from, to, buckets, {}};
    for (std::size_t i = 0; i < named + (present > named ? 1 : 0); ++i) {
        event::Overview::Lane lane;
        if (i < named) lane.name = byType ? FakeStore::typeName(order[i]) : FakeStore::categoryName(order[i]);
        lane.counts.resize(buckets);
        answer.lanes.push_back(std::move(lane));
    }
    auto before = countsAt(rankAt(from));
    for (std::size_t b = 0; b < buckets; ++b) {
        const auto end = from + std::int64_t(double(to - from) * double(b + 1) / double(buckets));
        auto after = countsAt(rankAt(b + 1 == buckets ? to : end));
        for (std::size_t i = 0; i < present; ++i) {
            const std::uint64_t count = after[order[i]] - before[order[i]];
            auto& lane = answer.lanes[std::min(i, named)];
            lane.counts[b] += std::uint32_t(count);
            lane.total += count;
        }
        before = std::move(after);
    }
    return answer;
}

Result<event::Overview> FakeSession::overview(bool byTime, std::int64_t from, std::int64_t to,
                                              std::size_t buckets, event::LaneBy laneBy, std::size_t maxLanes,
                                              std::stop_token stop) const {
    if (const auto error = enter("overview", stop)) return *error;
    if (to <= from || buckets == 0) return Error{ErrorCode::Invalid, {}, "the range is empty", {}};
    return countLanes(byTime, from, to, buckets, laneBy, maxLanes);
}

Result<event::Overview> FakeSession::overviewOf(const RankSet& hits, const event::Overview& frame,
                                                event::LaneBy laneBy, std::stop_token stop) const {
    if (const auto error = enter("overviewOf", stop)) return *error;
    event::Overview answer = frame;
    for (auto& lane : answer.lanes) {
        lane.total = 0;
        lane.counts.assign(answer.buckets, 0);
    }
    for (std::uint64_t i = 0; i < hits.size(); ++i) {
        const Rank rank = hits.at(i);
        const auto time = m_store.time(rank);
        if (answer.byTime && !time) continue;
        const std::int64_t place = answer.byTime ? time->value() : std::int64_t(rank.value());
        if (place < answer.from || place >= answer.to) continue;
        const auto event = m_store.place(rank);
        const std::string name = laneBy == event::LaneBy::Type
                                     ? FakeStore::typeName(FakeStore::type(event))
                                     : FakeStore::categoryName(FakeStore::category(event.slot));
        const auto own = std::find_if(answer.lanes.begin(), answer.lanes.end(),
                                      [&](const auto& lane) { return lane.name == name; });
        auto& lane = own == answer.lanes.end() ? answer.lanes.back() : *own;
        const double share = double(place - answer.from) / double(answer.to - answer.from);
        ++lane.counts[std::size_t(share * double(answer.buckets))];
        ++lane.total;
    }
    return answer;
}

Result<Histogram> FakeSession::histogram(std::size_t buckets, event::LaneBy laneBy,
                                         std::stop_token stop) const {
    if (const auto error = enter("histogram", stop)) return *error;
    Histogram answer;
    if (m_store.events() == 0 || buckets == 0) return answer;
    answer.byTime = m_store.time(Rank(0)).has_value();
    answer.from = answer.byTime ? m_store.time(Rank(0))->value() : 0;
    answer.to = answer.byTime ? m_store.time(Rank(m_store.events() - 1))->value() + 1
                              : std::int64_t(m_store.events());
    const auto counts = countLanes(answer.byTime, answer.from, answer.to, buckets, laneBy, FakeStore::kTypes);
    answer.bucketWidth = (answer.to - answer.from) / std::int64_t(buckets);
    for (std::size_t b = 0; b < buckets; ++b) {
        Histogram::Bucket bucket{
            answer.from + std::int64_t(double(answer.to - answer.from) * double(b) / double(buckets)), {}};
        for (const auto& lane : counts.lanes)
            if (lane.counts[b] > 0) bucket.counts.emplace_back(lane.name, lane.counts[b]);
        answer.buckets.push_back(std::move(bucket));
    }
    answer.total = m_store.events();
    return answer;
}

Result<std::vector<event::Problem>> FakeSession::check(std::stop_token stop) const {
    if (const auto error = enter("check", stop)) return *error;
    return std::vector<event::Problem>();
}

} // namespace hindcast::test
