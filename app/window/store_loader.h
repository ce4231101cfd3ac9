// SPDX-License-Identifier: GPL-3.0-or-later
// StoreLoader: opens a store as a long job with progress, partial sessions and cancel.
// Owned by the window. Thread-safety: GUI thread only; the opening runs as a job.
#pragma once

#include "import/source_stamp.h"
#include "jobs/job_runner.h"
#include "session/opener.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace hindcast::app {

/// A session with what the window shows of it at once, asked on the opening thread.
struct Opened {
    std::shared_ptr<const session::Session> session;
    session::StoreInfo info;
    std::vector<event::Problem> damage;
    QString source;                           ///< what is read: a folder within the one that was named, maybe
    std::optional<import::SourceStamp> stamp; ///< from before the source was read; a cache has none
};

class StoreLoader : public QObject {
    Q_OBJECT
public:
    StoreLoader(std::shared_ptr<const session::Opener> opener, widgets::JobRunner* jobs,
                QObject* parent = nullptr);

    const session::Opener& opener() const { return *m_opener; }
    std::shared_ptr<const session::Opener> sharedOpener() const { return m_opener; }
    void load(const QString& store, const import::ImportOptions& options = {});
    void cancel();
    bool busy() const { return m_job.busy(); }
    /// Those of the latest load.
    const import::ImportOptions& options() const { return m_options; }
    QString store() const { return m_store; }

signals:
    void started(const QString& store);
    void progressed(const hindcast::Progress& progress);
    /// More events can be seen; the import goes on.
    void partial(const hindcast::app::Opened& opened);
    void loaded(const hindcast::app::Opened& opened);
    void failed(const hindcast::Error& error);
    void cancelled();

private:
    std::shared_ptr<const session::Opener> m_opener;
    widgets::JobRunner* m_jobs;
    widgets::LatestJob m_job;
    QString m_store;
    import::ImportOptions m_options;
    int m_generation = 0;
};

} // namespace hindcast::app
