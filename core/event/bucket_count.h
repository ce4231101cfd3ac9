// SPDX-License-Identifier: GPL-3.0-or-later
// BucketCount: events counted by bucket and lane (a type or a category). Small ones in one table, those of
// many buckets and lanes sparsely. Thread-safety: belongs to one thread at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace hindcast::event {

/// Equal buckets from `from` on; the last one takes in what comes behind it.
struct BucketRange {
    /// So many that reach from `first` over `span` places, which may be all of 64 bits.
    static BucketRange over(std::int64_t first, std::uint64_t span, std::size_t buckets);
    std::int64_t from = 0;
    std::uint64_t width = 1;
    std::size_t count = 1;
    std::int64_t startOf(std::size_t bucket) const {
        return std::int64_t(std::uint64_t(from) + width * bucket);
    }
};

class BucketCount {
public:
    BucketCount(const BucketRange& range, std::size_t lanes);

    void add(std::int64_t at, std::uint32_t lane) {
        // Neighbours fall into the same bucket, and a division is dear.
        if (std::uint64_t(at) - m_start >= m_width) findBucket(at);
        if (m_sparse.empty())
            ++m_dense[m_bucket * m_lanes + lane];
        else
            addSparsely(lane);
    }
    /// So many more in a bucket. Precondition: there are such a bucket and lane.
    void addTo(std::size_t bucket, std::uint32_t lane, std::uint64_t count);
    /// Adds another count of the same buckets and lanes.
    void add(const BucketCount& other);

    using Counts = std::vector<std::pair<std::uint32_t, std::uint64_t>>;
    /// By lane, only what is not zero.
    Counts bucket(std::size_t number) const;
    const BucketRange& range() const { return m_range; }

private:
    void findBucket(std::int64_t at);
    void addSparsely(std::uint32_t lane, std::uint64_t count = 1);

    BucketRange m_range;
    std::size_t m_lanes;
    std::vector<std::uint64_t> m_dense; ///< m_lanes of each bucket
    std::vector<Counts> m_sparse;       ///< by bucket
    // The bucket of the last event.
    std::size_t m_bucket = 0;
    std::uint64_t m_start, m_width = 0;
};

} // namespace hindcast::event
