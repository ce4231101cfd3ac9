// SPDX-License-Identifier: GPL-3.0-or-later
// Common subsequences of two sequences of numbers: Myers' greedy comparison within a bound of edits, and
// one by occurrence for what lies beyond. Thread-safety: pure functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace hindcast::analysis {

using Places = std::vector<std::pair<std::size_t, std::size_t>>; ///< (left, right), rising in both

/// A longest common subsequence; nothing when it takes more than `bound` removals and insertions.
/// Cost: O((n + m) × edits) time, O(edits²) memory.
std::optional<Places> myers(const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right,
                            std::size_t bound);

/// A common subsequence: the k-th occurrence left goes with the k-th right, as far as none cross.
/// Cost: O(n log n).
Places matchByOccurrence(const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right);

/// Of pairs that rise in `first`, a largest choice that rises in `second` too.
Places longestRising(const Places& pairs);

} // namespace hindcast::analysis
