// SPDX-License-Identifier: GPL-3.0-or-later
// ProjectionCommands: what the actions about projections do in one window, and what of them is kept in its
// workspace. Owned by the window. Thread-safety: GUI thread only.
#pragma once

#include "state/pane_context.h"
#include "window/workspace.h"

#include <QObject>

namespace hindcast::widgets {
class ProjectionPane;
}

namespace hindcast::app {

class MainWindow;

class ProjectionCommands : public QObject {
    Q_OBJECT
public:
    explicit ProjectionCommands(MainWindow& window);

    /// The command line for what is shown of an event, and of B where it stands elsewhere.
    QString cliFor(const session::EventRow& cursor, const std::optional<session::EventRow>& second) const;
    /// Why that command cannot see what is shown; empty: it can.
    QString cliRemark() const;

private:
    void show();
    void toggleMerge();
    void chooseOtherStore();
    void checkParity(bool snapshots);
    MainWindow& m_window;
    widgets::ProjectionPane* m_pane;
};

/// What a workspace keeps of the projections, and back.
void keepProjections(const widgets::PaneContext& context, Workspace& workspace);
void compareProjections(const widgets::PaneContext& context, const QString& left, const QString& right);
void restoreProjections(const widgets::PaneContext& context, const Workspace& workspace);

} // namespace hindcast::app
