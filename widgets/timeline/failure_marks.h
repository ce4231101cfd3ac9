// SPDX-License-Identifier: GPL-3.0-or-later
// FailureMarks: where on the timeline the events stand on which the chosen projection failed, as far as
// states were asked for. Owned by the timeline canvas. Thread-safety: GUI thread only; times are asked for in
// jobs.
#pragma once

#include "state/pane_context.h"

#include <QObject>

#include <optional>
#include <vector>

namespace hindcast::widgets {

class FailureMarks : public QObject {
    Q_OBJECT
public:
    /// More of them are not marked.
    static constexpr std::size_t kMost = 10'000;

    explicit FailureMarks(const PaneContext& context, QObject* parent = nullptr);

    /// Ranks, or micros of those events that have a time, in rising order.
    const std::vector<qint64>& places(bool byTime) const { return byTime ? m_times : m_ranks; }
    /// What to say of those in [from, to): how many, and why the first of them failed. Empty: there are none.
    QString textOf(bool byTime, qint64 from, qint64 to) const;

signals:
    void changed();

private:
    struct Mark {
        qint64 rank = 0;
        std::optional<qint64> time;
        QString message;
    };
    void refresh();
    void setMarks(std::vector<Mark> marks);

    PaneContext m_context;
    LatestJob m_job;
    std::vector<session::ProjectionFailure> m_failures; ///< that the marks are of
    std::shared_ptr<const session::Session> m_of;
    std::vector<Mark> m_marks; ///< by rank
    std::vector<qint64> m_ranks, m_times;
};

} // namespace hindcast::widgets
