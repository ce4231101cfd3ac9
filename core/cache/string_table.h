// SPDX-License-Identifier: GPL-3.0-or-later
// StringTable: names and the dense numbers given to them in order of appearance, in one open-addressing
// table. Names stay where they are as long as the table lives.
// Thread-safety: belongs to one thread at a time; reading const is safe from many.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace hindcast::cache {

class StringTable {
public:
    /// Makes room for so many names.
    void reserve(std::size_t names);
    /// The number of `name`, new or old.
    std::uint32_t intern(std::string_view name);
    /// The same where its hash64 is known.
    std::uint32_t intern(std::string_view name, std::uint64_t hash);
    /// Asks for the memory that intern() will look at: the slot; the name's place; the name. To be called in
    /// this order, some names apart, so that none of them has to be waited for.
    void prefetchSlot(std::uint64_t hash) const;
    void prefetchPlace(std::uint64_t hash) const;
    void prefetchName(std::uint64_t hash) const;
    std::optional<std::uint32_t> find(std::string_view name) const;
    std::string_view name(std::uint32_t number) const { return m_names[number]; }
    std::size_t size() const { return m_names.size(); }

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = 0; ///< plus one; 0: free
    };
    std::size_t firstSlot(std::uint64_t hash) const { return std::size_t(hash >> 32) & (m_slots.size() - 1); }
    std::size_t slotOf(std::string_view name, std::uint64_t hash) const;
    std::string_view keep(std::string_view name);
    void rehash(std::size_t slots);

    std::vector<Slot> m_slots;
    std::vector<std::string_view> m_names;
    std::vector<std::unique_ptr<char[]>> m_chunks;
    std::size_t m_left = 0; ///< bytes free in the last chunk
    char* m_free = nullptr;
};

} // namespace hindcast::cache
