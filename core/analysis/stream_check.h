// SPDX-License-Identifier: GPL-3.0-or-later
// StreamCheck: what is wrong inside streams: versions that are missing or stand twice, times that go back,
// bodies that cannot be read. Thread-safety: belongs to one thread.
#pragma once

#include "analysis/findings.h"
#include "event/event_log.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace hindcast::analysis {

class StreamCheck {
public:
    StreamCheck(const event::EventLog& log, Findings& findings);
    /// Each event once, stream by stream in version order. The versions of streams with links are not looked
    /// at: with those of the links they are one row (checkLinks).
    void see(const event::StoredEvent& event);
    void finish();
    /// The stream begins at a version that makes a finding.
    bool beginsLate(Version first) const { return m_versionsCount && m_lateStarts && first.value() > m_base; }
    /// The store keeps versions.
    bool versionsCount() const { return m_versionsCount; }
    /// What there is to say of the version of a stream's first event, and of one that follows another.
    void addFirst(const event::StoredEvent& event, Findings& findings) const;
    static void addFollowing(const event::StoredEvent& event, Version before, bool isGapExpected,
                             Findings& findings);
    /// What the import told of undecodable events without their positions gets them: in log order, which is
    /// that of the source wherever it has no positions of its own.
    void placeTold(std::vector<event::Problem>& problems);

private:
    void checkVersion(const event::StoredEvent& event);
    void checkTime(const event::StoredEvent& event);
    void checkFlags(const event::StoredEvent& event);
    void checkDecoded(const event::StoredEvent& event);

    const event::EventLog& m_log;
    Findings& m_findings;
    const bool m_versionsCount;
    std::int64_t m_base = 0;
    bool m_lateStarts = false; ///< streams that begin late are the exception, so worth telling
    /// Undecodable events of a stream that the import told without position: how many, and where they are.
    struct Unplaced {
        std::size_t told = 0;
        std::vector<Position> found;
    };
    std::set<std::pair<std::string, Position>> m_told; ///< undecodable, told by the import
    std::map<std::string, Unplaced> m_unplaced;        ///< by stream
    std::optional<StreamId> m_stream;
    Version m_version;
    bool m_given = false; ///< m_version is a running number of the import
    std::optional<Micros> m_time;
    std::uint64_t m_duplicateKeys = 0;
    std::string m_firstDuplicateKeys;
};

} // namespace hindcast::analysis
