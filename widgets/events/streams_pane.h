// SPDX-License-Identifier: GPL-3.0-or-later
// StreamsPane: all streams by category with counts, and a search by part of the name. A click on a stream
// moves the cursor to its last event at or before the cursor, else to its first. The pane follows the cursor:
// it opens the category of the cursor's stream and scrolls there, but not while somebody looks around in it.
// Owned by the window. Thread-safety: GUI thread only.
#pragma once

#include "state/pane_context.h"

#include <QPersistentModelIndex>
#include <QTimer>
#include <QWidget>

class QLineEdit;
class QStackedLayout;

namespace hindcast::widgets {

class EmptyState;
class PaneHeader;
class StreamsModel;
class StreamsView;

class StreamsPane : public QWidget {
    Q_OBJECT
public:
    explicit StreamsPane(const PaneContext& context, QWidget* parent = nullptr);

    /// For the key that goes to the search.
    void focusSearch();
    QLineEdit* searchField() const { return m_search; }
    StreamsModel* model() const { return m_model; }
    StreamsView* view() const { return m_view; }
    PaneHeader* header() const { return m_header; }

signals:
    void streamActivated(hindcast::StreamId stream); ///< after the cursor has moved
    void openRequested();                            ///< the button of the empty state

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void load();
    void choose(const QModelIndex& index);
    void activate(StreamId stream);
    void findCurrent();
    void follow();
    void showRevealed(const QModelIndex& stream);
    void showMenu(const QPoint& point);
    void refresh();

    PaneContext m_context;
    std::shared_ptr<const session::Session> m_session;
    qint64 m_streams = 0;
    PaneHeader* m_header;
    QLineEdit* m_search;
    StreamsModel* m_model;
    StreamsView* m_view;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    QTimer m_typing, m_following;
    std::optional<StreamId> m_current; ///< of the cursor's event
    QPersistentModelIndex m_opened;    ///< the category opened by following, not by the user
    bool m_browsing = false;           ///< the user scrolled or opened something and is still here
    LatestJob m_loadJob, m_currentJob, m_goJob;
};

} // namespace hindcast::widgets
