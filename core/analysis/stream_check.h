// SPDX-License-Identifier: GPL-3.0-or-later
// StreamCheck: what is wrong inside streams: versions that are missing or stand twice, times that go back,
// bodies that cannot be read. Thread-safety: belongs to one thread.
#pragma once

#include "analysis/findings.h"
#include "event/event_log.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace hindcast::analysis {

class StreamCheck {
public:
    StreamCheck(const event::EventLog& log, Findings& findings);
    /// Each event once, stream by stream in version order.
    void see(const event::StoredEvent& event);
    void finish();

private:
    void checkVersion(const event::StoredEvent& event);
    void checkTime(const event::StoredEvent& event);
    void checkFlags(const event::StoredEvent& event);

    Findings& m_findings;
    const bool m_versionsCount;
    std::int64_t m_base = 0;
    bool m_lateStarts = false; ///< streams that begin late are the exception, so worth telling
    std::set<std::pair<std::string, std::optional<Position>>> m_told; ///< undecodable, found by the import
    std::optional<StreamId> m_stream;
    Version m_version;
    std::optional<Micros> m_time;
    std::uint64_t m_duplicateKeys = 0;
    std::string m_firstDuplicateKeys;
};

} // namespace hindcast::analysis
