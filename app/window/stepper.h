// SPDX-License-Identifier: GPL-3.0-or-later
// Stepper: moves the cursor by events of the scope (all, the hits of the filter, a stream) or of its stream.
// Steps asked for while one is under way add up. Owned by the window. Thread-safety: GUI thread only; looking
// up streams runs as a job.
#pragma once

#include "jobs/job_runner.h"
#include "state/pane_context.h"

#include <QObject>

namespace hindcast::app {

class Stepper : public QObject {
    Q_OBJECT
public:
    explicit Stepper(const widgets::PaneContext& context, QObject* parent = nullptr);

    void step(int by);         ///< of the scope
    void stepInStream(int by); ///< of the cursor's stream
    void toOldest();
    void toNewest();

signals:
    /// The move met the first or last event of its scope.
    void reachedEnd();
    void failed(const QString& why);

private:
    void moveInHits(int by);
    std::optional<Rank> endOfHits(bool newest) const;
    void moveInStream(std::optional<StreamId> stream, int by, bool toEnd);
    widgets::PaneContext m_context;
    widgets::LatestJob m_job;
    int m_pending = 0;
    bool m_pendingOwnStream = false;
};

} // namespace hindcast::app
