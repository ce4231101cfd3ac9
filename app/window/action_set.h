// SPDX-License-Identifier: GPL-3.0-or-later
// ActionSet: the QActions of one window, made from the table. Owned by the window, parented to it.
// Thread-safety: GUI thread only.
#pragma once

#include "window/action_table.h"

#include <QAction>
#include <QHash>
#include <QMenuBar>
#include <QObject>

namespace hindcast::widgets {
struct Theme;
}

namespace hindcast::app {

class ActionSet : public QObject {
    Q_OBJECT
public:
    explicit ActionSet(QWidget* window);

    QAction* operator[](ActionId id) const { return m_actions.value(int(id)); }
    void fillMenus(QMenuBar* bar) const;
    /// Icons in the colour of the theme.
    void applyTheme(const widgets::Theme& theme);
    /// Enables what needs an open store; the reason stands in the tooltip of what is disabled.
    void setStoreOpen(bool open);
    /// Texts again, after the language changed.
    void retranslate();

private:
    QHash<int, QAction*> m_actions;
};

} // namespace hindcast::app
