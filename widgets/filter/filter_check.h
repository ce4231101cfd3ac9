// SPDX-License-Identifier: GPL-3.0-or-later
// FilterCheck: what is to be said of a filter while it is typed, and what could stand at the cursor: asked of
// the engine through jobs, the newest question only. Offsets are those of QString, not of UTF-8.
// Owned by the filter bar. Thread-safety: GUI thread only.
#pragma once

#include "jobs/job_runner.h"
#include "state/pane_context.h"

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace hindcast::widgets {

/// The first thing wrong or doubtful about a text.
struct FilterFault {
    bool error = true; ///< else a hint: the filter can be used
    int begin = 0, end = 0;
    QString message; ///< with what to do
    bool operator==(const FilterFault&) const = default;
};

struct FilterCandidate {
    QString text, detail;
    std::optional<quint64> count;
    int cursor = 0; ///< where the cursor goes in `text`
};

struct FilterCompletion {
    int begin = 0, end = 0; ///< the part of the text that a candidate takes the place of
    std::vector<FilterCandidate> candidates;
};

std::optional<FilterFault> faultOf(const QString& text, const expression::Checked& checked);

class FilterCheck : public QObject {
    Q_OBJECT
public:
    explicit FilterCheck(const PaneContext& context, QObject* parent = nullptr);

    /// Answers with checked() and then completed().
    void ask(const QString& text, int cursor);
    void cancel();
    bool busy() const { return m_checkJob.busy(); }

signals:
    void checked(const QString& text, const std::optional<hindcast::widgets::FilterFault>& fault);
    void completed(const QString& text, const hindcast::widgets::FilterCompletion& completion);

private:
    PaneContext m_context;
    LatestJob m_checkJob, m_completeJob;
};

} // namespace hindcast::widgets
