// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_bars.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace hindcast::widgets {
namespace {

constexpr qint64 kNever = std::numeric_limits<qint64>::max(), kAlways = std::numeric_limits<qint64>::min();

const event::Overview::Lane* laneNamed(const event::Overview& counts, const std::string& name) {
    for (const auto& lane : counts.lanes)
        if (lane.name == name) return &lane;
    return nullptr;
}

/// Paints bars of lanes; those of buckets that begin after `now` are faded.
class LaneBars {
public:
    LaneBars(QPainter& painter, const TimelineView& view, const Theme& theme, qint64 now)
        : m_painter(painter), m_view(view), m_theme(theme),
          m_scale{view.shown, view.layout.plot.left(), view.layout.plot.width()}, m_now(now) {}

    void paint() {
        const event::Overview& counts = *m_view.lanes;
        std::vector<std::uint32_t> most(counts.lanes.size(), 0);
        for (std::size_t i = 0; i < counts.lanes.size(); ++i)
            for (const auto count : counts.lanes[i].counts)
                most[i] = std::max(most[i], count);
        const std::uint32_t mostOfAll = most.empty() ? 0 : *std::max_element(most.begin(), most.end());
        for (int i = 0; i < std::min(m_view.layout.lanes, int(counts.lanes.size())); ++i) {
            const auto& lane = counts.lanes[std::size_t(i)];
            // Square roots: a burst must not press everything else to the ground. A rare type shows its
            // shape, but not as high as a common one: against at least a tenth of the common scale.
            const double top = std::sqrt(std::max(double(most[std::size_t(i)]), mostOfAll / 10.0));
            const event::Overview::Lane* hits = m_view.laneHits && m_view.laneHits->byTime == counts.byTime
                                                    ? laneNamed(*m_view.laneHits, lane.name)
                                                    : nullptr;
            paintLane(counts, lane, i, top, hits != nullptr);
            if (hits) paintLane(*m_view.laneHits, *hits, i, top, false);
        }
    }

private:
    void paintLane(const event::Overview& counts, const event::Overview::Lane& lane, int row, double top,
                   bool quiet) {
        const QRect area = m_view.layout.lane(row);
        const int height = std::max(area.height() - 7, 4);
        const QColor color = quiet ? m_theme.line : m_theme.typeColor(m_view.laneColors[std::size_t(row)]);
        const QColor faded = quiet ? m_theme.line : m_theme.faded(color);
        for (std::size_t b = 0; b < counts.buckets; ++b) {
            if (lane.counts[b] == 0) continue;
            const auto bar = barOf(counts, b, m_scale);
            if (!bar) continue;
            const int tall = std::max(int(std::lround(std::sqrt(double(lane.counts[b])) / top * height)), 2);
            m_painter.fillRect(bar->left, area.bottom() - tall, bar->width, tall,
                               bucketStart(counts, b) > m_now ? faded : color);
        }
    }

    QPainter& m_painter;
    const TimelineView& m_view;
    const Theme& m_theme;
    TimelineScale m_scale;
    qint64 m_now;
};

/// Quiet: in one weak colour, as the ground that the hits of a filter stand on.
void paintStacks(QPainter& painter, const TimelineView& view, const Theme& theme,
                 const event::Overview& counts, double most, bool quiet) {
    const QRect area = view.layout.minimap;
    const TimelineScale scale{view.minimapRange, area.left(), area.width()};
    const std::vector<std::uint64_t> sums = sumsOf(counts);
    for (std::size_t b = 0; b < counts.buckets; ++b) {
        const auto bar = sums[b] > 0 ? barOf(counts, b, scale) : std::nullopt;
        if (!bar) continue;
        const double tall = std::max(std::sqrt(double(sums[b]) / most) * (area.height() - 1), 1.0);
        if (quiet) {
            const int top = int(std::lround(tall));
            painter.fillRect(bar->left, area.bottom() + 1 - top, bar->width, top, theme.line);
            continue;
        }
        std::uint64_t below = 0;
        int bottom = 0;
        for (std::size_t i = 0; i < std::min(counts.lanes.size(), view.minimapColors.size()); ++i) {
            below += counts.lanes[i].counts[b];
            const int top = int(std::lround(double(below) / double(sums[b]) * tall));
            if (top <= bottom) continue;
            painter.fillRect(bar->left, area.bottom() + 1 - top, bar->width, top - bottom,
                             theme.typeColor(view.minimapColors[i]));
            bottom = top;
        }
    }
}

void paintMinimapBars(QPainter& painter, const TimelineView& view, const Theme& theme) {
    const event::Overview& counts = *view.minimap;
    const std::vector<std::uint64_t> sums = sumsOf(counts);
    const double most =
        double(std::max<std::uint64_t>(1, sums.empty() ? 1 : *std::max_element(sums.begin(), sums.end())));
    const bool filtered = view.minimapHits && view.minimapHits->byTime == counts.byTime;
    paintStacks(painter, view, theme, counts, most, filtered);
    if (filtered) paintStacks(painter, view, theme, *view.minimapHits, most, false);
}

/// `area` of what `paint` paints, on no ground.
template <class Paint>
QImage pictureOf(const QRect& area, qreal pixelRatio, const Paint& paint) {
    QImage picture((QSizeF(area.size()) * pixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(pixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.translate(-area.topLeft());
    paint(painter);
    return picture;
}

/// Where on the plot the faded bars begin.
int fadedFrom(const TimelineView& view) {
    const QRect& plot = view.layout.plot;
    const TimelineScale scale{view.shown, plot.left(), plot.width()};
    if (!view.cursor) return plot.right() + 1;
    const event::Overview& counts = *view.lanes;
    std::size_t bucket = 0, end = counts.buckets;
    while (bucket < end) { // the first that begins after the cursor
        const std::size_t middle = (bucket + end) / 2;
        if (bucketStart(counts, middle) > *view.cursor)
            end = middle;
        else
            bucket = middle + 1;
    }
    const double x =
        std::clamp(scale.xOf(bucketStart(counts, bucket)), double(plot.left()), double(plot.right() + 1));
    return int(std::lround(x));
}

void drawPart(QPainter& painter, const QRect& area, const QImage& picture, int from, int to) {
    if (from >= to) return;
    const qreal ratio = picture.devicePixelRatio();
    if (ratio == 1)
        return painter.drawImage(QPoint(from, area.top()), picture,
                                 QRect(from - area.left(), 0, to - from, area.height()));
    const QRectF target(from, area.top(), to - from, area.height());
    painter.drawImage(target, picture,
                      QRectF((from - area.left()) * ratio, 0, (to - from) * ratio, area.height() * ratio));
}

} // namespace

template <std::size_t N>
bool TimelineBars::Kept<N>::isSame(Content now) {
    if (content == now) return true;
    content = std::move(now);
    pictures = {};
    return false;
}

void TimelineBars::paintLanes(QPainter& painter, const TimelineView& view, const Theme& theme) {
    const QRect& area = view.layout.plot;
    const qreal ratio = painter.device()->devicePixelRatioF();
    if (!m_lanes.isSame({view.lanes, view.laneHits, view.shown, area, view.layout.laneHeight,
                         view.layout.lanes, view.laneColors, theme.dark, ratio}))
        return LaneBars(painter, view, theme, view.cursor.value_or(kNever)).paint();
    const auto picture = [&](std::size_t which, qint64 now) -> const QImage& {
        QImage& kept = m_lanes.pictures[which];
        if (kept.isNull())
            kept =
                pictureOf(area, ratio, [&](QPainter& inside) { LaneBars(inside, view, theme, now).paint(); });
        return kept;
    };
    const int faded = fadedFrom(view);
    if (faded > area.left()) drawPart(painter, area, picture(0, kNever), area.left(), faded);
    if (faded <= area.right()) drawPart(painter, area, picture(1, kAlways), faded, area.right() + 1);
}

void TimelineBars::paintMinimap(QPainter& painter, const TimelineView& view, const Theme& theme) {
    const QRect& area = view.layout.minimap;
    const qreal ratio = painter.device()->devicePixelRatioF();
    if (!m_minimap.isSame({view.minimap, view.minimapHits, view.minimapRange, area, 0, 0, view.minimapColors,
                           theme.dark, ratio}))
        return paintMinimapBars(painter, view, theme);
    QImage& kept = m_minimap.pictures.front();
    if (kept.isNull())
        kept = pictureOf(area, ratio, [&](QPainter& inside) { paintMinimapBars(inside, view, theme); });
    drawPart(painter, area, kept, area.left(), area.right() + 1);
}

std::optional<TimelineBar> barOf(const event::Overview& overview, std::size_t bucket,
                                 const TimelineScale& scale) {
    const double x0 = scale.xOf(bucketStart(overview, bucket));
    const double x1 = scale.xOf(bucketStart(overview, bucket + 1));
    if (x1 <= scale.left || x0 >= scale.left + scale.width) return std::nullopt;
    const int left = std::max(int(std::lround(x0)), scale.left);
    int right = std::min(int(std::lround(x1)), scale.left + scale.width);
    if (x1 - x0 >= 2.5) --right;
    return TimelineBar{left, std::max(right - left, 1)};
}

std::vector<std::uint64_t> sumsOf(const event::Overview& counts) {
    std::vector<std::uint64_t> sums(counts.buckets);
    for (const auto& lane : counts.lanes)
        for (std::size_t b = 0; b < counts.buckets; ++b)
            sums[b] += lane.counts[b];
    return sums;
}

} // namespace hindcast::widgets
