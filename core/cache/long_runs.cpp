// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/long_runs.h"

#include "cache/column.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace hindcast::cache {

void addLongRuns(const std::vector<Run>& runs, std::uint32_t segment, std::vector<SegmentRun>& to) {
    for (const Run& run : runs)
        if (run.count >= kLongRun) to.push_back({segment, run});
}

void encodeLongRuns(std::vector<SegmentRun> runs, std::string& raw) {
    std::sort(runs.begin(), runs.end(), [](const SegmentRun& a, const SegmentRun& b) {
        return std::tuple(a.run.stream, a.segment) < std::tuple(b.run.stream, b.segment);
    });
    std::vector<std::int64_t> values(runs.size());
    const auto column = [&](auto of) {
        std::transform(runs.begin(), runs.end(), values.begin(), of);
        appendColumn(raw, values);
    };
    column([](const SegmentRun& at) { return std::int64_t(at.run.stream); });
    column([](const SegmentRun& at) { return std::int64_t(at.segment); });
    column([](const SegmentRun& at) { return std::int64_t(at.run.start); });
    column([](const SegmentRun& at) { return std::int64_t(at.run.count); });
}

Result<void> decodeLongRuns(const Frame& frame, std::uint64_t events, std::uint32_t stream,
                            const std::string& where, std::vector<SegmentRun>& to) {
    const auto damaged = [&where] { return corrupt(where, "its long runs do not hold what they should"); };
    if (frame.rows > events / kLongRun) return damaged();
    ByteReader reader(frame.raw);
    std::array<std::vector<std::int64_t>, 4> columns;
    for (auto& column : columns) {
        column.resize(frame.rows);
        readColumn(reader, column);
    }
    if (reader.failed() || !reader.rest().empty()) return damaged();
    const auto& [streams, segments, starts, counts] = columns;
    const auto [from, end] = std::equal_range(streams.begin(), streams.end(), std::int64_t(stream));
    constexpr std::uint64_t kMost = 0xffffffffU;
    for (auto i = std::size_t(from - streams.begin()); i < std::size_t(end - streams.begin()); ++i) {
        if (std::uint64_t(segments[i]) > kMost || std::uint64_t(starts[i]) > kMost
            || std::uint64_t(counts[i]) > kMost - std::uint64_t(starts[i]) || counts[i] == 0
            || (!to.empty() && std::uint64_t(segments[i]) <= to.back().segment))
            return damaged();
        to.push_back(
            {std::uint32_t(segments[i]), {stream, std::uint32_t(starts[i]), std::uint32_t(counts[i])}});
    }
    return {};
}

} // namespace hindcast::cache
