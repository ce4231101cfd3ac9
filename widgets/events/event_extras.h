// SPDX-License-Identifier: GPL-3.0-or-later
// EventExtras: the Δ and the sentence of rows, asked for a moment after the rows were painted, visible rows
// only; scrolling on drops the question. Keeps a bounded number of answers.
// Owned by the event list. Thread-safety: GUI thread only.
#pragma once

#include "jobs/job_runner.h"
#include "session/session.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace hindcast::widgets {

class EventExtras : public QObject {
    Q_OBJECT
public:
    static constexpr int kRest = 40; ///< milliseconds without scrolling before anything is asked
    static constexpr qsizetype kKept = 8192;

    explicit EventExtras(JobRunner* jobs, QObject* parent = nullptr);

    void setSession(std::shared_ptr<const session::Session> session);
    /// The same store with more events: what is known stays.
    void grow(std::shared_ptr<const session::Session> session);
    /// Changes are counted in its states from now on; what was counted is forgotten.
    void setStates(std::shared_ptr<const session::Session> states);
    /// What is painted now.
    void look(const std::vector<Rank>& ranks);

    const analysis::DeltaCount* delta(Rank rank) const;
    const QString* sentence(Rank rank) const;

signals:
    void arrived();

private:
    void ask();
    JobRunner* m_jobs;
    std::shared_ptr<const session::Session> m_session;
    std::shared_ptr<const session::Session> m_states; ///< null: m_session
    std::vector<Rank> m_seen;
    QHash<quint64, analysis::DeltaCount> m_deltas;
    QHash<quint64, QString> m_sentences;
    QTimer m_timer;
    LatestJob m_deltaJob, m_sentenceJob;
};

} // namespace hindcast::widgets
