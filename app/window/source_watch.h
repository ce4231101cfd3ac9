// SPDX-License-Identifier: GPL-3.0-or-later
// SourceWatch: looks at the opened source now and then, away from the GUI thread, and tells when it is not
// what was read any more. It polls: notification by the system misses network file systems, and a file that
// was replaced by another. Owned by the window. Thread-safety: GUI thread only.
#pragma once

#include "jobs/job_runner.h"
#include "window/source_drift.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace hindcast::app {

class SourceWatch : public QObject {
    Q_OBJECT
public:
    explicit SourceWatch(widgets::JobRunner* jobs, QObject* parent = nullptr);

    /// Between two looks, in milliseconds; after a slow look (a folder of many files) twenty times its
    /// length.
    void setInterval(int interval) { m_interval = interval; }

    /// `read`: the stamp from before the source was read; nothing: there is no file to watch.
    void begin(const QString& path, const std::optional<import::SourceStamp>& read);
    void end();
    /// While the source is read again; afterwards what is known is told anew.
    void pause();
    void resume();

signals:
    void drifted(const hindcast::app::SourceDrift& drift);

private:
    struct Look {
        import::SourceStamp stamp;
        int milliseconds = 0;
    };
    void look();
    void take(const Look& look);
    widgets::JobRunner* m_jobs;
    widgets::LatestJob m_job;
    QTimer m_timer;
    QString m_path;
    std::optional<import::SourceStamp> m_read;
    SourceDrift m_told;
    int m_interval = 2000;
};

} // namespace hindcast::app
