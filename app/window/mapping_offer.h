// SPDX-License-Identifier: GPL-3.0-or-later
// MappingOffer: looks, when a store turns out to be none that is known, whether a mapping could read it.
// Owned by the window. Thread-safety: GUI thread only; the looking runs as a job.
#pragma once

#include "import/import.h"
#include "jobs/job_runner.h"
#include "session/opener.h"

#include <QObject>
#include <QString>

#include <memory>

namespace hindcast::app {

class MappingOffer : public QObject {
    Q_OBJECT
public:
    MappingOffer(std::shared_ptr<const session::Opener> opener, widgets::JobRunner* jobs,
                 QObject* parent = nullptr);

    /// `options`: by what the store could not be opened.
    void consider(const QString& store, const import::ImportOptions& options, const Error& error);
    void drop() { m_job.cancel(); }
    bool busy() const { return m_job.busy(); }

signals:
    void found(const QString& store);

private:
    std::shared_ptr<const session::Opener> m_opener;
    widgets::JobRunner* m_jobs;
    widgets::LatestJob m_job;
};

} // namespace hindcast::app
