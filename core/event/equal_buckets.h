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
          m_isShort(count <= 0xffffffffU && m_range <= (~std::uint64_t(0) >> 1) / count),
          m_perPlace(double(count) / double(m_range)) {}
    /// Precondition: `at` is in the range.
    std::size_t of(std::int64_t at) const {
        const std::uint64_t beyond = std::uint64_t(at) - m_from;
        if (m_isShort) return nearBy(beyond);
        __extension__ using Wide = unsigned __int128;
        return std::size_t(Wide(beyond) * m_count / m_range);
    }

private:
    /// A division of whole numbers is dear. What the product of broken ones gives is at most one away.
    std::size_t nearBy(std::uint64_t beyond) const {
        const auto near = std::uint64_t(std::int64_t(double(std::int64_t(beyond)) * m_perPlace));
        const auto rest = std::int64_t(beyond * m_count - near * m_range);
        return std::size_t(near + (rest >= std::int64_t(m_range) ? 1 : 0) - (rest < 0 ? 1 : 0));
    }

    std::uint64_t m_from, m_range;
    std::size_t m_count;
    bool m_isShort;    ///< 63 bits hold all products
    double m_perPlace; ///< buckets
};

} // namespace hindcast::event
