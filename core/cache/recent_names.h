// SPDX-License-Identifier: GPL-3.0-or-later
// RecentNames: the numbers of a few dozen names that come again and again, such as types, found by their
// length and last characters without hashing the whole. In front of a StringTable, whose names it points to.
// Thread-safety: belongs to one thread.
#pragma once

#include "cache/string_table.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace hindcast::cache {

class RecentNames {
public:
    /// As names.intern(name). Always for the same table, which lives on until clear().
    std::uint32_t intern(std::string_view name, StringTable& names) {
        Slot& slot = m_slots[slotOf(name)];
        if (slot.name != name || !slot.isTaken) {
            slot.number = names.intern(name);
            slot.name = names.name(slot.number);
            slot.isTaken = true;
        }
        return slot.number;
    }
    void clear() { m_slots = {}; }

private:
    static constexpr std::size_t kSlots = 128;
    static std::size_t slotOf(std::string_view name) {
        constexpr std::size_t kTail = 3;
        std::size_t key = name.size();
        for (std::size_t i = 1; i <= kTail && i <= name.size(); ++i)
            key = key * 31 + static_cast<unsigned char>(name[name.size() - i]);
        return key % kSlots;
    }
    struct Slot {
        std::string_view name;
        std::uint32_t number = 0;
        bool isTaken = false; ///< a name may be empty
    };
    std::array<Slot, kSlots> m_slots{};
};

} // namespace hindcast::cache
