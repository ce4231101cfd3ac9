// SPDX-License-Identifier: GPL-3.0-or-later
// TimelineGeometry: where things are on the timeline, and what zooming and panning do to what it shows.
// Places are micros or ranks, as the range says. Thread-safety: pure functions and values.
#pragma once

#include "event/event_log.h"
#include "state/view_state.h"

#include <QRect>
#include <QSize>

#include <cstdint>
#include <optional>

namespace hindcast::widgets {

/// A range of places on a stretch of pixels.
struct TimelineScale {
    Range range;
    int left = 0;
    int width = 1;

    double xOf(qint64 place) const {
        return left + (double(place) - double(range.from)) * width / double(range.to - range.from);
    }
    qint64 placeAt(double x) const {
        return range.from + qint64((x - left) * (double(range.to) - double(range.from)) / width);
    }
};

struct TimelineLayout {
    QRect minimap; ///< over the whole width
    QRect plot;    ///< the lanes, without their labels
    QRect labels;  ///< left of the plot
    QRect head;    ///< where the cursors' heads are, above the plot
    QRect axis;    ///< below the plot, as wide as it
    int lanes = 0; ///< that fit, at most the number asked for
    int laneHeight = 0;

    QRect lane(int index) const {
        return {plot.left(), plot.top() + index * laneHeight, plot.width(), laneHeight};
    }
};

/// `labelWidth`: the widest label; it gets at most a quarter of the width. `axisHeight`: one line of text.
TimelineLayout layoutTimeline(QSize size, int lanes, int labelWidth, int axisHeight);

/// The smallest range that can be shown: below it nothing new is to be seen.
qint64 smallestSpan(bool byTime);

/// `range` made to lie in `full`, no wider than it and no narrower than the smallest span.
Range clampRange(Range range, const Range& full);

/// Factor below 1 shows less. `anchor` stays where it is.
Range zoomRange(const Range& range, qint64 anchor, double factor, const Range& full);
Range panRange(const Range& range, qint64 by, const Range& full);
/// [first, last] with a twentieth of air at each side.
Range fitRange(bool byTime, qint64 first, qint64 last, const Range& full);

/// Part of a range with almost all events; what was left out on each side is carried on, so that the next,
/// finer overview can go on from there.
struct Trim {
    Range range;
    std::uint64_t below = 0, above = 0;
};
/// Cuts buckets off both ends while no more than `share` of all events lie outside on that side. Asked again
/// with an overview of the trimmed range it gets finer: a stray date of 1970 does not flatten the rest.
Trim trimRange(const event::Overview& overview, std::uint64_t below, std::uint64_t above, double share);

/// The range to ask an overview for: buckets of about `pixels` pixels that keep their places while panning.
struct BucketGrid {
    qint64 from = 0, to = 0;
    std::size_t buckets = 0;
    bool operator==(const BucketGrid&) const = default;
};
BucketGrid bucketGrid(const Range& range, int width, int pixels);

/// Which part of the window mark on the minimap is under `x`: its edges resize, its inside moves.
enum class WindowPart { None, LeftEdge, Inside, RightEdge };
WindowPart windowPartAt(const TimelineScale& minimap, const Range& shown, double x);

/// Exact places of bucket edges.
qint64 bucketStart(const event::Overview& overview, std::size_t bucket);
std::optional<std::size_t> bucketAt(const event::Overview& overview, qint64 place);

} // namespace hindcast::widgets
