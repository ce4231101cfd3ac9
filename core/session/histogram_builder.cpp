// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/histogram_builder.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <vector>

namespace hindcast::session {
namespace {

constexpr std::size_t kMostBuckets = 1'000'000;

/// Counts of one bucket by lane number; sparse, as stores have up to thousands of types.
using Counts = std::vector<std::pair<std::uint32_t, std::uint64_t>>;

void addOne(Counts& counts, std::uint32_t lane) {
    for (auto& [known, count] : counts)
        if (known == lane) {
            ++count;
            return;
        }
    counts.emplace_back(lane, 1);
}

/// Ceiling of a span over a number of buckets, at least 1; the span may be that of all 64-bit times.
std::int64_t widthOf(std::uint64_t span, std::size_t buckets) {
    const std::uint64_t width = span / buckets + (span % buckets != 0 ? 1 : 0);
    return std::int64_t(std::max<std::uint64_t>(width, 1));
}

/// What is counted: a function that calls back with rank, stream, type and time of each event.
using Counted = std::function<void(Rank, StreamId, EventTypeId, const std::optional<Micros>&)>;
using Events = std::function<Result<void>(const Counted&)>;

Result<Histogram> countInto(const event::EventLog& log, std::size_t buckets, event::LaneBy laneBy,
                            const Events& events) {
    if (buckets == 0 || buckets > kMostBuckets)
        return Error{ErrorCode::Invalid, "buckets", "a histogram has 1 to 1,000,000 buckets",
                     "ask for fewer"};
    Histogram histogram;
    const auto first = log.firstTime();
    const auto last = log.lastTime();
    histogram.byTime = first && last;
    histogram.from = histogram.byTime ? first->value() : 0;
    const std::uint64_t span =
        histogram.byTime ? std::uint64_t(last->value()) - std::uint64_t(first->value()) : log.eventCount();
    histogram.bucketWidth = widthOf(span, buckets);
    const std::uint64_t width = std::uint64_t(histogram.bucketWidth);
    const auto startOf = [&](std::size_t bucket) {
        return std::int64_t(std::uint64_t(histogram.from) + width * bucket);
    };
    histogram.to = startOf(buckets);

    std::vector<std::uint32_t> laneOfStream;
    if (laneBy == event::LaneBy::Category)
        for (std::uint32_t i = 0; i < log.streamCount(); ++i)
            laneOfStream.push_back(log.stream(StreamId(i)).category.value());
    const std::size_t lanes = laneBy == event::LaneBy::Type ? log.typeCount() : log.categoryCount();
    std::vector<std::uint64_t> totals(lanes);
    std::vector<Counts> counts(buckets);

    const auto done =
        events([&](Rank rank, StreamId stream, EventTypeId type, const std::optional<Micros>& time) {
            if (histogram.byTime && !time) return;
            const std::uint64_t at = histogram.byTime
                                         ? std::uint64_t(time->value()) - std::uint64_t(histogram.from)
                                         : rank.value();
            const std::uint32_t lane =
                laneBy == event::LaneBy::Type ? type.value() : laneOfStream[stream.value()];
            addOne(counts[std::min<std::uint64_t>(at / width, buckets - 1)], lane);
            ++totals[lane];
            ++histogram.total;
        });
    if (!done) return done.error();

    histogram.buckets.resize(buckets);
    for (std::size_t i = 0; i < buckets; ++i) {
        auto& bucket = histogram.buckets[i];
        bucket.start = startOf(i);
        std::sort(counts[i].begin(), counts[i].end(), [&](const auto& a, const auto& b) {
            return totals[a.first] != totals[b.first] ? totals[a.first] > totals[b.first] : a.first < b.first;
        });
        for (const auto& [lane, count] : counts[i])
            bucket.counts.emplace_back(laneBy == event::LaneBy::Type ? log.typeName(EventTypeId(lane))
                                                                     : log.categoryName(CategoryId(lane)),
                                       count);
    }
    return histogram;
}

} // namespace

Result<Histogram> buildHistogram(const event::EventLog& log, std::size_t buckets, event::LaneBy laneBy,
                                 std::stop_token stop) {
    return countInto(log, buckets, laneBy, [&](const Counted& count) {
        return log.visitRanks(
            Rank(0), log.eventCount(), event::Fields::Columns,
            [&](const event::StoredEvent& stored) {
                count(stored.rank, stored.stream, stored.type, stored.event.time);
                return true;
            },
            stop);
    });
}

Result<Histogram> buildHistogram(const Session& session, const expression::Expression& where,
                                 std::size_t buckets, event::LaneBy laneBy, std::stop_token stop) {
    return countInto(session.log(), buckets, laneBy, [&](const Counted& count) -> Result<void> {
        const auto done = session.runFilter(
            where, {},
            [&](const expression::ScanChunk& chunk) {
                for (const expression::Hit& hit : chunk.hits)
                    count(hit.rank, hit.stream, hit.type, hit.time);
                return true;
            },
            stop);
        if (!done) return done.error();
        return {};
    });
}

} // namespace hindcast::session
