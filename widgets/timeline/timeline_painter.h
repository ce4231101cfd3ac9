// SPDX-License-Identifier: GPL-3.0-or-later
// TimelinePainter: draws the timeline. It decides nothing: places and counts are given. Cost follows the
// buckets given, which follow the pixels. Thread-safety: GUI thread only.
#pragma once

#include "timeline/timeline_geometry.h"
#include "timeline/timeline_ticks.h"
#include "util/theme.h"

#include <QFont>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace hindcast::widgets {

struct TimelineView {
    TimelineLayout layout;
    Range shown, minimapRange;
    std::shared_ptr<const event::Overview> lanes, minimap; ///< null: not here yet
    /// What of them matches the filter, drawn over them; null: none, or not known yet.
    std::shared_ptr<const event::Overview> laneHits, minimapHits;
    /// Where the text was found that is looked for.
    std::shared_ptr<const event::Overview> laneFound, minimapFound;
    std::vector<int> laneColors, minimapColors; ///< indexes of Theme::typeColor
    QStringList labels;
    const std::vector<qint64>* failures = nullptr; ///< places of events on which the projection failed
    std::optional<qint64> cursor, second;
    std::vector<Tick> ticks;
    std::optional<double> hover; ///< x of the mouse in the plot
};

class TimelineBars;

class TimelinePainter {
public:
    TimelinePainter(QPainter& painter, const Theme& theme, TimelineBars& bars);
    void paint(const TimelineView& view);

    static QFont labelFont();
    static QFont axisFont();

private:
    void paintMinimap(const TimelineView& view);
    void paintLanes(const TimelineView& view);
    void paintAxis(const TimelineView& view);
    void paintFound(const TimelineView& view, const event::Overview& counts, const QRect& line);
    void paintFailures(const std::vector<qint64>& places, const Range& range, const QRect& area, int size);
    void paintCursor(const TimelineView& view, qint64 place, const QColor& color, const QString& name);
    QPainter& m_painter;
    const Theme& m_theme;
    TimelineBars& m_bars;
};

} // namespace hindcast::widgets
