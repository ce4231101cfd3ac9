// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/event_extras.h"

#include "util/value_text.h"

namespace hindcast::widgets {

EventExtras::EventExtras(JobRunner* jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(kRest);
    connect(&m_timer, &QTimer::timeout, this, &EventExtras::ask);
}

void EventExtras::setSession(std::shared_ptr<const session::Session> session) {
    m_timer.stop();
    m_deltaJob.cancel();
    m_sentenceJob.cancel();
    m_seen.clear();
    m_deltas.clear();
    m_sentences.clear();
    m_states.reset();
    m_session = std::move(session);
}

void EventExtras::grow(std::shared_ptr<const session::Session> session) {
    m_deltaJob.cancel();
    m_sentenceJob.cancel();
    m_seen.clear(); // what was being asked is asked again
    m_states.reset();
    m_session = std::move(session);
}

void EventExtras::setStates(std::shared_ptr<const session::Session> states) {
    if (states == m_states) return;
    m_states = std::move(states);
    m_deltaJob.cancel();
    m_deltas.clear();
    m_seen.clear();
}

void EventExtras::look(const std::vector<Rank>& ranks) {
    if (ranks == m_seen) return;
    m_seen = ranks;
    m_deltaJob.cancel();
    m_sentenceJob.cancel();
    m_timer.start();
}

const analysis::DeltaCount* EventExtras::delta(Rank rank) const {
    const auto found = m_deltas.constFind(rank.value());
    return found == m_deltas.constEnd() ? nullptr : &*found;
}

const QString* EventExtras::sentence(Rank rank) const {
    const auto found = m_sentences.constFind(rank.value());
    return found == m_sentences.constEnd() ? nullptr : &*found;
}

void EventExtras::ask() {
    if (!m_session) return;
    std::vector<Rank> noDelta, noSentence;
    for (const Rank rank : m_seen) {
        if (!delta(rank)) noDelta.push_back(rank);
        if (!sentence(rank)) noSentence.push_back(rank);
    }
    if (!noSentence.empty()) {
        m_sentenceJob.run(
            m_jobs, this,
            [session = m_session, noSentence](std::stop_token stop) {
                return session->sentences(noSentence, stop);
            },
            [this](Result<std::vector<session::Sentence>> answer) {
                if (!answer) return;
                if (m_sentences.size() > kKept) m_sentences.clear();
                for (const auto& s : *answer)
                    m_sentences.insert(s.rank.value(), shownText(std::string_view(s.text).substr(s.details)));
                emit arrived();
            },
            Pace::Background);
    }
    if (!noDelta.empty()) {
        m_deltaJob.run(
            m_jobs, this,
            [session = m_states ? m_states : m_session, noDelta](std::stop_token stop) {
                return session->deltas(noDelta, stop);
            },
            [this](Result<std::vector<session::Delta>> answer) {
                if (!answer) return;
                if (m_deltas.size() > kKept) m_deltas.clear();
                for (const auto& d : *answer)
                    m_deltas.insert(d.rank.value(), d.count);
                emit arrived();
            },
            Pace::Background);
    }
}

} // namespace hindcast::widgets
