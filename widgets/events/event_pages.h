// SPDX-License-Identifier: GPL-3.0-or-later
// EventPages: the rows of the event list, fetched page by page as they are looked at. Which event is in which
// row is given. Keeps a bounded number of pages, asks for at most two at a time
// (the one in view and the next), and drops a question nobody looks at any more.
// Owned by the event list. Thread-safety: GUI thread only.
#pragma once

#include "events/row_ranks.h"
#include "jobs/job_runner.h"
#include "session/session.h"

#include <QObject>
#include <QString>

#include <array>
#include <list>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace hindcast::widgets {

class EventPages : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 kPage = 128;
    static constexpr std::size_t kKept = 64; ///< pages: 8,192 rows, some 2 MB

    explicit EventPages(JobRunner* jobs, QObject* parent = nullptr);

    /// Another content.
    void setSource(std::shared_ptr<const session::Session> session, RowRanks rows);
    /// The same content with more rows: only the page that was not full is asked for again.
    void grow(std::shared_ptr<const session::Session> session, RowRanks rows);

    qint64 rowCount() const { return m_rows.count(); }
    /// Known without asking: the rank of a row, and the row at or before a rank (nothing: before all).
    Rank rankOf(qint64 row) const { return m_rows.rankOf(row); }
    std::optional<qint64> rowAt(Rank rank) const { return m_rows.rowAt(rank); }

    /// The row if it is here.
    const session::EventRow* row(qint64 row) const;
    /// Says what is in view; what is missing is asked for.
    void look(qint64 first, qint64 end);
    bool isWaiting() const;
    std::size_t pagesKept() const { return m_pages.size(); }
    /// Why the last question failed; empty when it did not.
    const QString& failure() const { return m_failure; }

signals:
    void arrived(qint64 first, qint64 end);
    void waitingChanged();

private:
    struct Page {
        std::vector<session::EventRow> rows;
        std::list<qint64>::iterator use;
    };
    struct Question {
        LatestJob job;
        std::optional<qint64> page;
    };
    void ask(Question& question, qint64 page, Pace pace);
    void keep(qint64 page, std::vector<session::EventRow> rows);
    void cancelAll();

    JobRunner* m_jobs;
    std::shared_ptr<const session::Session> m_session;
    RowRanks m_rows;
    std::unordered_map<qint64, Page> m_pages;
    mutable std::list<qint64> m_recent; ///< last used first
    std::array<Question, 2> m_questions;
    QString m_failure;
};

} // namespace hindcast::widgets
