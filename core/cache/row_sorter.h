// SPDX-License-Identifier: GPL-3.0-or-later
// RowSorter: turns events in log order into the rows of a segment, giving numbers to streams, types and
// categories, versions and positions where the store has none.
// Thread-safety: belongs to one thread at a time.
#pragma once

#include "base/result.h"
#include "cache/directory.h"
#include "cache/log_index.h"
#include "cache/recent_names.h"
#include "cache/rows.h"
#include "cache/string_table.h"

#include <cstdint>
#include <span>
#include <vector>

namespace hindcast::cache {

/// The names of a cache and what decides a stream's category, by stream.
struct Dictionaries {
    StringTable streams, types, categories;
    std::vector<std::int64_t> firstType;   ///< of each stream's first event
    std::vector<std::int64_t> ownCategory; ///< one more than the number of the store's own; 0: derived
};

class RowSorter {
public:
    /// Where the versions of streams that are already there go on.
    void resume(const LogIndex& index);
    /// Fills `rows` and the numbers of `segment` from events whose first has rank `segment.firstRank`.
    /// Unsupported for a body that is too big for a cache.
    Result<void> sort(std::span<const event::Event* const> events, const SourceRecord& record,
                      Dictionaries& names, SegmentRow& segment, Rows& rows);

    /// hash64 of an event's names; of an id that is empty 0.
    struct Hashes {
        std::uint64_t stream = 0, id = 0;
    };

private:
    std::uint32_t localOf(const event::Event& event, std::uint64_t hash, Dictionaries& names);
    void orderRuns(Rows& rows);

    std::vector<std::int64_t> m_versions; ///< last one of each stream
    std::vector<std::uint32_t> m_local;   ///< of each stream in this segment, plus one; 0: not in it
    std::vector<Run> m_runs;              ///< in order of appearance
    std::vector<std::uint32_t> m_localOfEvent, m_next, m_eventOfRow;
    std::vector<std::uint64_t> m_keys;
    std::vector<Hashes> m_hashes; ///< by event, in log order
    Columns m_log;
    RecentNames m_types;
    std::uint32_t m_lastType = 0;
};

} // namespace hindcast::cache
