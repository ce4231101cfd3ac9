// SPDX-License-Identifier: GPL-3.0-or-later
// KurrentStreamTable: what is known of each stream of a log, by the hash64 of its name: the name itself is
// not kept. One array with linear probing, so that a look-up is one miss of the processor's cache.
// Memory: 40 bytes a slot, at most three in four used. Thread-safety: belongs to one thread.
#pragma once

#include <cstdint>
#include <vector>

namespace hindcast::source {

struct KurrentStreamFacts {
    std::int64_t last = -1;       ///< number of its last event
    std::int64_t shown = -1;      ///< number of the last event that was given out
    std::int32_t shownChunk = -1; ///< where that stood
    std::uint32_t rules = 0;      ///< place in the list of rules; 0: none
    bool deleted = false;         ///< for good
};

class KurrentStreamTable {
public:
    KurrentStreamTable();

    /// Holds until the next call of at().
    KurrentStreamFacts& at(std::uint64_t hash);
    /// nullptr: nothing was ever said of it.
    const KurrentStreamFacts* find(std::uint64_t hash) const;

private:
    struct Slot {
        std::uint64_t hash = 0; ///< 0: free
        KurrentStreamFacts facts;
    };
    std::size_t placeOf(std::uint64_t hash) const;
    void grow();

    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
};

} // namespace hindcast::source
