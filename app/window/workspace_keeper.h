// SPDX-License-Identifier: GPL-3.0-or-later
// WorkspaceKeeper: brings the cursor, B, scope, pin and path of a store back and saves them as the user
// goes. Layout and columns come from the window when it saves. Owned by the window.
// Thread-safety: GUI thread only; finding the places again runs as a job.
#pragma once

#include "jobs/job_runner.h"
#include "state/pane_context.h"
#include "window/workspace.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace hindcast::app {

/// The places of a workspace as marks, asked of the session.
struct Described {
    std::optional<Mark> cursor, second;
    QString pinned;
};

class WorkspaceKeeper : public QObject {
    Q_OBJECT
public:
    explicit WorkspaceKeeper(const widgets::PaneContext& context, QObject* parent = nullptr);

    /// Adds what only the window knows before a save.
    void setCollector(std::function<void(Workspace&)> collect) { m_collect = std::move(collect); }
    /// Starts keeping `source`; restores its places, else goes to `stream` (or the newest event).
    /// Returns what was kept, for the window's own part.
    Workspace begin(const QString& source, const QString& stream);
    /// Something that is kept has changed.
    void saveSoon();
    /// Neither reads nor writes workspaces (rendering a picture).
    void setPrivate() { m_private = true; }
    /// Saves at once and stops keeping.
    void end();

signals:
    void restored();
    void saveFailed();

private:
    struct Places {
        std::optional<Rank> cursor, second;
        std::optional<StreamId> pinned;
        std::optional<StreamId> cursorStream;
    };
    void save();
    void saveBeforeLeaving();
    /// What is known here and now; what must be asked of the session; both put together.
    Workspace collected() const;
    std::function<Described(std::stop_token)> question() const;
    void write(Workspace now, const Described& described, const QString& source);
    widgets::PaneContext m_context;
    widgets::LatestJob m_restore, m_describe;
    std::function<void(Workspace&)> m_collect;
    bool m_private = false;
    QString m_source;
    QTimer m_timer;
    Workspace m_saved;
};

} // namespace hindcast::app
