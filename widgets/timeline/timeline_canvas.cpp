// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_canvas.h"

#include "timeline/failure_marks.h"
#include "timeline/timeline_painter.h"
#include "util/event_text.h"
#include "util/literal_text.h"
#include "util/value_text.h"

#include <QApplication>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>
#include <utility>

namespace hindcast::widgets {
namespace {

constexpr int kMostLanes = 6;
constexpr int kTickPixels = 85;
constexpr double kPanShare = 0.15;

} // namespace

TimelineCanvas::TimelineCanvas(const PaneContext& context, TimelineData* source, QWidget* parent)
    : QWidget(parent), m_context(context), m_data(source), m_failures(new FailureMarks(context, this)) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Timeline"));
    connect(source, &TimelineData::changed, this, [this] {
        tell();
        if (m_painting)
            m_cameNow = true;
        else
            update();
    });
    connect(m_failures, &FailureMarks::changed, this, qOverload<>(&QWidget::update));
    connect(context.display, &DisplayState::changed, this, qOverload<>(&QWidget::update));
    connect(context.theme, &ThemeState::changed, this, qOverload<>(&QWidget::update));
}

QStringList TimelineCanvas::labels() const {
    QStringList labels;
    if (const auto& lanes = m_data->lanes())
        for (const auto& lane : lanes->lanes)
            labels << (lane.name.empty() ? tr("other") : shownText(lane.name));
    return labels;
}

TimelineLayout TimelineCanvas::layoutNow() const {
    const QFontMetrics metrics(TimelinePainter::labelFont());
    int widest = metrics.horizontalAdvance(QStringLiteral("mmmmmmmm"));
    for (const QString& label : labels())
        widest = std::max(widest, metrics.horizontalAdvance(label));
    return layoutTimeline(size(), std::min(kMostLanes, m_data->laneTotal()), widest + 2,
                          QFontMetrics(TimelinePainter::axisFont()).height() + 6);
}

TimelineScale TimelineCanvas::plotScale() const {
    const QRect plot = layoutNow().plot;
    return {m_data->shown(), plot.left(), std::max(plot.width(), 1)};
}

TimelineScale TimelineCanvas::minimapScale() const {
    const QRect area = layoutNow().minimap;
    return {m_data->minimapRange(), area.left(), std::max(area.width(), 1)};
}

void TimelineCanvas::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = m_context.theme->theme();
    painter.fillRect(rect(), theme.panel);
    if (!m_data->hasEvents() || m_data->shown().to <= m_data->shown().from) return;
    TimelineView view;
    view.layout = layoutNow();
    {
        const QScopedValueRollback painting(m_painting, true);
        m_data->look(view.layout.plot.width(), view.layout.minimap.width(), view.layout.lanes);
    }
    if (std::exchange(m_cameNow, false)) { // lanes that came at once may have wider names
        const QRect plot = view.layout.plot;
        view.layout = layoutNow();
        if (view.layout.plot != plot) update();
    }
    view.shown = m_data->shown();
    view.minimapRange = m_data->minimapRange();
    view.lanes = m_data->lanes();
    view.minimap = m_data->minimap();
    view.laneHits = m_data->laneHits();
    view.minimapHits = m_data->minimapHits();
    view.laneFound = m_data->laneFound();
    view.minimapFound = m_data->minimapFound();
    if (view.lanes)
        for (std::size_t i = 0; i < view.lanes->lanes.size(); ++i)
            view.laneColors.push_back(m_data->colorIndex(*view.lanes, i));
    if (view.minimap)
        for (std::size_t i = 0; i < view.minimap->lanes.size(); ++i)
            view.minimapColors.push_back(m_data->colorIndex(*view.minimap, i));
    view.labels = labels();
    view.failures = &m_failures->places(view.shown.byTime);
    view.cursor = m_data->cursorPlace();
    view.second = m_data->secondPlace();
    view.ticks =
        ticksOf(view.shown, view.layout.plot.width() / kTickPixels, m_context.display->display().utc);
    view.hover = m_drag == Drag::None ? m_hover : std::nullopt;
    TimelinePainter(painter, theme, m_bars).paint(view);
    if (m_ring) {
        painter.setPen(QPen(theme.accent, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void TimelineCanvas::zoom(double factor) {
    const TimelineScale scale = plotScale();
    const auto cursor = m_data->cursorPlace();
    qint64 anchor = scale.range.from + (scale.range.to - scale.range.from) / 2;
    if (m_hover)
        anchor = scale.placeAt(*m_hover);
    else if (cursor && *cursor >= scale.range.from && *cursor < scale.range.to)
        anchor = *cursor;
    m_data->show(zoomRange(scale.range, anchor, factor, m_data->full()));
}

void TimelineCanvas::pan(int direction) {
    const Range shown = m_data->shown();
    const auto by = qint64(double(shown.to - shown.from) * kPanShare) * direction;
    m_data->show(panRange(shown, by, m_data->full()));
}

void TimelineCanvas::keyPressEvent(QKeyEvent* event) {
    const bool shift = event->modifiers() == Qt::ShiftModifier;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!m_data->hasEvents() || (!shift && !plain)) return event->ignore();
    switch (event->key()) {
    case Qt::Key_W:
        return plain ? zoom(0.7) : event->ignore();
    case Qt::Key_S:
        return plain ? zoom(1 / 0.7) : event->ignore();
    case Qt::Key_F:
        return shift ? m_data->fitAll() : m_data->fitSelection();
    case Qt::Key_Left:
        return shift ? pan(-1) : m_data->step(-1);
    case Qt::Key_Right:
        return shift ? pan(1) : m_data->step(1);
    default:
        event->ignore();
    }
}

void TimelineCanvas::wheelEvent(QWheelEvent* event) {
    if (!m_data->hasEvents()) return event->ignore();
    const QPoint angle = event->angleDelta();
    const TimelineScale scale = plotScale();
    if (event->modifiers() & Qt::ControlModifier) {
        const qint64 anchor = scale.placeAt(event->position().x());
        m_data->show(zoomRange(scale.range, anchor, std::pow(0.8, angle.y() / 120.0), m_data->full()));
    } else {
        const QPoint pixels = event->pixelDelta();
        const double by =
            pixels.isNull() ? (std::abs(angle.x()) > std::abs(angle.y()) ? angle.x() : angle.y()) / 120.0 * 60
                            : (pixels.x() != 0 ? pixels.x() : pixels.y());
        const double span = double(scale.range.to - scale.range.from);
        m_data->show(panRange(scale.range, -qint64(by * span / scale.width), m_data->full()));
    }
    event->accept();
}

void TimelineCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_data->hasEvents()) return;
    m_pressed = event->position().toPoint();
    m_dragged = m_data->shown();
    m_dragMap = m_data->minimapRange();
    m_drag = Drag::Click;
    if (!layoutNow().minimap.adjusted(0, -4, 0, 4).contains(m_pressed)) return;
    switch (windowPartAt(minimapScale(), m_dragged, m_pressed.x())) {
    case WindowPart::LeftEdge:
        m_drag = Drag::WindowLeft;
        break;
    case WindowPart::RightEdge:
        m_drag = Drag::WindowRight;
        break;
    case WindowPart::Inside:
        m_drag = Drag::WindowMove;
        break;
    case WindowPart::None: {
        const qint64 half = (m_dragged.to - m_dragged.from) / 2;
        const qint64 place = minimapScale().placeAt(m_pressed.x());
        m_data->show({m_dragged.byTime, place - half, place - half + (m_dragged.to - m_dragged.from)});
        m_dragged = m_data->shown();
        m_drag = Drag::WindowMove;
        break;
    }
    }
}

void TimelineCanvas::mouseMoveEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    const QRect plot = layoutNow().plot;
    m_hover = plot.contains(at) ? std::optional<double>(at.x()) : std::nullopt;
    if (m_drag == Drag::Click
        && std::abs(at.x() - m_pressed.x()) >= QApplication::startDragDistance() / 2 + 1)
        m_drag = Drag::Pan;
    if (m_drag == Drag::Pan) {
        const double span = double(m_dragged.to - m_dragged.from);
        const double by = (m_pressed.x() - event->position().x()) * span / std::max(plot.width(), 1);
        m_data->show(panRange(m_dragged, qint64(by), m_data->full()));
    } else if (m_drag != Drag::None && m_drag != Drag::Click) {
        dragWindow(event->position().x());
    }
    updateShape(at);
    update();
}

void TimelineCanvas::dragWindow(double x) {
    const TimelineScale map{m_dragMap, layoutNow().minimap.left(), std::max(layoutNow().minimap.width(), 1)};
    const qint64 by = map.placeAt(x) - map.placeAt(m_pressed.x());
    const qint64 least = smallestSpan(m_dragged.byTime);
    Range range = m_dragged;
    if (m_drag == Drag::WindowLeft)
        range.from = std::min(std::max(range.from + by, m_data->full().from), range.to - least);
    else if (m_drag == Drag::WindowRight)
        range.to = std::max(std::min(range.to + by, m_data->full().to), range.from + least);
    else
        range = panRange(range, by, m_data->full());
    m_data->show(range);
}

void TimelineCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    const QRect plot = layoutNow().plot;
    const QRect clickable(plot.left(), plot.top() - 14, plot.width(),
                          plot.height() + 14 + layoutNow().axis.height());
    if (m_drag == Drag::Click && clickable.contains(m_pressed))
        m_data->goNear(plotScale().placeAt(m_pressed.x()));
    m_drag = Drag::None;
    updateShape(event->position().toPoint());
    update();
}

void TimelineCanvas::focusInEvent(QFocusEvent* event) {
    m_ring = event->reason() != Qt::MouseFocusReason; // who clicked knows where he is
    update();
}

void TimelineCanvas::focusOutEvent(QFocusEvent*) {
    m_ring = false;
    update();
}

void TimelineCanvas::leaveEvent(QEvent*) {
    m_hover.reset();
    update();
}

void TimelineCanvas::updateShape(QPoint point) {
    if (m_drag == Drag::Pan) return setCursor(Qt::ClosedHandCursor);
    const TimelineLayout layout = layoutNow();
    if (!m_data->hasEvents() || !layout.minimap.contains(point)) return unsetCursor();
    switch (windowPartAt(minimapScale(), m_data->shown(), point.x())) {
    case WindowPart::LeftEdge:
    case WindowPart::RightEdge:
        return setCursor(Qt::SizeHorCursor);
    case WindowPart::Inside:
        return setCursor(Qt::OpenHandCursor);
    case WindowPart::None:
        return unsetCursor();
    }
}

QString TimelineCanvas::textAt(QPoint point) const {
    const TimelineLayout layout = layoutNow();
    const bool top = layout.minimap.contains(point);
    const auto& counts = top ? m_data->minimap() : m_data->lanes();
    if (!counts || (!top && !layout.plot.contains(point)) || counts->byTime != m_data->shown().byTime)
        return {};
    const auto bucket = bucketAt(*counts, (top ? minimapScale() : plotScale()).placeAt(point.x() + 0.5));
    if (!bucket) return {};
    const qint64 from = bucketStart(*counts, *bucket), to = bucketStart(*counts, *bucket + 1);
    const bool utc = m_context.display->display().utc;
    QStringList lines{tr("%1 to %2")
                          .arg(placeText(m_data->shown(), from, to - from, utc),
                               placeText(m_data->shown(), counts->byTime ? to : to - 1, to - from, utc))};
    const auto& hits = top ? m_data->minimapHits() : m_data->laneHits();
    const bool filtered = hits && hits->from == counts->from && hits->to == counts->to
                          && hits->buckets == counts->buckets && hits->lanes.size() == counts->lanes.size();
    std::uint64_t total = 0, matching = 0;
    for (std::size_t i = 0; i < counts->lanes.size(); ++i) {
        const auto count = counts->lanes[i].counts[*bucket];
        const auto match = filtered ? hits->lanes[i].counts[*bucket] : count;
        total += count;
        matching += match;
        if (match == 0) continue;
        const QString name = counts->lanes[i].name.empty() ? tr("other") : shownText(counts->lanes[i].name);
        lines << QStringLiteral("%1  %2").arg(name, groupedNumber(match));
    }
    lines.insert(1, filtered ? tr("Events that match: %1 of %2")
                                   .arg(groupedNumber(qint64(matching)), groupedNumber(qint64(total)))
                             : tr("Events: %1").arg(groupedNumber(qint64(total))));
    const QString failed = m_failures->textOf(counts->byTime, from, to);
    if (!failed.isEmpty()) lines << failed;
    return lines.join(QLatin1Char('\n'));
}

bool TimelineCanvas::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = textAt(help->pos());
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), literalText(text), this);
        return true;
    }
    return QWidget::event(event);
}

void TimelineCanvas::tell() {
    if (!m_data->hasEvents()) return;
    const bool utc = m_context.display->display().utc;
    QString text = tr("Shows %1.").arg(rangeText(m_data->shown(), utc));
    if (const auto cursor = m_data->cursorPlace())
        text +=
            QLatin1Char(' ') + tr("The cursor is at %1.").arg(placeText(m_data->shown(), *cursor, 1, utc));
    setAccessibleDescription(text);
}

} // namespace hindcast::widgets
