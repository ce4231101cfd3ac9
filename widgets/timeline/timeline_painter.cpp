// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_painter.h"

#include "timeline/timeline_bars.h"
#include "util/fonts.h"
#include "util/tabular_text.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace hindcast::widgets {
namespace {

constexpr int kFoundTall = 4;
constexpr int kFailureTall = 6, kFailureTallAbove = 4; ///< in the plot, in the overview
constexpr double kNameRoom = 18;                       ///< pixels for the name of a cursor

QColor transparent(QColor color, double alpha) {
    color.setAlphaF(float(alpha));
    return color;
}

} // namespace

TimelinePainter::TimelinePainter(QPainter& painter, const Theme& theme, TimelineBars& bars)
    : m_painter(painter), m_theme(theme), m_bars(bars) {}

QFont TimelinePainter::labelFont() {
    return sansFont();
}

QFont TimelinePainter::axisFont() {
    return smallFont();
}

void TimelinePainter::paint(const TimelineView& view) {
    paintLanes(view);
    paintAxis(view);
    paintMinimap(view);
    const TimelineLayout& layout = view.layout;
    if (view.laneFound)
        paintFound(
            view, *view.laneFound,
            QRect(layout.plot.left(), layout.plot.top() - kFoundTall, layout.plot.width(), kFoundTall));
    if (view.minimapFound)
        paintFound(view, *view.minimapFound,
                   QRect(layout.minimap.left(), layout.minimap.top(), layout.minimap.width(), kFoundTall));
    if (view.failures) {
        paintFailures(*view.failures, view.shown, layout.plot, kFailureTall);
        paintFailures(*view.failures, view.minimapRange, layout.minimap, kFailureTallAbove);
    }
    if (view.hover) {
        const QRect& plot = view.layout.plot;
        m_painter.fillRect(QRectF(std::floor(*view.hover), plot.top(), 1, plot.height()),
                           transparent(m_theme.muted, 0.45));
    }
    const TimelineScale scale{view.shown, view.layout.plot.left(), view.layout.plot.width()};
    const bool both = view.second && view.cursor;
    const bool together = both && std::abs(scale.xOf(*view.second) - scale.xOf(*view.cursor)) < kNameRoom;
    if (view.second)
        paintCursor(view, *view.second, m_theme.changedBar, together ? QString() : QStringLiteral("B"));
    if (view.cursor)
        paintCursor(view, *view.cursor, m_theme.accent,
                    !both      ? QString()
                    : together ? QStringLiteral("AB") // no room for one each
                               : QStringLiteral("A"));
}

void TimelinePainter::paintMinimap(const TimelineView& view) {
    const QRect area = view.layout.minimap;
    const TimelineScale scale{view.minimapRange, area.left(), area.width()};
    const double left = std::clamp(scale.xOf(view.shown.from), double(area.left()), double(area.right() + 1));
    const double right = std::clamp(scale.xOf(view.shown.to), double(area.left()), double(area.right() + 1));
    const bool part = view.shown.from > view.minimapRange.from || view.shown.to < view.minimapRange.to;
    const QRectF window(std::floor(left), area.top(), std::max(std::ceil(right - left), 3.0), area.height());
    if (part) m_painter.fillRect(window, transparent(m_theme.accent, m_theme.dark ? 0.22 : 0.13));
    if (view.minimap && view.minimap->byTime == view.shown.byTime)
        m_bars.paintMinimap(m_painter, view, m_theme);
    m_painter.fillRect(QRect(area.left(), area.bottom() + 1, area.width(), 1), m_theme.line);
    if (part) {
        m_painter.fillRect(QRectF(window.left(), area.top(), 1, area.height()), m_theme.accent);
        m_painter.fillRect(QRectF(window.right() - 1, area.top(), 1, area.height()), m_theme.accent);
    }
    for (const auto& [place, color] :
         {std::pair(view.second, m_theme.changedBar), std::pair(view.cursor, m_theme.accent)}) {
        if (!place || *place < view.minimapRange.from || *place >= view.minimapRange.to) continue;
        m_painter.fillRect(QRectF(std::floor(scale.xOf(*place)), area.top(), 1, area.height()), color);
    }
}

/// A tick for each bucket in which something was found.
void TimelinePainter::paintFound(const TimelineView& view, const event::Overview& counts, const QRect& line) {
    const bool top = line.left() == view.layout.minimap.left() && line.top() == view.layout.minimap.top();
    const TimelineScale scale{top ? view.minimapRange : view.shown, line.left(), line.width()};
    if (counts.byTime != view.shown.byTime) return;
    const std::vector<std::uint64_t> sums = sumsOf(counts);
    for (std::size_t b = 0; b < counts.buckets; ++b)
        if (const auto bar = sums[b] > 0 ? barOf(counts, b, scale) : std::nullopt)
            m_painter.fillRect(bar->left, line.top(), std::max(bar->width, 2), line.height(),
                               m_theme.changedBar);
}

/// A wedge that points up from the ground, with an edge that tells it from bars: one for each pixel that has
/// any.
void TimelinePainter::paintFailures(const std::vector<qint64>& places, const Range& range, const QRect& area,
                                    int size) {
    const TimelineScale scale{range, area.left(), area.width()};
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_theme.panel, 1));
    m_painter.setBrush(m_theme.removed);
    const double ground = area.bottom() + 1;
    std::optional<int> last;
    for (const qint64 place : places) {
        if (place < range.from || place >= range.to) continue;
        const int x = int(scale.xOf(place));
        if (last == x) continue;
        last = x;
        const double half = size * 0.75;
        m_painter.drawPolygon(QPolygonF({QPointF(x + 0.5 - half, ground), QPointF(x + 0.5 + half, ground),
                                         QPointF(x + 0.5, ground - size)}));
    }
    m_painter.restore();
}

void TimelinePainter::paintLanes(const TimelineView& view) {
    const TimelineLayout& layout = view.layout;
    const QFontMetrics metrics(labelFont());
    for (int i = 0; i < layout.lanes; i += 2) {
        const QRect row = layout.lane(i);
        m_painter.fillRect(QRect(0, row.top(), row.right() + 13, row.height()),
                           transparent(m_theme.window, 0.5));
    }
    if (!view.lanes || view.lanes->byTime != view.shown.byTime) return;
    const event::Overview& counts = *view.lanes;
    m_painter.setFont(labelFont());
    m_painter.setPen(m_theme.text);
    for (int i = 0; i < std::min(layout.lanes, int(counts.lanes.size())); ++i) {
        const QRect row = layout.lane(i);
        const QRect label(layout.labels.left(), row.top(), layout.labels.width(), row.height());
        m_painter.drawText(label, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                           metrics.elidedText(view.labels.value(i), Qt::ElideMiddle, label.width()));
    }
    m_bars.paintLanes(m_painter, view, m_theme);
}

void TimelinePainter::paintAxis(const TimelineView& view) {
    const QRect axis = view.layout.axis;
    const TimelineScale scale{view.shown, axis.left(), axis.width()};
    const TabularFont numbers(axisFont());
    m_painter.fillRect(QRect(axis.left(), axis.top(), axis.width(), 1), m_theme.line);
    int free = -1;
    for (const Tick& tick : view.ticks) {
        const double x = scale.xOf(tick.place);
        const int width = int(numbers.width(tick.label)) + 2;
        m_painter.fillRect(QRectF(std::floor(x), axis.top(), 1, tick.major ? 5 : 4), m_theme.muted);
        int left = int(x) - width / 2;
        left = std::min(left, axis.right() + 12 - width);
        if (left < free) continue;
        free = left + width + 10;
        m_painter.setPen(tick.major ? m_theme.text : m_theme.muted);
        numbers.draw(m_painter, QRect(left, axis.top() + 5, width, axis.height() - 5), Qt::AlignHCenter,
                     tick.label);
    }
}

void TimelinePainter::paintCursor(const TimelineView& view, qint64 place, const QColor& color,
                                  const QString& name) {
    const TimelineLayout& layout = view.layout;
    if (place < view.shown.from || place > view.shown.to) return;
    const TimelineScale scale{view.shown, layout.plot.left(), layout.plot.width()};
    const double x = std::floor(scale.xOf(place)) + 0.5;
    const int top = layout.head.top() + 2, bottom = layout.plot.bottom() + 1;
    m_painter.fillRect(QRectF(x - 1, top, 2, bottom - top), color);
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    m_painter.drawPolygon(QPolygonF({QPointF(x - 6, top), QPointF(x + 6, top), QPointF(x, top + 9)}));
    m_painter.restore();
    if (name.isEmpty()) return;
    m_painter.setFont(axisFont());
    m_painter.setPen(color);
    m_painter.drawText(QRectF(x + 8, layout.head.top() - 1, 20, layout.head.height() + 2),
                       Qt::AlignLeft | Qt::AlignVCenter, name);
}

} // namespace hindcast::widgets
