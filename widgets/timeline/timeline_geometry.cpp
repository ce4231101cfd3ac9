// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_geometry.h"

#include <algorithm>
#include <cmath>

namespace hindcast::widgets {
namespace {

constexpr int kMargin = 12;
constexpr int kLabelGap = 10;
constexpr int kHead = 12;
constexpr int kSmallestLane = 16;
constexpr int kLargestLane = 40;
constexpr double kGrip = 5;

qint64 rounded(double value) {
    constexpr double kLimit = 9e18;
    return qint64(std::llround(std::clamp(value, -kLimit, kLimit)));
}

} // namespace

TimelineLayout layoutTimeline(QSize size, int lanes, int labelWidth, int axisHeight) {
    TimelineLayout layout;
    const int width = std::max(size.width() - 2 * kMargin, 1);
    const int minimap = std::clamp(size.height() / 5, 18, 56);
    layout.minimap = QRect(kMargin, 4, width, minimap);
    const int labels = std::min(labelWidth, width / 4) + kLabelGap;
    const int top = layout.minimap.bottom() + 1 + 4;
    layout.head = QRect(kMargin + labels, top, std::max(width - labels, 1), kHead);
    const int room = std::max(size.height() - top - kHead - axisHeight - 4, 0);
    layout.lanes = std::clamp(room / kSmallestLane, std::min(lanes, 1), lanes);
    layout.laneHeight = layout.lanes > 0 ? std::min(room / layout.lanes, kLargestLane) : 0;
    layout.plot = QRect(layout.head.left(), layout.head.bottom() + 1, layout.head.width(),
                        layout.lanes * layout.laneHeight);
    layout.labels = QRect(kMargin, layout.plot.top(), labels - kLabelGap, layout.plot.height());
    layout.axis = QRect(layout.plot.left(), layout.plot.top() + layout.plot.height(), layout.plot.width(),
                        axisHeight + 4);
    return layout;
}

qint64 smallestSpan(bool byTime) {
    return byTime ? 1000 : 20;
}

Range clampRange(Range range, const Range& full) {
    const qint64 fullSpan = std::max<qint64>(full.to - full.from, 1);
    const qint64 span =
        std::clamp(range.to - range.from, std::min(smallestSpan(range.byTime), fullSpan), fullSpan);
    const qint64 from = std::clamp(range.from, full.from, full.to - span);
    return {range.byTime, from, from + span};
}

Range zoomRange(const Range& range, qint64 anchor, double factor, const Range& full) {
    const double fullSpan = double(full.to) - double(full.from);
    const double span = double(range.to) - double(range.from);
    const double wanted =
        std::clamp(span * factor, std::min(double(smallestSpan(range.byTime)), fullSpan), fullSpan);
    anchor = std::clamp(anchor, range.from, range.to);
    const qint64 from = rounded(double(anchor) - (double(anchor) - double(range.from)) * wanted / span);
    return clampRange({range.byTime, from, from + rounded(wanted)}, full);
}

Range panRange(const Range& range, qint64 by, const Range& full) {
    return clampRange({range.byTime, range.from + by, range.to + by}, full);
}

Range fitRange(bool byTime, qint64 first, qint64 last, const Range& full) {
    if (first > last) std::swap(first, last);
    const qint64 air = std::max((last - first) / 20, smallestSpan(byTime) / 2);
    Range fitted{byTime, std::max(first - air, full.from), std::min(last + air + 1, full.to)};
    return clampRange(fitted, full);
}

Trim trimRange(const event::Overview& overview, std::uint64_t below, std::uint64_t above, double share) {
    Trim trim{{overview.byTime, overview.from, overview.to}, below, above};
    if (overview.buckets == 0) return trim;
    std::vector<std::uint64_t> sums(overview.buckets);
    std::uint64_t total = below + above;
    for (const auto& lane : overview.lanes)
        for (std::size_t b = 0; b < overview.buckets; ++b) {
            sums[b] += lane.counts[b];
            total += lane.counts[b];
        }
    const auto allowed = std::uint64_t(double(total) * share);
    std::size_t first = 0, end = overview.buckets;
    while (first + 1 < end && trim.below + sums[first] <= allowed)
        trim.below += sums[first++];
    while (end - 1 > first && trim.above + sums[end - 1] <= allowed)
        trim.above += sums[--end];
    trim.range.from = bucketStart(overview, first);
    trim.range.to = bucketStart(overview, end);
    return trim;
}

BucketGrid bucketGrid(const Range& range, int width, int pixels) {
    const qint64 span = range.to - range.from;
    if (span <= 0 || width <= 0) return {};
    const qint64 count = std::max(width / std::max(pixels, 1), 1);
    const qint64 size = std::max<qint64>(1, (span + count - 1) / count);
    const auto floored = [size](qint64 v) { return (v >= 0 ? v / size : -((-v + size - 1) / size)) * size; };
    BucketGrid grid;
    grid.from = floored(range.from);
    grid.to = floored(range.to - 1) + size;
    grid.buckets = std::size_t((grid.to - grid.from) / size);
    return grid;
}

WindowPart windowPartAt(const TimelineScale& minimap, const Range& shown, double x) {
    const double left = minimap.xOf(shown.from), right = minimap.xOf(shown.to);
    if (x < left - kGrip || x > right + kGrip) return WindowPart::None;
    const bool narrow = right - left < 3 * kGrip; // then the edges are only outside
    if (x < (narrow ? left : left + kGrip)) return WindowPart::LeftEdge;
    if (x > (narrow ? right : right - kGrip)) return WindowPart::RightEdge;
    return WindowPart::Inside;
}

qint64 bucketStart(const event::Overview& overview, std::size_t bucket) {
    if (bucket >= overview.buckets) return overview.to;
    const double span = double(overview.to) - double(overview.from);
    return overview.from + qint64(span * double(bucket) / double(overview.buckets));
}

std::optional<std::size_t> bucketAt(const event::Overview& overview, qint64 place) {
    if (place < overview.from || place >= overview.to || overview.buckets == 0) return std::nullopt;
    const double share =
        (double(place) - double(overview.from)) / (double(overview.to) - double(overview.from));
    return std::min(std::size_t(share * double(overview.buckets)), overview.buckets - 1);
}

} // namespace hindcast::widgets
