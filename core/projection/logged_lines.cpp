// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/logged_lines.h"

#include "base/short_text.h"

namespace hindcast::projection {

void LoggedLines::Writer::operator()(const std::string& text, const EventPlace& place) {
    m_lines->add(text, place, m_last != place.rank);
    m_last = place.rank;
}

void LoggedLines::add(const std::string& text, const EventPlace& place, bool isFirst) {
    const std::lock_guard guard(m_mutex);
    ++m_changes;
    // One that was dropped while its lines still come begins anew.
    const auto [at, isNew] = m_events.try_emplace(place.rank);
    Event& event = at->second;
    if (isFirst || isNew) {
        event = {place, {}, ++m_turn};
        m_turns.emplace_back(place.rank, m_turn);
    }
    if (event.texts.size() < kMostLines)
        event.texts.push_back(shortText(text, kMostText));
    else
        event.texts.back() = "…";
    while (m_events.size() > kMostEvents || m_turns.size() > 2 * kMostEvents) {
        const auto [rank, turn] = m_turns.front();
        m_turns.pop_front();
        const auto found = m_events.find(rank);
        if (found != m_events.end() && found->second.turn == turn) m_events.erase(found);
    }
}

std::vector<LoggedLines::Line> LoggedLines::lines() const {
    const std::lock_guard guard(m_mutex);
    std::vector<Line> lines;
    for (const auto& [rank, event] : m_events)
        for (const std::string& text : event.texts)
            lines.push_back({event.place, text});
    return lines;
}

std::uint64_t LoggedLines::changes() const {
    const std::lock_guard guard(m_mutex);
    return m_changes;
}

} // namespace hindcast::projection
