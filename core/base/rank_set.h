// SPDX-License-Identifier: GPL-3.0-or-later
// RankSet: which events of a log are meant (the hits of a filter), and the n-th of them. One bit for each
// rank up to the last member and eight bytes for each 512: ten million ranks cost 1.4 MB, however many are
// in. Thread-safety: a value; const use from several threads at once.
#pragma once

#include "base/strong.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace hindcast {

class RankSet {
public:
    /// Precondition: greater than every member.
    void append(Rank rank);

    std::uint64_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    bool contains(Rank rank) const;
    /// The i-th member from 0. Precondition: i < size(). Logarithmic.
    Rank at(std::uint64_t i) const;
    /// Members that are less than `rank`. Constant time.
    std::uint64_t countBelow(Rank rank) const;
    /// The index of the last member ≤ `rank`; nothing: there is none.
    std::optional<std::uint64_t> lastAt(Rank rank) const;

private:
    static constexpr std::uint64_t kWordBits = 64, kBlockWords = 8;
    std::vector<std::uint64_t> m_words;
    std::vector<std::uint64_t> m_before; ///< for each block of words: members in front of it
    std::uint64_t m_size = 0;
};

} // namespace hindcast
