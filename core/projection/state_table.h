// SPDX-License-Identifier: GPL-3.0-or-later
// StateTable: what a run of a script has made of each partition, as JSON text, in the order in which the
// partitions were first seen; and the shared state of a bi-state projection. Names and texts lie in memory
// while they are few and in a scratch file beyond; of each partition some 50 bytes stay in memory: hashes by
// which it is found and by which its text is known to be that of another table, and where both stand.
// Thread-safety: belongs to one thread. Errors: Io (no space left). What could not be kept or read
// again stays told by trouble(), and is answered as null: who gives results to others asks for it before.
#pragma once

#include "base/spill_text.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::projection {

class StateTable {
public:
    /// Without a text where the projection said null.
    using State = std::optional<std::string>;

    /// Of texts, before they go to disk.
    static constexpr std::size_t kMemory = std::size_t(32) << 20;

    /// `folder`: where the file would be; empty: that for temporary files.
    explicit StateTable(std::string folder = {}, std::size_t memory = kMemory);
    StateTable(StateTable&&) = default;
    StateTable& operator=(StateTable&&) = default;

    /// Where the partition stands; nothing: not seen yet.
    std::optional<std::size_t> indexOf(std::string_view partition) const;
    std::optional<State> find(std::string_view partition) const;
    /// After an error the table is of no more use.
    Result<void> set(std::string_view partition, const State& state);
    void clear();
    struct Place {
        std::uint32_t table = 0, index = 0;
    };
    /// Becomes all partitions of other tables, in this order, and holds what they hold: no text is copied.
    /// Precondition: it has none, and no two of them have one in common.
    void adopt(std::vector<StateTable> others, const std::vector<Place>& order);

    std::size_t size() const { return m_slots.size(); }
    std::string name(std::size_t index) const;
    State state(std::size_t index) const;
    /// Whether the texts are the same, by their hashes.
    bool isSame(std::size_t index, const StateTable& other, std::size_t otherIndex) const;

    std::size_t memoryUse() const;                     ///< bytes
    std::uint64_t textBytes() const { return m_live; } ///< of names and states
    bool isOnDisk() const;
    Result<void> trouble() const { return m_trouble; }

    std::optional<State> shared; ///< nothing: none yet

private:
    static constexpr std::uint32_t kNull = 0xffffffff; ///< the length of a state that is null
    static constexpr int kPlaceBits = 48;

    struct Slot {
        std::uint64_t key = 0,
                      key2 = 0; ///< hashes of the name: 128 bits, so that two are never taken for one
        std::uint64_t textHash = 0;
        std::uint64_t place =
            0; ///< of the name; the text follows it. kPlaceBits, above them which of m_texts
        std::uint32_t nameBytes = 0, textBytes = kNull;
        std::uint64_t bytes() const { return nameBytes + (textBytes == kNull ? 0 : textBytes); }
    };

    SpillText emptyTexts() const;
    std::uint64_t allBytes() const;
    Result<void> read(std::uint64_t place, std::size_t size, std::string& text) const;
    std::string textAt(std::uint64_t place, std::size_t size) const;
    std::size_t bucketOf(std::uint64_t key, std::uint64_t key2) const;
    Result<void> put(std::string_view partition, const State& state);
    void grow();
    Result<void> compact();

    std::string m_folder;
    std::size_t m_memory;
    std::vector<SpillText> m_texts; ///< its own, and those that were adopted
    std::uint64_t m_live = 0;       ///< bytes of m_texts that count
    std::deque<Slot> m_slots;
    std::vector<std::uint32_t> m_buckets; ///< slot + 1, or 0; a power of two
    mutable Result<void> m_trouble;
};

} // namespace hindcast::projection
