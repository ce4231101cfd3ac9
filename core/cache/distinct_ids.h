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
    /// By the highest bits of the hash, so that looking at one part after the other stays in the
    /// processor's cache.
    std::array<std::deque<std::uint64_t>, 256> m_parts;
    std::size_t m_count = 0;
    bool m_gaveUp = false;
};

} // namespace hindcast::cache
