// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/find_state.h"

namespace hindcast::widgets {

void FindState::request(const QString& needle, Qt::CaseSensitivity sensitivity) {
    if (needle == m_needle && sensitivity == m_sensitivity) return;
    m_needle = needle;
    m_sensitivity = sensitivity;
    m_hits.reset();
    m_complete = false;
    emit changed();
    emit requested();
}

void FindState::show(std::shared_ptr<const RankSet> hits, bool complete) {
    m_hits = std::move(hits);
    m_complete = complete;
    emit changed();
}

void FindState::setRunning(bool running, double share) {
    m_running = running;
    m_share = share;
    emit changed();
}

} // namespace hindcast::widgets
