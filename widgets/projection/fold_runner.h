// SPDX-License-Identifier: GPL-3.0-or-later
// FoldRunner: makes the session of the fold that was asked for, away from the GUI thread, and looks for the
// events on which it fails while states are made. Owned by the window. Thread-safety: GUI thread only.
#pragma once

#include "state/pane_context.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace hindcast::widgets {

class FoldRunner : public QObject {
    Q_OBJECT
public:
    /// `fold` is one of the context's.
    FoldRunner(const PaneContext& context, FoldState* fold, QObject* parent = nullptr);

private:
    bool isOfB() const { return m_fold == m_context.otherFold; }
    std::shared_ptr<const session::Session> store() const;
    std::optional<session::ScriptChoice> script() const;
    void run();
    void watch();
    void watchFile();
    PaneContext m_context;
    FoldState* m_fold;
    LatestJob m_job;
    QTimer m_soon, m_watch;
    QFileSystemWatcher m_file; ///< of a script that nobody edits here
    bool m_fileChanged = false;
    int m_quiet = 0; ///< ticks since a job ran
};

} // namespace hindcast::widgets
