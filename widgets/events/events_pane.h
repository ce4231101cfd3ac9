// SPDX-License-Identifier: GPL-3.0-or-later
// EventsPane: the event list with what is shown instead while there is nothing to list.
// Owned by the window. Thread-safety: GUI thread only.
#pragma once

#include "state/pane_context.h"

#include <QWidget>

class QStackedLayout;

namespace hindcast::widgets {

class BusyIndicator;
class EmptyState;
class EventList;
class FilterEmpty;
class FindBar;

class EventsPane : public QWidget {
    Q_OBJECT
public:
    explicit EventsPane(const PaneContext& context, QWidget* parent = nullptr);
    EventList* list() const { return m_list; }
    FilterEmpty* filterEmpty() const { return m_noHits; }
    FindBar* findBar() const { return m_find; }

signals:
    void openRequested(); ///< the button of the empty state while no store is open

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void placeBusy();
    PaneContext m_context;
    EventList* m_list;
    EmptyState* m_empty;
    FilterEmpty* m_noHits;
    QString m_counted; ///< the filter whose conditions are counted
    FindBar* m_find;
    BusyIndicator* m_busy; ///< over the right end of the list's header
    QStackedLayout* m_stack;
};

} // namespace hindcast::widgets
