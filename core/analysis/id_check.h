// SPDX-License-Identifier: GPL-3.0-or-later
// IdCheck: ids that stand twice, and causation ids that name no event. Ids are kept as 64-bit hashes: 8 bytes
// an event and 16 for one with a causation, some 240 MB for ten million; what the hashes suspect is looked
// at again by its text. Thread-safety: belongs to one thread.
#pragma once

#include "analysis/findings.h"
#include "base/result.h"
#include "event/event_log.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace hindcast::analysis {

class IdCheck {
public:
    /// Each event once, in log order, with all fields.
    void see(const event::StoredEvent& event);
    /// After all were seen: resolves what it can without the streams, and reports ids that stand twice.
    Result<void> finishIds(const event::EventLog& log, Findings& findings, std::stop_token stop);

    /// Whether some open causation has the form STREAM/VERSION; then each event is to be shown to
    /// seeVersion() before finishCausations().
    bool wantsVersions() const { return m_wantsVersions; }
    void seeVersion(const event::StoredEvent& event);
    Result<void> finishCausations(const event::EventLog& log, Findings& findings, std::stop_token stop);

private:
    struct Causation {
        std::uint64_t hash = 0;
        std::uint64_t rank = 0;
        auto operator<=>(const Causation&) const = default;
    };
    Result<void> reportTwice(const event::EventLog& log, const std::vector<std::uint64_t>& suspects,
                             Findings& findings, std::stop_token stop) const;

    std::vector<std::uint64_t> m_ids;
    std::vector<Causation> m_causations; ///< after finishIds: those that no id answers, by hash
    std::vector<bool> m_found;           ///< beside m_causations
    std::uint64_t m_causationCount = 0;
    bool m_wantsVersions = false;
};

} // namespace hindcast::analysis
