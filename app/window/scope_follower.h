// SPDX-License-Identifier: GPL-3.0-or-later
// ScopeFollower: keeps the scope "one stream" on the stream of the cursor's event, so that a jump to another
// stream takes the scope along, and knows the name of that stream; goes to the scope "filter" with a filter
// and back without one. Owned by the window. Thread-safety: GUI thread only; looking up runs as a job.
#pragma once

#include "jobs/job_runner.h"
#include "state/pane_context.h"

#include <QObject>

namespace hindcast::app {

class ScopeFollower : public QObject {
    Q_OBJECT
public:
    explicit ScopeFollower(const widgets::PaneContext& context, QObject* parent = nullptr);

signals:
    /// The stream of the scope; empty while the scope is all events.
    void named(const QString& stream);

private:
    void follow();
    void findName();
    void followFilter();
    widgets::PaneContext m_context;
    widgets::LatestJob m_followJob, m_nameJob;
    bool m_active = false; ///< a filter was in force
};

} // namespace hindcast::app
