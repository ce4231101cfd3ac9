// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/rank_set.h"

#include <algorithm>
#include <bit>

namespace hindcast {

void RankSet::append(Rank rank) {
    const std::size_t word = std::size_t(rank.value() / kWordBits);
    if (word >= m_words.size()) {
        m_words.resize(word + 1);
        m_before.resize(word / kBlockWords + 1, m_size);
    }
    m_words[word] |= std::uint64_t(1) << (rank.value() % kWordBits);
    ++m_size;
}

bool RankSet::contains(Rank rank) const {
    const std::uint64_t word = rank.value() / kWordBits;
    return word < m_words.size() && (m_words[std::size_t(word)] >> (rank.value() % kWordBits) & 1) != 0;
}

Rank RankSet::at(std::uint64_t i) const {
    const auto block = std::upper_bound(m_before.begin(), m_before.end(), i) - m_before.begin() - 1;
    std::uint64_t left = i - m_before[std::size_t(block)];
    std::size_t word = std::size_t(block) * kBlockWords;
    for (;; ++word) {
        const auto here = std::uint64_t(std::popcount(m_words[word]));
        if (left < here) break;
        left -= here;
    }
    std::uint64_t bits = m_words[word];
    for (; left > 0; --left)
        bits &= bits - 1;
    return Rank(word * kWordBits + std::uint64_t(std::countr_zero(bits)));
}

std::uint64_t RankSet::countBelow(Rank rank) const {
    const std::uint64_t word = rank.value() / kWordBits;
    if (word >= m_words.size()) return m_size;
    const std::size_t block = std::size_t(word) / kBlockWords;
    std::uint64_t count = m_before[block];
    for (std::size_t i = block * kBlockWords; i < word; ++i)
        count += std::uint64_t(std::popcount(m_words[i]));
    const std::uint64_t below = (std::uint64_t(1) << (rank.value() % kWordBits)) - 1;
    return count + std::uint64_t(std::popcount(m_words[std::size_t(word)] & below));
}

std::optional<std::uint64_t> RankSet::lastAt(Rank rank) const {
    const std::uint64_t count = countBelow(rank) + (contains(rank) ? 1 : 0);
    return count > 0 ? std::optional(count - 1) : std::nullopt;
}

} // namespace hindcast
