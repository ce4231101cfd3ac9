// SPDX-License-Identifier: GPL-3.0-or-later
// KeyTable: the member names seen in objects of one kind, each with what it means to the reader, and which
// few came after it last: objects of a log repeat their layout, or alternate between some, so the next name
// is nearly always foreseen and costs a comparison or two. Thread-safety: belongs to one thread.
#pragma once

#include "base/hash.h"
#include "json/byte_scan.h"

#include <algorithm>
#include <array>
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
    /// `starts`: kinds of objects, foreseen apart: the first name of kind K comes after `kStart + K`.
    explicit KeyTable(Meaning meaning, std::size_t starts = 1);

    struct Entry {
        std::string text;                   ///< as it is written, with its quotes and a colon
        std::array<char, 16> start{};       ///< its first bytes, and
        std::uint32_t startMask = 1u << 16; ///< which of them there are; of no name: what is never equal
        int meaning = 0;
        std::array<std::uint32_t, 4> followers{}; ///< the last one first; 0: no more were seen
        std::uint32_t name = 0;                   ///< the same for all ways to write the same name
    };

    static constexpr std::uint32_t kStart = 0;
    /// `Entry::name` is less. Objects used as maps must not fill the memory.
    static constexpr std::uint32_t kMostNames = 1024;

    /// The entry foreseen after `previous`, when the text at `at` is it with its colon; else nullptr. Bytes
    /// up to `readable` may be read, those before `end` count.
    const Entry* foreseen(std::uint32_t previous, const char* at, const char* end,
                          const char* readable) const {
        if (readable - at < 16) return nullptr;
        for (const std::uint32_t follower : m_entries[previous].followers) {
            const Entry& guess = m_entries[follower];
            if (isAt(guess, at, end)) return &guess;
            if (follower == 0) break;
        }
        return nullptr;
    }
    const Entry& entry(std::uint32_t index) const { return m_entries[index]; }
    std::uint32_t indexOf(const Entry* entry) const { return std::uint32_t(entry - m_entries.data()); }

    struct Found {
        std::uint32_t index = kStart; ///< kStart: not remembered: no room, too long, or not UTF-8
        int meaning = 0;
        std::uint32_t name = 0; ///< Entry::name, known from another spelling too; 0: unknown
    };
    /// Looks a name up (`quoted` with its quotes) and remembers that it came after `previous`.
    Found learn(std::uint32_t previous, std::string_view quoted, bool escaped);

private:
    static bool isAt(const Entry& guess, const char* at, const char* end) {
        const auto size = std::ptrdiff_t(guess.text.size());
        if (end - at < size) return false;
        if ((json::sameBits(at, guess.start.data()) & guess.startMask) != guess.startMask) return false;
        return size <= 16 || std::memcmp(at + 16, guess.text.data() + 16, std::size_t(size) - 16) == 0;
    }
    void setFollower(std::uint32_t previous, std::uint32_t index) {
        auto& followers = m_entries[previous].followers;
        const auto known =
            std::min(std::find(followers.begin(), followers.end(), index), followers.end() - 1);
        std::move_backward(followers.begin(), known, known + 1);
        followers.front() = index;
    }
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return hash64(text); }
    };
    using Index = std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>>;
    Meaning m_meaning;
    std::vector<Entry> m_entries;
    Index m_index; ///< by the quoted text
    Index m_names; ///< by the decoded name
};

} // namespace hindcast::source
