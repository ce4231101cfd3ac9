// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_painter.h"

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
constexpr double kNameRoom = 18; ///< pixels for the name of a cursor

QColor transparent(QColor color, double alpha) {
    color.setAlphaF(float(alpha));
    return color;
}

struct Bar {
    int left = 0, width = 0;
    bool later = false;
};

/// Pixels of a bucket, a pixel of air between bars that are wide enough; nothing when out of sight.
std::optional<Bar> barOf(const event::Overview& overview, std::size_t bucket, const TimelineScale& scale,
                         std::optional<qint64> cursor) {
    const qint64 start = bucketStart(overview, bucket), end = bucketStart(overview, bucket + 1);
    const double x0 = scale.xOf(start), x1 = scale.xOf(end);
    if (x1 <= scale.left || x0 >= scale.left + scale.width) return std::nullopt;
    const int left = std::max(int(std::lround(x0)), scale.left);
    int right = std::min(int(std::lround(x1)), scale.left + scale.width);
    if (x1 - x0 >= 2.5) --right;
    return Bar{left, std::max(right - left, 1), cursor && start > *cursor};
}

std::vector<std::uint64_t> sumsOf(const event::Overview& counts) {
    std::vector<std::uint64_t> sums(counts.buckets);
    for (const auto& lane : counts.lanes)
        for (std::size_t b = 0; b < counts.buckets; ++b)
            sums[b] += lane.counts[b];
    return sums;
}

const event::Overview::Lane* laneNamed(const event::Overview& counts, const std::string& name) {
    for (const auto& lane : counts.lanes)
        if (lane.name == name) return &lane;
    return nullptr;
}

} // namespace

TimelinePainter::TimelinePainter(QPainter& painter, const Theme& theme)
    : m_painter(painter), m_theme(theme) {}

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
    if (view.minimap && view.minimap->byTime == view.shown.byTime) {
        const event::Overview& counts = *view.minimap;
        const std::vector<std::uint64_t> sums = sumsOf(counts);
        const double most = double(
            std::max<std::uint64_t>(1, sums.empty() ? 1 : *std::max_element(sums.begin(), sums.end())));
        const bool filtered = view.minimapHits && view.minimapHits->byTime == counts.byTime;
        paintMinimapBars(view, counts, most, filtered);
        if (filtered) paintMinimapBars(view, *view.minimapHits, most, false);
    }
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

/// Stacked by lane; quiet: in one weak colour, as the ground that the hits of a filter stand on.
void TimelinePainter::paintMinimapBars(const TimelineView& view, const event::Overview& counts, double most,
                                       bool quiet) {
    const QRect area = view.layout.minimap;
    const TimelineScale scale{view.minimapRange, area.left(), area.width()};
    const std::vector<std::uint64_t> sums = sumsOf(counts);
    for (std::size_t b = 0; b < counts.buckets; ++b) {
        const auto bar = sums[b] > 0 ? barOf(counts, b, scale, std::nullopt) : std::nullopt;
        if (!bar) continue;
        const double tall = std::max(std::sqrt(double(sums[b]) / most) * (area.height() - 1), 1.0);
        if (quiet) {
            const int top = int(std::lround(tall));
            m_painter.fillRect(bar->left, area.bottom() + 1 - top, bar->width, top, m_theme.line);
            continue;
        }
        std::uint64_t below = 0;
        int bottom = 0;
        for (std::size_t i = 0; i < std::min(counts.lanes.size(), view.minimapColors.size()); ++i) {
            below += counts.lanes[i].counts[b];
            const int top = int(std::lround(double(below) / double(sums[b]) * tall));
            if (top <= bottom) continue;
            m_painter.fillRect(bar->left, area.bottom() + 1 - top, bar->width, top - bottom,
                               m_theme.typeColor(view.minimapColors[i]));
            bottom = top;
        }
    }
}

/// A tick for each bucket in which something was found.
void TimelinePainter::paintFound(const TimelineView& view, const event::Overview& counts, const QRect& line) {
    const bool top = line.left() == view.layout.minimap.left() && line.top() == view.layout.minimap.top();
    const TimelineScale scale{top ? view.minimapRange : view.shown, line.left(), line.width()};
    if (counts.byTime != view.shown.byTime) return;
    const std::vector<std::uint64_t> sums = sumsOf(counts);
    for (std::size_t b = 0; b < counts.buckets; ++b)
        if (const auto bar = sums[b] > 0 ? barOf(counts, b, scale, std::nullopt) : std::nullopt)
            m_painter.fillRect(bar->left, line.top(), std::max(bar->width, 2), line.height(),
                               m_theme.changedBar);
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
    std::vector<std::uint32_t> most(counts.lanes.size(), 0);
    for (std::size_t i = 0; i < counts.lanes.size(); ++i)
        for (const auto count : counts.lanes[i].counts)
            most[i] = std::max(most[i], count);
    const std::uint32_t mostOfAll = most.empty() ? 0 : *std::max_element(most.begin(), most.end());
    for (int i = 0; i < std::min(layout.lanes, int(counts.lanes.size())); ++i) {
        const auto& lane = counts.lanes[std::size_t(i)];
        const QRect row = layout.lane(i);
        m_painter.setFont(labelFont());
        m_painter.setPen(m_theme.text);
        const QRect label(layout.labels.left(), row.top(), layout.labels.width(), row.height());
        m_painter.drawText(label, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                           metrics.elidedText(view.labels.value(i), Qt::ElideMiddle, label.width()));
        // Square roots: a burst must not press everything else to the ground. A rare type shows its shape,
        // but not as high as a common one: against at least a tenth of the common scale.
        const double top = std::sqrt(std::max(double(most[std::size_t(i)]), mostOfAll / 10.0));
        const event::Overview::Lane* hits = view.laneHits && view.laneHits->byTime == counts.byTime
                                                ? laneNamed(*view.laneHits, lane.name)
                                                : nullptr;
        paintLaneBars(view, counts, lane, i, top, hits != nullptr);
        if (hits) paintLaneBars(view, *view.laneHits, *hits, i, top, false);
    }
}

void TimelinePainter::paintLaneBars(const TimelineView& view, const event::Overview& counts,
                                    const event::Overview::Lane& lane, int row, double top, bool quiet) {
    const TimelineScale scale{view.shown, view.layout.plot.left(), view.layout.plot.width()};
    const QRect area = view.layout.lane(row);
    const int height = std::max(area.height() - 7, 4);
    const QColor color = quiet ? m_theme.line : m_theme.typeColor(view.laneColors[std::size_t(row)]);
    const QColor faded = quiet ? m_theme.line : m_theme.faded(color);
    for (std::size_t b = 0; b < counts.buckets; ++b) {
        if (lane.counts[b] == 0) continue;
        const auto bar = barOf(counts, b, scale, view.cursor);
        if (!bar) continue;
        const int tall = std::max(int(std::lround(std::sqrt(double(lane.counts[b])) / top * height)), 2);
        m_painter.fillRect(bar->left, area.bottom() - tall, bar->width, tall, bar->later ? faded : color);
    }
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
