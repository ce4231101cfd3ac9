// SPDX-License-Identifier: GPL-3.0-or-later
// DistinctIds: watches the ids of a log go by and can say at the end that no two are equal, from their
// hashes alone; where two hashes are equal, or there are more than it remembers, it says nothing.
// Thread-safety: belongs to one thread at a time.
#pragma once

#include "cache/rows.h"

#include <array>
#include <cstdint>
#include <deque>
#include <vector>

namespace hindcast::cache {

class DistinctIds {
public:
    void add(const std::vector<RowTexts>& rows);
    /// There are ids that it has not seen.
    void giveUp();
    /// All ids seen differ, for certain.
    bool allDiffer() const;

private:
    /// Hashes with the same eight highest bits, so that looking at one part after the other stays in the
    /// processor's cache. The eight bits behind them are dropped: of 1,400 logs of ten million
    /// different ids, one has two that look equal by that.
    struct Part {
        std::deque<std::uint32_t> low;
        std::deque<std::uint16_t> middle;
    };
    std::array<Part, 256> m_parts;
    std::size_t m_count = 0;
    bool m_gaveUp = false;
};

} // namespace hindcast::cache
