// SPDX-License-Identifier: GPL-3.0-or-later
// HistogramCount: events counted by bucket and lane (a type or a category). Small ones in one table, those of
// many buckets and lanes sparsely. Thread-safety: belongs to one thread at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace hindcast::session {

/// Equal buckets from `from` on; the last one takes in what comes behind it.
struct BucketRange {
    std::int64_t from = 0;
    std::uint64_t width = 1;
    std::size_t count = 1;
    std::int64_t startOf(std::size_t bucket) const {
        return std::int64_t(std::uint64_t(from) + width * bucket);
    }
};

class HistogramCount {
public:
    HistogramCount(const BucketRange& range, std::size_t lanes);

    void add(std::int64_t at, std::uint32_t lane) {
        // Neighbours fall into the same bucket, and a division is dear.
        if (std::uint64_t(at) - m_start >= m_width) findBucket(at);
        if (m_sparse.empty())
            ++m_dense[m_bucket * m_lanes + lane];
        else
            addSparsely(lane);
    }
    /// Adds another count of the same buckets and lanes.
    void add(const HistogramCount& other);

    using Counts = std::vector<std::pair<std::uint32_t, std::uint64_t>>;
    /// By lane, only what is not zero.
    Counts bucket(std::size_t number) const;

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

} // namespace hindcast::session
