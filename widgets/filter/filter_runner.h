// SPDX-License-Identifier: GPL-3.0-or-later
// FilterRunner: runs the filters that are asked of the FilterState, as a job: the first hits show at once, a
// growing store is looked through again, and stopping goes back to the filter before.
// Owned by the window. Thread-safety: GUI thread only.
#pragma once

#include "filter/hit_collector.h"
#include "jobs/job_runner.h"
#include "state/pane_context.h"

#include <QObject>

namespace hindcast::widgets {

class FilterRunner : public QObject {
    Q_OBJECT
public:
    explicit FilterRunner(const PaneContext& context, QObject* parent = nullptr);

signals:
    /// The text makes no sense; the filter in force stays.
    void refused(const QString& text, const expression::Checked& checked);
    void failed(const QString& why);

private:
    struct Answer {
        expression::Checked checked;
        std::optional<Error> error;
        std::shared_ptr<const RankSet> hits;
    };
    static Answer look(const session::Session& session, const QString& text, HitCollector collector,
                       const std::stop_token& stop);
    void run(const QString& text);
    void start(const QString& text, bool inParts);
    void take(const QString& text, const Answer& answer);
    void stop();
    void restart();

    PaneContext m_context;
    LatestJob m_job;
    QString m_beforeText; ///< in force when the run began
    std::shared_ptr<const RankSet> m_beforeHits;
    bool m_again = false; ///< the store grew meanwhile
};

} // namespace hindcast::widgets
