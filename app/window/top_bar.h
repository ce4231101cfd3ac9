// SPDX-License-Identifier: GPL-3.0-or-later
// TopBar: the row under the menus: which store, read-only, transport, scope, speed, omnibox, integrity.
// In a narrow window it gives up texts and buttons, never the omnibox.
// Owned by the window. Thread-safety: GUI thread only.
#pragma once

#include "state/pane_context.h"

#include <QToolBar>

#include <optional>

class QLabel;
class QToolButton;

namespace hindcast::widgets {
class FittingRow;
}

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
    /// The stream of the scope; empty while it is all events.
    void showScopeStream(const QString& name);
    void applyTheme();
    void retranslate();

private:
    /// What there is no room for.
    struct Given {
        bool format = false, scopeName = false, badgeText = false, longName = false, readOnlyText = false;
    };
    void fillRow();
    void addSteps();
    void showPlayer();
    void showScope();
    /// With what is missing, while no store is open.
    QString withReason(const QString& what) const;
    void showReadOnly();
    void showBadge();
    void showStoreName();
    widgets::PaneContext m_context;
    const ActionSet& m_actions;
    const Player* m_player;
    QToolButton* m_store;
    QLabel* m_readOnly;
    QToolButton *m_oldest, *m_back, *m_play, *m_forward, *m_newest;
    QToolButton *m_scopeAll, *m_scopeFilter, *m_scopeStream;
    QToolButton* m_speed;
    Omnibox* m_omnibox;
    QToolButton* m_findings;
    widgets::FittingRow* m_row;
    Given m_given;
    QString m_path, m_format; ///< of the open store
    QString m_scopeName;
    std::optional<std::uint64_t> m_findingCount;
};

} // namespace hindcast::app
