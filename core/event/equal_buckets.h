// SPDX-License-Identifier: GPL-3.0-or-later
// EqualBuckets: which of the equal parts of a range, of times or ranks, something belongs to; exact, and for
// any range of 64 bits. Thread-safety: a value.
#pragma once

#include <cstddef>
#include <cstdint>

namespace hindcast::event {

class EqualBuckets {
public:
    /// Parts of [from, to). Precondition: from < to, count > 0.
    EqualBuckets(std::int64_t from, std::int64_t to, std::size_t count)
        : m_from(std::uint64_t(from)), m_range(std::uint64_t(to) - std::uint64_t(from)), m_count(count),
          m_isShort(m_range <= ~std::uint64_t(0) / count) {}
    /// Precondition: `at` is in the range.
    std::size_t of(std::int64_t at) const {
        const std::uint64_t beyond = std::uint64_t(at) - m_from;
        if (m_isShort) return std::size_t(beyond * m_count / m_range);
        __extension__ using Wide = unsigned __int128;
        return std::size_t(Wide(beyond) * m_count / m_range);
    }

private:
    std::uint64_t m_from, m_range;
    std::size_t m_count;
    bool m_isShort; ///< 64 bits hold the product
};

} // namespace hindcast::event
