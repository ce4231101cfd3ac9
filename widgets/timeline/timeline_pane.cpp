// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_pane.h"

#include "timeline/quiet_switch.h"
#include "timeline/timeline_canvas.h"
#include "timeline/timeline_data.h"
#include "timeline/timeline_ticks.h"
#include "util/empty_state.h"
#include "util/pane_header.h"

#include <QDateTime>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace hindcast::widgets {

TimelinePane::TimelinePane(const PaneContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_data(new TimelineData(context, this)),
      m_canvas(new TimelineCanvas(context, m_data)), m_header(new PaneHeader(tr("Timeline"))),
      m_empty(new EmptyState),
      m_lanes(new QuietSwitch(tr("Lanes of the timeline"), {tr("Type"), tr("Category")})),
      m_axis(new QuietSwitch(tr("Axis of the timeline"), {tr("Time"), tr("Rank")})),
      m_stack(new QStackedLayout) {
    m_header->addWidget(m_lanes);
    m_header->addWidget(m_axis);
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(m_stack, 1);
    setFocusProxy(m_canvas);

    connect(m_lanes, &QuietSwitch::chosen, m_data, [this](int choice) {
        m_data->setLaneBy(choice == 0 ? event::LaneBy::Type : event::LaneBy::Category);
    });
    connect(m_axis, &QuietSwitch::chosen, m_data, [this](int choice) { m_data->setByTime(choice == 0); });
    connect(m_data, &TimelineData::changed, this, &TimelinePane::refresh);
    connect(m_data, &TimelineData::waitingChanged, this, &TimelinePane::refresh, Qt::QueuedConnection);
    connect(context.display, &DisplayState::changed, this, &TimelinePane::refresh);
    connect(m_empty, &EmptyState::actionTriggered, this, &TimelinePane::openRequested);
    refresh();
}

void TimelinePane::refresh() {
    m_header->setBusy(m_data->isWaiting());
    const bool content = m_data->hasEvents();
    m_stack->setCurrentWidget(content || m_data->isLoading() ? static_cast<QWidget*>(m_canvas) : m_empty);
    m_lanes->setVisible(content);
    m_axis->setVisible(content);
    if (!content) {
        m_header->setSubtitle({});
        const bool open = m_context.store->isOpen();
        m_empty->setTexts(tr("All events over time"),
                          open ? tr("This store has no events.") : tr("No store is open."),
                          open ? tr("Open another…") : tr("Open…"));
        return;
    }
    m_lanes->setChoice(m_data->laneBy() == event::LaneBy::Type ? 0 : 1);
    m_axis->setChoice(m_data->byTime() ? 0 : 1);
    m_axis->setPossible(0, m_data->hasTimes(), tr("The events of this store carry no time"));
    const bool utc = m_context.display->display().utc;
    QStringList parts{m_data->laneBy() == event::LaneBy::Type ? tr("by type") : tr("by category"),
                      rangeText(m_data->shown(), utc)};
    if (m_data->byTime())
        parts << (utc ? QStringLiteral("UTC")
                      : QDateTime::fromMSecsSinceEpoch(m_data->shown().from / 1000).timeZoneAbbreviation());
    m_header->setSubtitle(parts.join(QStringLiteral(" · ")));
}

} // namespace hindcast::widgets
