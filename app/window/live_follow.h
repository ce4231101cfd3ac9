// SPDX-License-Identifier: GPL-3.0-or-later
// LiveFollow: asks an opened live store again and again, away from the GUI thread, whether events have come,
// by the store's own rule (source/follower.h: none that commits late is missed), and tells when some have.
// Where the server cannot be reached, or does not let it read, it tries again after a while, and longer each
// time.
// Owned by the window. Thread-safety: GUI thread only.
#pragma once

#include "import/import.h"
#include "jobs/job_runner.h"
#include "session/opener.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace hindcast::app {

class LiveFollow : public QObject {
    Q_OBJECT
public:
    LiveFollow(std::shared_ptr<const session::Opener> opener, widgets::JobRunner* jobs,
               QObject* parent = nullptr);

    /// Between two questions, in milliseconds; after a slow answer twenty times its length.
    void setInterval(int interval) { m_interval = interval; }
    /// From now on. What came between the reading of the store and now is told as having arrived, too.
    void begin(const QString& store, const import::ImportOptions& options);
    void end();
    bool isOn() const { return m_on; }
    /// The store could not be read again, either.
    void fail(const Error& error);
    /// After arrived() nothing more is told until the store has been read again.
    void resume();

signals:
    void arrived();
    /// It tries again.
    void interrupted(const hindcast::Error& error);
    /// It has ended.
    void failed(const hindcast::Error& error);

private:
    struct Answer {
        std::size_t events = 0;
        int milliseconds = 0;
    };
    void start();
    void poll();
    void next();

    std::shared_ptr<const session::Opener> m_opener;
    widgets::JobRunner* m_jobs;
    widgets::LatestJob m_job; ///< one at a time asks the follower
    source::Location m_location;
    std::shared_ptr<source::Follower> m_follower; ///< null: still to be made
    QTimer m_timer;
    int m_interval = 1000;
    int m_failures = 0; ///< in a row
    bool m_on = false;
    bool m_could = false; ///< since it is on
};

} // namespace hindcast::app
