// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/position_check.h"

#include "base/text.h"
#include "event/problem_code.h"

#include <algorithm>
#include <vector>

namespace hindcast::analysis {

namespace {

/// The view of the store hides events, and with them what is at their positions.
bool leavesOut(const event::EventLog& log) {
    const auto& told = log.problems();
    return std::any_of(told.begin(), told.end(),
                       [](const event::Problem& problem) { return problem.code == event::kHiddenCode; });
}

} // namespace

void PositionCheck::see(const event::StoredEvent& event) {
    if (!event.position) return;
    m_text = m_text || event.position->isText();
    // Numbers with a tie-break are places in a log, not a sequence.
    m_places = m_places || event.position->tie() != 0;
    const std::int64_t position = event.position->number();
    m_rising = m_rising && (!m_last || *m_last <= position);
    if (m_rising && !m_text) next(position);
}

void PositionCheck::next(std::int64_t position) {
    if (m_last && position > *m_last && position - 1 > *m_last) {
        if (++m_gaps <= 3) {
            const std::string from = std::to_string(*m_last + 1), to = std::to_string(position - 1);
            m_first += (m_first.empty() ? "" : ", ") + from + (from == to ? "" : " to " + to);
        }
    }
    m_last = position;
}

Result<void> PositionCheck::finish(const event::EventLog& log, Findings& findings, std::stop_token stop) {
    if (m_text || m_places || leavesOut(log)) return {};
    if (!m_rising) {
        std::vector<std::int64_t> positions;
        const auto read = log.visitRanks(
            Rank(0), log.eventCount(), event::Fields::Columns,
            [&](const event::StoredEvent& event) {
                if (event.position) positions.push_back(event.position->number());
                return true;
            },
            stop);
        if (!read) return read.error();
        std::sort(positions.begin(), positions.end());
        m_last.reset();
        m_gaps = 0;
        m_first.clear();
        for (std::int64_t position : positions)
            next(position);
    }
    if (m_gaps == 0) return {};
    findings.addForStore(event::Severity::Note, "position-gap",
                         groupDigits(m_gaps) + (m_gaps == 1 ? " gap" : " gaps")
                             + " in the positions: " + m_first + (m_gaps > 3 ? " …" : "")
                             + " missing; normal in a database sequence");
    return {};
}

} // namespace hindcast::analysis
