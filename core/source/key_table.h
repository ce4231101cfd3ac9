// SPDX-License-Identifier: GPL-3.0-or-later
// KeyTable: the member names seen in objects of one kind, each with what it means to the reader, and which
// one came after it last: objects of a log repeat their layout, so the next name is nearly always foreseen
// and costs one comparison. Thread-safety: belongs to one thread.
#pragma once

#include <cstdint>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hindcast::source {

class KeyTable {
public:
    /// What a name (decoded) means: a number of the caller's making.
    using Meaning = std::function<int(std::string_view)>;
    explicit KeyTable(Meaning meaning);

    struct Entry {
        std::string quoted; ///< as it is written, with its quotes
        bool escaped = false;
        int meaning = 0;
        std::uint32_t follower = 0; ///< 0: none seen yet
    };

    static constexpr std::uint32_t kStart = 0;

    /// The entry foreseen after `previous`, when the text at `at` is it; else nullptr.
    const Entry* foreseen(std::uint32_t previous, const char* at, const char* end) const {
        const Entry& guess = m_entries[m_entries[previous].follower];
        const std::size_t size = guess.quoted.size();
        if (size == 0 || std::size_t(end - at) < size || std::memcmp(at, guess.quoted.data(), size) != 0)
            return nullptr;
        return &guess;
    }
    std::uint32_t indexOf(const Entry* entry) const { return std::uint32_t(entry - m_entries.data()); }

    struct Found {
        std::uint32_t index = kStart; ///< kStart: not remembered, the table is full
        int meaning = 0;
    };
    /// Looks a name up (`quoted` with its quotes) and remembers that it came after `previous`.
    Found learn(std::uint32_t previous, std::string_view quoted, bool escaped);

private:
    Meaning m_meaning;
    std::vector<Entry> m_entries;
    std::unordered_map<std::string, std::uint32_t> m_index;
};

} // namespace hindcast::source
