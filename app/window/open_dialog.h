// SPDX-License-Identifier: GPL-3.0-or-later
// OpenDialog: what was recognised in a chosen source, with its first events as a preview and limits for the
// import; a source that nobody knows is read by a mapping that is proposed, and seen at once. Nothing is
// imported before the user agrees. Owned by its caller.
// Thread-safety: GUI thread only; recognising and previewing run as jobs.
#pragma once

#include "import/import.h"
#include "jobs/job_runner.h"
#include "session/opener.h"
#include "util/theme.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace hindcast::app {

class MappingPanel;

class OpenDialog : public QDialog {
    Q_OBJECT
public:
    OpenDialog(std::shared_ptr<const session::Opener> opener, widgets::JobRunner* jobs,
               const widgets::Theme& theme, QWidget* parent = nullptr);

    void setSource(const QString& path);
    QString source() const;
    import::ImportOptions options() const;
    void accept() override; ///< the mapping, or that there is none, is remembered for the source

signals:
    /// Both questions are answered (or failed): what is shown is complete.
    void settled();

private:
    void browse(bool folder);
    void forget();
    void recognise();
    void probe();
    source::Location location() const;
    void propose(const Error& refusal);
    void setMapped(bool mapped);
    void showViews(const std::string& format);
    void showRecognition(const Result<source::Recognition>& recognition);
    void showPreview(const Result<std::vector<session::EventDetail>>& events);
    void checkLimits();

    std::shared_ptr<const session::Opener> m_opener;
    widgets::JobRunner* m_jobs;
    widgets::Theme m_theme;
    widgets::LatestJob m_probe, m_previewJob, m_proposeJob;
    QLineEdit* m_path;
    QLabel* m_found;
    QLabel* m_facts;
    QCheckBox* m_mapped; ///< read by a mapping
    MappingPanel* m_mapping;
    QTimer m_mappingChanged;
    QString m_proposed; ///< the source that was asked for a mapping last
    QCheckBox *m_system, *m_raw;
    QTableWidget* m_preview;
    QLineEdit *m_category, *m_stream, *m_since, *m_until;
    QLabel* m_limitError;
    QPushButton* m_open;
    bool m_recognised = false;
};

} // namespace hindcast::app
