// SPDX-License-Identifier: GPL-3.0-or-later
// TopBar: the row under the menus: which store, read-only, transport, scope, speed, omnibox, integrity.
// Owned by the window. Thread-safety: GUI thread only.
#pragma once

#include "state/pane_context.h"

#include <QToolBar>

#include <optional>

class QLabel;
class QToolButton;

namespace hindcast::app {

class ActionSet;
class Omnibox;
class Player;

class TopBar : public QToolBar {
    Q_OBJECT
public:
    TopBar(const widgets::PaneContext& context, const ActionSet& actions, const Player* player,
           QWidget* parent);

    Omnibox* omnibox() const { return m_omnibox; }
    void showStore();
    /// Findings of the check: nothing while it is not known.
    void showFindings(std::optional<std::uint64_t> count);
    void applyTheme();
    void retranslate();

private:
    void showPlayer();
    void showScope();
    widgets::PaneContext m_context;
    const ActionSet& m_actions;
    const Player* m_player;
    QToolButton* m_store;
    QLabel* m_readOnly;
    QAction* m_readOnlyAction = nullptr;
    QToolButton* m_play;
    QToolButton *m_scopeAll, *m_scopeStream;
    QToolButton* m_speed;
    Omnibox* m_omnibox;
    QToolButton* m_findings;
    std::optional<std::uint64_t> m_findingCount;
};

} // namespace hindcast::app
