// SPDX-License-Identifier: GPL-3.0-or-later
// FindRunner: looks for the text of the FindState in the events that the list shows, as a job: a moment after
// the last key, with the first hits at once, and again when other events are shown.
// Owned by the events pane. Thread-safety: GUI thread only.
#pragma once

#include "jobs/job_runner.h"
#include "state/pane_context.h"

#include <QObject>
#include <QTimer>

namespace hindcast::widgets {

class FindRunner : public QObject {
    Q_OBJECT
public:
    static constexpr int kTypingRest = 200; ///< milliseconds without a key before it begins

    explicit FindRunner(const PaneContext& context, QObject* parent = nullptr);
    /// Without waiting for another key.
    void hurry();

signals:
    void failed(const QString& why);

private:
    void begin();
    void stop();
    void again();
    PaneContext m_context;
    LatestJob m_job;
    QTimer m_typing;
};

} // namespace hindcast::widgets
