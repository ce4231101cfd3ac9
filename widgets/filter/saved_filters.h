// SPDX-License-Identifier: GPL-3.0-or-later
// SavedFilters: the saved filters of the store as buttons, as many as there is room for; the others are in a
// menu behind them. Each can be renamed, replaced by the filter in force, or deleted, and that undone.
// Owned by the filter bar. Thread-safety: GUI thread only.
#pragma once

#include "state/pane_context.h"

#include <QList>
#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QMenu;
class QToolButton;

namespace hindcast::widgets {

class SavedFilters : public QWidget {
    Q_OBJECT
public:
    explicit SavedFilters(const PaneContext& context, QWidget* parent = nullptr);

    /// Shows what fits into so many pixels.
    void fit(int room);
    /// Asks for a name and saves the filter in force.
    void askToSave();
    const QList<QToolButton*>& buttons() const { return m_buttons; }
    QToolButton* undoButton() const { return m_undo; }

signals:
    void refit(); ///< other buttons: the room is to be shared again

private:
    void rebuild();
    void showState();
    void fillMore();
    void showMenu(qsizetype index, const QPoint& at);
    void askForName(const QString& title, const QString& proposal, std::function<void(const QString&)> done);
    PaneContext m_context;
    QHBoxLayout* m_row;
    QList<QToolButton*> m_buttons;
    QToolButton* m_more;
    QMenu* m_moreMenu;
    QToolButton* m_undo;
    QTimer m_forget;
};

} // namespace hindcast::widgets
