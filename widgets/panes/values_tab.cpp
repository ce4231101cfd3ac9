// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/values_tab.h"

#include "util/elided_label.h"
#include "util/empty_state.h"
#include "util/event_text.h"
#include "util/fonts.h"
#include "util/value_text.h"
#include "wording/core_text.h"
#include "json/pointer.h"

#include <qcustomplot.h>

#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace hindcast::widgets {

ValuesTab::ValuesTab(const PaneContext& context, QWidget* parent)
    : QStackedWidget(parent), m_context(context), m_page(new QWidget(this)),
      m_caption(new ElidedLabel(m_page)), m_plot(new QCustomPlot(m_page)), m_empty(new EmptyState(this)) {
    auto* column = new QVBoxLayout(m_page);
    column->setContentsMargins(12, 8, 8, 6);
    column->setSpacing(4);
    column->addWidget(m_caption);
    column->addWidget(m_plot, 1);
    m_caption->setLook(ElidedLabel::Look::Mono);
    addWidget(m_page);
    addWidget(m_empty);
    buildPlot();
    applyTheme();
    setReason();
    setCurrentWidget(m_empty);
    connect(context.theme, &ThemeState::changed, this, &ValuesTab::applyTheme);
    connect(context.path, &PathState::changed, this, [this] { refresh(false); });
    connect(context.store, &Store::opened, this, [this] { refresh(true); });
    connect(context.store, &Store::grown, this, [this] { refresh(true); });
    if (context.fold) connect(context.fold, &FoldState::changed, this, [this] { refresh(true); });
}

void ValuesTab::buildPlot() {
    m_line = m_plot->addGraph();
    m_line->setLineStyle(QCPGraph::lsStepLeft);
    m_cursor = new QCPItemStraightLine(m_plot);
    m_cursor->setClipToAxisRect(true);
    m_dot = new QCPItemTracer(m_plot);
    m_dot->setStyle(QCPItemTracer::tsCircle);
    m_dot->setSize(8);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->axisRect()->setRangeDrag(Qt::Horizontal);
    m_plot->axisRect()->setRangeZoom(Qt::Horizontal);
    m_plot->xAxis->setLabel(tr("version"));
    m_plot->xAxis->setNumberFormat(QStringLiteral("f"));
    m_plot->xAxis->setNumberPrecision(0);
    m_plot->xAxis->ticker()->setTickCount(5);
    m_plot->yAxis->ticker()->setTickCount(5);
    m_plot->yAxis->setNumberFormat(QStringLiteral("gb"));
    m_plot->yAxis->setNumberPrecision(7);
    m_plot->setLocale(QLocale());
    m_plot->setFocusPolicy(Qt::StrongFocus);
    m_plot->setMinimumSize(120, 90);
    m_plot->setAccessibleName(tr("Value over versions"));
    m_plot->installEventFilter(this);
    connect(m_plot, &QCustomPlot::mousePress, this,
            [this](QMouseEvent* event) { m_plot->setProperty("pressedAt", event->pos()); });
    connect(m_plot, &QCustomPlot::mouseRelease, this, [this](QMouseEvent* event) {
        const QPoint moved = event->pos() - m_plot->property("pressedAt").toPoint();
        if (event->button() == Qt::LeftButton && moved.manhattanLength() < 4) click(event->pos().x());
    });
}

void ValuesTab::applyTheme() {
    const Theme& theme = m_context.theme->theme();
    m_plot->setBackground(QBrush(theme.panel));
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(QPen(theme.line, 1));
        axis->setTickPen(QPen(theme.line, 1));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(theme.muted);
        axis->setLabelColor(theme.muted);
        axis->setTickLabelFont(smallFont());
        axis->setLabelFont(smallFont());
        axis->grid()->setPen(QPen(theme.line, 1, Qt::DotLine));
        axis->grid()->setZeroLinePen(QPen(theme.line, 1));
    }
    m_plot->xAxis->grid()->setVisible(false);
    m_line->setPen(QPen(theme.accent, 1.6));
    QColor back = theme.accent;
    back.setAlphaF(0.08f);
    m_line->setBrush(back);
    m_cursor->setPen(QPen(theme.accent, 1.2));
    m_dot->setPen(QPen(theme.accent, 1.6));
    m_dot->setBrush(theme.panel);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ValuesTab::setPlace(std::optional<StreamId> stream, std::size_t folded) {
    m_folded = folded;
    if (stream != m_stream) {
        m_stream = stream;
        refresh(false);
    }
    if (m_active) placeCursor();
}

void ValuesTab::setActive(bool active) {
    m_active = active;
    if (!active) return;
    refresh(false);
    placeCursor();
}

void ValuesTab::refresh(bool again) {
    if (!m_active) {
        if (again) m_shownPath = QString();
        return;
    }
    const QString path = m_context.path->path();
    const auto session = m_context.states();
    const auto pointer = json::Pointer::parse(path.toStdString());
    if (!session || !m_stream || path.isNull() || !pointer) {
        m_job.cancel();
        emit busyChanged(false);
        m_points.clear();
        m_shownPath = QString();
        setReason();
        setCurrentWidget(m_empty);
        return;
    }
    if (!again && m_stream == m_shownStream && path == m_shownPath && !m_shownPath.isNull()) return;
    m_shownStream = m_stream;
    m_shownPath = path;
    emit busyChanged(true);
    m_job.run(
        m_context.jobs, this,
        [session, stream = *m_stream, pointer = *pointer](std::stop_token stop) {
            return session->series(stream, pointer, stop);
        },
        [this](Result<std::vector<session::SeriesPoint>> answer) { take(std::move(answer)); }, Pace::Long);
}

void ValuesTab::take(Result<std::vector<session::SeriesPoint>> answer) {
    emit busyChanged(false);
    if (!answer) {
        m_points.clear();
        m_shownPath = QString();
        m_empty->setTexts(tr("The values could not be read"), coreText(answer.error()));
        setCurrentWidget(m_empty);
        return;
    }
    m_points = std::move(*answer);
    QVector<double> versions, values;
    for (const session::SeriesPoint& point : m_points) {
        versions.append(double(point.version.value()));
        values.append(point.value.value_or(std::numeric_limits<double>::quiet_NaN()));
    }
    if (std::none_of(m_points.begin(), m_points.end(),
                     [](const auto& point) { return point.value.has_value(); })) {
        setReason();
        setCurrentWidget(m_empty);
        return;
    }
    // The last value goes on to the edge, else a single point would be no line.
    versions.append(versions.last() + 1);
    values.append(values.last());
    m_line->setData(versions, values, true);
    m_plot->xAxis->setRange(versions.first(), versions.last());
    m_plot->yAxis->rescale();
    const QCPRange range = m_plot->yAxis->range();
    const double air = range.size() > 0 ? range.size() * 0.08 : std::max(1.0, std::abs(range.lower) * 0.1);
    m_plot->yAxis->setRange(range.lower - air, range.upper + air);
    setCurrentWidget(m_page);
    placeCursor();
}

void ValuesTab::setReason() {
    const QString path = m_context.path->path();
    if (path.isNull())
        m_empty->setTexts(
            tr("A value over the versions"),
            tr("Select a number in the state to see how it went over the versions of the stream."));
    else
        m_empty->setTexts(tr("A value over the versions"),
                          tr("Select a number in the state: %1 is none at any version of this stream.")
                              .arg(path.isEmpty() ? tr("the whole state") : shownText(path.toStdString())));
}

void ValuesTab::placeCursor() {
    const bool here = m_folded > 0 && m_folded <= m_points.size();
    m_cursor->setVisible(here);
    m_dot->setVisible(false);
    const QString path = shownText(m_shownPath.toStdString());
    if (!here) {
        m_caption->setText(path);
        m_plot->replot(QCustomPlot::rpQueuedReplot);
        return;
    }
    const session::SeriesPoint& point = m_points[m_folded - 1];
    const double x = double(point.version.value());
    m_cursor->point1->setCoords(x, 0);
    m_cursor->point2->setCoords(x, 1);
    if (point.value) {
        m_dot->setVisible(true);
        m_dot->position->setCoords(x, *point.value);
    }
    const QString value = point.value ? QLocale().toString(*point.value, 'g', 15) : tr("no number");
    m_caption->setParts({}, path, QStringLiteral("  %1 · %2").arg(value, versionText(point.version)));
    m_plot->setAccessibleDescription(m_caption->text());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ValuesTab::click(int x) {
    if (m_points.empty()) return;
    const double wanted = m_plot->xAxis->pixelToCoord(x);
    // The line goes on until the next version: what is clicked at is the state of the one before.
    auto after = std::find_if(m_points.begin(), m_points.end(),
                              [&](const auto& point) { return double(point.version.value()) > wanted; });
    const auto& point = after == m_points.begin() ? m_points.front() : *std::prev(after);
    m_context.cursor->moveTo(point.rank);
}

void ValuesTab::step(int by) {
    // From where the cursor is, not from what is shown: keys may come faster than states.
    const auto at = std::find_if(m_points.begin(), m_points.end(),
                                 [&](const auto& point) { return point.rank == m_context.cursor->rank(); });
    const auto place = (at == m_points.end() ? std::ptrdiff_t(m_folded) - 1 : at - m_points.begin()) + by;
    if (place >= 0 && place < std::ptrdiff_t(m_points.size()))
        m_context.cursor->moveTo(m_points[std::size_t(place)].rank, Move::Step);
}

bool ValuesTab::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_plot && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            step(key == Qt::Key_Left ? -1 : 1);
            return true;
        }
    }
    if (watched == m_plot && event->type() == QEvent::FontChange) applyTheme();
    return QStackedWidget::eventFilter(watched, event);
}

} // namespace hindcast::widgets
