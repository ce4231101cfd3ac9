// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/failure_marks.h"

#include "util/event_text.h"
#include "wording/core_text.h"

#include <algorithm>

namespace hindcast::widgets {

FailureMarks::FailureMarks(const PaneContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    if (!context.fold) return;
    connect(context.fold, &FoldState::changed, this, &FailureMarks::refresh);
    connect(context.fold, &FoldState::statusChanged, this, &FailureMarks::refresh);
    connect(context.store, &Store::opened, this, [this] { // no mark of another store
        m_job.cancel();
        m_failures.clear();
        setMarks({});
        refresh();
    });
    connect(context.store, &Store::grown, this, &FailureMarks::refresh);
    refresh();
}

// The marks before stay until the times of new ones are there.
void FailureMarks::refresh() {
    const auto session = m_context.store->session();
    const auto& failures = m_context.fold->failures();
    if (session == m_of && failures == m_failures) return;
    if (!failures.empty() && !m_context.fold->session(session)) return; // they are of a log before this one
    m_of = session;
    m_failures = failures;
    std::vector<Mark> marks;
    std::vector<Rank> ranks;
    for (const session::ProjectionFailure& failure : failures) {
        if (!failure.rank || marks.size() == kMost) continue;
        marks.push_back({qint64(failure.rank->value()), std::nullopt, coreText(failure.message)});
        ranks.push_back(*failure.rank);
    }
    if (!session || marks.empty()) {
        m_job.cancel();
        setMarks({});
        return;
    }
    m_job.run(
        m_context.jobs, this,
        [session, ranks](std::stop_token stop) { return session->rowsOf(ranks, std::move(stop)); },
        [this, marks](const Result<std::vector<session::EventRow>>& rows) {
            std::vector<Mark> timed = marks;
            for (std::size_t i = 0; rows && i < std::min(rows->size(), timed.size()); ++i)
                if (const auto time = (*rows)[i].time) timed[i].time = time->value();
            setMarks(std::move(timed));
        });
}

void FailureMarks::setMarks(std::vector<Mark> marks) {
    if (marks.empty() && m_marks.empty()) return;
    m_marks = std::move(marks);
    std::sort(m_marks.begin(), m_marks.end(), [](const Mark& a, const Mark& b) { return a.rank < b.rank; });
    m_ranks.clear();
    m_times.clear();
    for (const Mark& mark : m_marks) {
        m_ranks.push_back(mark.rank);
        if (mark.time) m_times.push_back(*mark.time);
    }
    std::sort(m_times.begin(), m_times.end());
    emit changed();
}

QString FailureMarks::textOf(bool byTime, qint64 from, qint64 to) const {
    qint64 count = 0;
    const Mark* first = nullptr;
    for (const Mark& mark : m_marks) {
        const auto place = byTime ? mark.time : std::optional(mark.rank);
        if (!place || *place < from || *place >= to) continue;
        if (!first) first = &mark;
        ++count;
    }
    if (!first) return {};
    return tr("The projection failed: %1 (%2)").arg(groupedNumber(count), first->message);
}

} // namespace hindcast::widgets
