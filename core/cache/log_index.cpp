// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/log_index.h"

#include <algorithm>

namespace hindcast::cache {
namespace {

void widen(MaybeTime& first, MaybeTime& last, std::int64_t low, std::int64_t high) {
    first = first ? std::min(*first, low) : low;
    last = last ? std::max(*last, high) : high;
}

} // namespace

void LogIndex::checkRun(const Run& run, const Columns& columns, StreamTotals& totals) {
    constexpr std::int64_t kUndecodable = event::kUndecodablePayload | event::kUndecodableMetadata;
    const std::size_t end = std::size_t(run.start) + run.count;
    std::size_t row = run.start;
    std::int64_t version =
        totals.events > 0 ? totals.previousVersion : std::int64_t(std::uint64_t(columns.version[row]) - 1);
    for (; row < end; ++row) {
        const bool timed = (columns.shape[row] & shape::kTime) != 0;
        if (columns.version[row] != std::int64_t(std::uint64_t(version) + 1)
            || (columns.flags[row] & kUndecodable) != 0
            || (timed && totals.previousTime && columns.time[row] < *totals.previousTime)) {
            totals.regular = false;
            return;
        }
        version = columns.version[row];
        if (timed) totals.previousTime = columns.time[row];
    }
}

void LogIndex::addRun(const Run& run, const Columns& columns) {
    if (run.stream >= streams.size()) streams.resize(std::size_t(run.stream) + 1);
    StreamTotals& totals = streams[run.stream];
    const std::size_t end = std::size_t(run.start) + run.count;
    if (totals.regular) checkRun(run, columns, totals);
    const auto first = columns.version.begin() + run.start;
    const auto [low, high] = std::minmax_element(first, columns.version.begin() + std::ptrdiff_t(end));
    if (totals.events == 0) {
        totals.firstVersion = *low;
        totals.lastVersion = *high;
        totals.firstRank = events + std::uint64_t(columns.rank[run.start]);
    } else {
        totals.firstVersion = std::min(totals.firstVersion, *low);
        totals.lastVersion = std::max(totals.lastVersion, *high);
    }
    totals.events += run.count;
    totals.previousVersion = columns.version[end - 1];
    totals.lastRank = events + std::uint64_t(columns.rank[end - 1]);

    std::int64_t from = 0;
    std::int64_t to = 0;
    bool any = false;
    for (std::size_t row = run.start; row < end; ++row) {
        if ((columns.shape[row] & shape::kTime) == 0) continue;
        const std::int64_t time = columns.time[row];
        from = any ? std::min(from, time) : time;
        to = any ? std::max(to, time) : time;
        any = true;
    }
    if (!any) return;
    widen(totals.firstTime, totals.lastTime, from, to);
    widen(firstTime, lastTime, from, to);
}

void LogIndex::add(const std::vector<Run>& runs, const Columns& columns) {
    for (const Run& run : runs)
        addRun(run, columns);
    for (const std::int64_t type : columns.type) {
        if (std::uint64_t(type) >= typeEvents.size()) typeEvents.resize(std::size_t(type) + 1);
        ++typeEvents[std::size_t(type)];
    }
    events += columns.rank.size();
}

} // namespace hindcast::cache
