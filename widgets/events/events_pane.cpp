// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/events_pane.h"

#include "events/event_list.h"
#include "filter/filter_empty.h"
#include "find/find_bar.h"
#include "util/busy_indicator.h"
#include "util/empty_state.h"

#include <QHeaderView>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace hindcast::widgets {

EventsPane::EventsPane(const PaneContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_list(new EventList(context, this)),
      m_empty(new EmptyState(this)), m_noHits(new FilterEmpty(context, this)),
      m_find(new FindBar(context, this)), m_busy(new BusyIndicator(m_list)), m_stack(new QStackedLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_stack, 1);
    column->addWidget(m_find);
    connect(m_find, &FindBar::closed, this, [this] { setFocus(); });
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_noHits);
    setFocusProxy(m_list);
    connect(m_list, &EventList::rowsChanged, this, &EventsPane::refresh);
    connect(m_list, &EventList::waitingChanged, this, &EventsPane::refresh,
            Qt::QueuedConnection); // told while painting
    connect(context.store, &Store::opened, this, &EventsPane::refresh);
    connect(context.filter, &FilterState::grown, this, &EventsPane::refresh);
    connect(context.theme, &ThemeState::changed, this, [this] { m_counted.clear(); });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (!m_context.store->isOpen())
            emit openRequested();
        else if (m_context.scope->scope() == Scope::Stream)
            m_context.scope->set(Scope::All, std::nullopt);
        else
            emit openRequested();
    });
    refresh();
}

void EventsPane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeBusy();
}

void EventsPane::placeBusy() {
    const QSize size = m_busy->sizeHint();
    const int height = m_list->header()->sizeHint().height();
    m_busy->setGeometry(m_list->width() - size.width() - 24, (height - size.height()) / 2, size.width(),
                        size.height());
    m_busy->raise();
}

void EventsPane::refresh() {
    m_busy->setBusy(m_list->isLoading() || m_list->pages().isWaiting());
    placeBusy();
    const bool open = m_context.store->isOpen();
    if (!open) {
        m_empty->setTexts(tr("The events of a store, one line each"), tr("No store is open."), tr("Open…"));
    } else if (m_context.scope->scope() == Scope::Stream) {
        m_empty->setTexts(tr("The events of one stream"), tr("The chosen stream has no events here."),
                          tr("Show all events"));
    } else {
        m_empty->setTexts(tr("The events of the store, one line each"), tr("This store has no events."),
                          tr("Open another…"));
    }
    // While a store loads or a filter runs the list stays, so that nothing flashes.
    const bool none = m_list->rowCount() == 0 && !m_list->isLoading();
    const bool filtered = open && none && m_context.filter->hides() && m_context.store->info().events > 0;
    if (filtered && m_context.filter->isComplete()) {
        const auto stream = m_context.scope->stream();
        const QString asked = QStringLiteral("%1 %2 %3")
                                  .arg(m_context.filter->text())
                                  .arg(stream ? qint64(stream->value()) : -1)
                                  .arg(m_context.store->info().events);
        if (asked != m_counted) m_noHits->refresh();
        m_counted = asked;
        m_stack->setCurrentWidget(m_noHits);
        return;
    }
    m_noHits->leave();
    m_counted.clear();
    const bool empty = !open || (none && !filtered);
    m_stack->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_list);
}

} // namespace hindcast::widgets
