// SPDX-License-Identifier: GPL-3.0-or-later
// PositionCheck: gaps in the store's positions, counted in one pass where they rise with log order, else
// sorted first (8 bytes an event). Text positions have no gaps. Thread-safety: belongs to one thread.
#pragma once

#include "analysis/findings.h"
#include "base/result.h"
#include "event/event_log.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>

namespace hindcast::analysis {

class PositionCheck {
public:
    /// Each event once, in log order.
    void see(const event::StoredEvent& event);
    Result<void> finish(const event::EventLog& log, Findings& findings, std::stop_token stop);

private:
    void next(std::int64_t position);

    std::optional<std::int64_t> m_last;
    std::uint64_t m_gaps = 0;
    std::string m_first; ///< the first three gaps
    bool m_rising = true;
    bool m_text = false;
    bool m_places = false; ///< in a log: gaps say nothing
};

} // namespace hindcast::analysis
