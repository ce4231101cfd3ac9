// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/kurrent_stream_table.h"

#include <utility>

namespace hindcast::source {
namespace {

constexpr std::size_t kFirstSlots = 1024;

/// 0 marks a free slot.
std::uint64_t keyOf(std::uint64_t hash) {
    return hash == 0 ? 1 : hash;
}

} // namespace

KurrentStreamTable::KurrentStreamTable() : m_slots(kFirstSlots) {}

/// Of the key, or of the free slot where it belongs.
std::size_t KurrentStreamTable::placeOf(std::uint64_t key) const {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t place = std::size_t(key) & mask;
    while (m_slots[place].hash != 0 && m_slots[place].hash != key)
        place = (place + 1) & mask;
    return place;
}

KurrentStreamFacts& KurrentStreamTable::at(std::uint64_t hash) {
    const std::uint64_t key = keyOf(hash);
    std::size_t place = placeOf(key);
    if (m_slots[place].hash == 0) {
        if ((m_used + 1) * 4 > m_slots.size() * 3) {
            grow();
            place = placeOf(key);
        }
        m_slots[place].hash = key;
        ++m_used;
    }
    return m_slots[place].facts;
}

const KurrentStreamFacts* KurrentStreamTable::find(std::uint64_t hash) const {
    const Slot& slot = m_slots[placeOf(keyOf(hash))];
    return slot.hash == 0 ? nullptr : &slot.facts;
}

void KurrentStreamTable::grow() {
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    for (const Slot& slot : old)
        if (slot.hash != 0) m_slots[placeOf(slot.hash)] = slot;
}

} // namespace hindcast::source
