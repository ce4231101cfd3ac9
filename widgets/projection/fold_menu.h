// SPDX-License-Identifier: GPL-3.0-or-later
// FoldMenu: whose fold is to make states: merge, the projection that is being written, or another one.
// Owned by the button that shows it. Thread-safety: GUI thread only.
#pragma once

#include "state/pane_context.h"

#include <QMenu>

namespace hindcast::widgets {

class FoldMenu : public QMenu {
    Q_OBJECT
public:
    /// States: of all panes. A side of a comparison takes files without putting them into the editor; B can
    /// follow A, and be of another store.
    enum class Use { States, SideA, SideB };
    FoldMenu(const PaneContext& context, FoldState* fold, Use use, QWidget* parent = nullptr);

    /// As a line tells it: "Merged payloads", "account.js".
    static QString name(const std::optional<session::ScriptChoice>& script);

signals:
    void openRequested(); ///< a file, into the editor
    void newRequested();
    void storeRequested(); ///< another one for B
    void parityRequested(bool snapshots);

private:
    void fill();
    void fillStores();
    void fillParity();
    void add(const QString& text, bool chosen, const std::optional<session::ScriptChoice>& script);
    PaneContext m_context;
    FoldState* m_fold;
    Use m_use;
};

} // namespace hindcast::widgets
