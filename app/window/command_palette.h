// SPDX-License-Identifier: GPL-3.0-or-later
// CommandPalette: every action by name with its key, filtered while typing; Enter runs the chosen one. The
// same list without running is what "?" shows. Owned by its caller.
// Thread-safety: GUI thread only.
#pragma once

#include <QDialog>

class QAction;
class QLineEdit;
class QTreeWidget;

namespace hindcast::app {

class ActionSet;

class CommandPalette : public QDialog {
    Q_OBJECT
public:
    CommandPalette(const ActionSet& actions, const QString& title, QWidget* parent = nullptr);
    void setFilter(const QString& text);
    /// What was chosen; nullptr when none.
    QAction* chosen() const { return m_chosen; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void applyFilter(const QString& text);
    void choose();
    QLineEdit* m_filter;
    QTreeWidget* m_list;
    QAction* m_chosen = nullptr;
};

} // namespace hindcast::app
