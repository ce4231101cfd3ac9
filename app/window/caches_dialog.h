// SPDX-License-Identifier: GPL-3.0-or-later
// CachesDialog: the caches on this machine with their sizes, and a button to remove them.
// Owned by its caller. Thread-safety: GUI thread only; listing and removing run as jobs.
#pragma once

#include "jobs/job_runner.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace hindcast::app {

class CachesDialog : public QDialog {
    Q_OBJECT
public:
    /// `inUse`: a cache that must stay; empty when none is open.
    CachesDialog(widgets::JobRunner* jobs, const QString& inUse, QWidget* parent = nullptr);

private:
    void reload();
    void removeSelected();
    void updateButton();
    widgets::JobRunner* m_jobs;
    widgets::LatestJob m_job;
    QString m_inUse;
    QLabel* m_summary;
    QTreeWidget* m_list;
    QPushButton* m_remove;
};

} // namespace hindcast::app
