// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/event_pages.h"
#include "wording/core_text.h"

#include <algorithm>

namespace hindcast::widgets {

EventPages::EventPages(JobRunner* jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

void EventPages::setSource(std::shared_ptr<const session::Session> session, RowRanks rows) {
    cancelAll();
    m_pages.clear();
    m_recent.clear();
    m_failure.clear();
    m_session = std::move(session);
    m_rows = std::move(rows);
}

void EventPages::grow(std::shared_ptr<const session::Session> session, RowRanks rows) {
    cancelAll();
    std::erase_if(m_pages, [this](const auto& entry) {
        if (qint64(entry.second.rows.size()) == kPage) return false;
        m_recent.erase(entry.second.use);
        return true;
    });
    m_session = std::move(session);
    m_rows = std::move(rows);
}

void EventPages::cancelAll() {
    for (Question& question : m_questions) {
        question.job.cancel();
        question.page.reset();
    }
}

const session::EventRow* EventPages::row(qint64 row) const {
    const auto found = m_pages.find(row / kPage);
    if (found == m_pages.end()) return nullptr;
    m_recent.splice(m_recent.begin(), m_recent, found->second.use);
    const auto& rows = found->second.rows;
    const auto offset = std::size_t(row % kPage);
    return offset < rows.size() ? &rows[offset] : nullptr;
}

void EventPages::look(qint64 first, qint64 end) {
    end = std::min(end, m_rows.count());
    if (!m_session || first < 0 || first >= end) return;
    std::vector<qint64> wanted;
    const qint64 lastPage = (end - 1) / kPage;
    for (qint64 page = first / kPage; page <= lastPage; ++page)
        if (!m_pages.contains(page)) wanted.push_back(page);
    // The next page only once all in view is here: a fast scroll asks for nothing that is never seen.
    const Pace pace = wanted.empty() ? Pace::Quick : Pace::Awaited;
    if (wanted.empty() && (lastPage + 1) * kPage < m_rows.count() && !m_pages.contains(lastPage + 1))
        wanted.push_back(lastPage + 1);
    wanted.resize(std::min(wanted.size(), m_questions.size()));
    const bool before = isWaiting();
    for (Question& question : m_questions) {
        const bool stillWanted =
            question.page && std::find(wanted.begin(), wanted.end(), *question.page) != wanted.end();
        if (stillWanted) {
            std::erase(wanted, *question.page);
        } else if (question.page) {
            question.job.cancel();
            question.page.reset();
        }
    }
    for (Question& question : m_questions) {
        if (question.page || wanted.empty()) continue;
        const qint64 page = wanted.front();
        wanted.erase(wanted.begin());
        ask(question, page, pace);
    }
    if (before != isWaiting()) emit waitingChanged();
}

void EventPages::ask(Question& question, qint64 page, Pace pace) {
    question.page = page;
    const qint64 first = page * kPage;
    const auto count = std::size_t(std::min(kPage, m_rows.count() - first));
    std::vector<Rank> ranks;
    if (!m_rows.isAll())
        for (qint64 row = first; row < first + qint64(count); ++row)
            ranks.push_back(m_rows.rankOf(row));
    question.job.run(
        m_jobs, this,
        [session = m_session, ranks = std::move(ranks), first, count](std::stop_token stop) {
            return ranks.empty() ? session->rows(Rank(std::uint64_t(first)), count, stop)
                                 : session->rowsOf(ranks, stop);
        },
        [this, &question, page](Result<std::vector<session::EventRow>> rows) {
            question.page.reset();
            m_failure = rows ? QString() : coreText(rows.error());
            // A page that failed is kept empty: asking again and again would not make it readable.
            keep(page, rows ? std::move(*rows) : std::vector<session::EventRow>());
            emit arrived(page * kPage, std::min(m_rows.count(), (page + 1) * kPage));
            emit waitingChanged();
        },
        pace);
}

void EventPages::keep(qint64 page, std::vector<session::EventRow> rows) {
    m_recent.push_front(page);
    m_pages[page] = Page{std::move(rows), m_recent.begin()};
    while (m_pages.size() > kKept) {
        m_pages.erase(m_recent.back());
        m_recent.pop_back();
    }
}

bool EventPages::isWaiting() const {
    return std::any_of(m_questions.begin(), m_questions.end(),
                       [](const Question& q) { return q.page.has_value(); });
}

} // namespace hindcast::widgets
