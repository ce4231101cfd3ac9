// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/cursor.h"

namespace hindcast::widgets {

void Cursor::moveTo(Rank rank, Move move) {
    if (m_rank == rank) return;
    m_rank = rank;
    const bool replace = move == Move::Step && m_stepping && !m_history.empty();
    if (!m_history.empty()) m_history.resize(m_place + 1);
    if (replace) {
        m_history.back() = rank;
    } else {
        m_history.push_back(rank);
        if (m_history.size() > kHistory) m_history.erase(m_history.begin());
    }
    m_place = m_history.size() - 1;
    m_stepping = move == Move::Step;
    tellMoved();
}

void Cursor::tellMoved() {
    emit aboutToMove();
    emit moved();
    emit historyChanged();
    emit moveEnded();
}

void Cursor::setSecond(std::optional<Rank> rank) {
    if (m_second == rank) return;
    m_second = rank;
    emit secondMoved();
}

void Cursor::reset() {
    m_rank.reset();
    m_second.reset();
    m_history.clear();
    m_place = 0;
    m_stepping = false;
    tellMoved();
    emit secondMoved();
}

void Cursor::goBack() {
    if (!canGoBack()) return;
    m_rank = m_history[--m_place];
    m_stepping = false;
    tellMoved();
}

void Cursor::goForward() {
    if (!canGoForward()) return;
    m_rank = m_history[++m_place];
    m_stepping = false;
    tellMoved();
}

} // namespace hindcast::widgets
