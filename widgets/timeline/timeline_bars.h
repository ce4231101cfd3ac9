// SPDX-License-Identifier: GPL-3.0-or-later
// TimelineBars: the bars of the timeline. They are most of what a frame costs, and a frame in which only a
// cursor moved shows the same ones: from the second time on, pictures of them are kept and used. Two at most
// for the lanes (as before and as after the cursor) and one for the overview on top, as large as these. Owned
// by the timeline's canvas. Thread-safety: GUI thread only.
#pragma once

#include "timeline/timeline_painter.h"

#include <QImage>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace hindcast::widgets {

class TimelineBars {
public:
    /// Each bar stands on the bottom of its lane; those of buckets after the cursor are faded.
    void paintLanes(QPainter& painter, const TimelineView& view, const Theme& theme);
    /// Stacked by lane.
    void paintMinimap(QPainter& painter, const TimelineView& view, const Theme& theme);

private:
    /// All that the picture of some bars depends on.
    struct Content {
        std::shared_ptr<const event::Overview> counts, hits;
        Range range;
        QRect area;
        int laneHeight = 0, lanes = 0;
        std::vector<int> colors;
        bool dark = false;
        qreal pixelRatio = 1;
        bool operator==(const Content&) const = default;
    };
    template <std::size_t N>
    struct Kept {
        std::optional<Content> content; ///< painted last time
        std::array<QImage, N> pictures; ///< none: it was painted only once
        /// Whether it is the same as last time.
        bool isSame(Content now);
    };
    Kept<2> m_lanes;
    Kept<1> m_minimap;
};

/// Pixels of a bucket.
struct TimelineBar {
    int left = 0, width = 0;
};
/// A pixel of air between bars that are wide enough; nothing when out of sight.
std::optional<TimelineBar> barOf(const event::Overview& overview, std::size_t bucket,
                                 const TimelineScale& scale);
/// Of all lanes, one for each bucket.
std::vector<std::uint64_t> sumsOf(const event::Overview& counts);

} // namespace hindcast::widgets
