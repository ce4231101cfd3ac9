// SPDX-License-Identifier: GPL-3.0-or-later
#include "event/bucket_count.h"

#include <algorithm>

namespace hindcast::event {
namespace {

/// 8 MB.
constexpr std::size_t kMostDense = std::size_t(1) << 20;

} // namespace

BucketRange BucketRange::over(std::int64_t first, std::uint64_t span, std::size_t buckets) {
    const std::uint64_t width = span / buckets + (span % buckets != 0 ? 1 : 0);
    return {first, std::max<std::uint64_t>(width, 1), buckets};
}

BucketCount::BucketCount(const BucketRange& range, std::size_t lanes)
    : m_range(range), m_lanes(lanes), m_start(std::uint64_t(range.from)) {
    if (lanes <= kMostDense / range.count)
        m_dense.resize(lanes * range.count);
    else
        m_sparse.resize(range.count);
}

void BucketCount::findBucket(std::int64_t at) {
    const std::uint64_t offset = std::uint64_t(at) - std::uint64_t(m_range.from);
    m_bucket = std::size_t(std::min<std::uint64_t>(offset / m_range.width, m_range.count - 1));
    m_start = std::uint64_t(m_range.startOf(m_bucket));
    m_width = m_range.width;
}

void BucketCount::addSparsely(std::uint32_t lane, std::uint64_t count) {
    Counts& counts = m_sparse[m_bucket];
    const auto known =
        std::find_if(counts.begin(), counts.end(), [lane](const auto& entry) { return entry.first == lane; });
    if (known != counts.end())
        known->second += count;
    else
        counts.emplace_back(lane, count);
}

void BucketCount::addTo(std::size_t bucket, std::uint32_t lane, std::uint64_t count) {
    m_bucket = bucket;
    m_width = 0;
    if (m_sparse.empty())
        m_dense[bucket * m_lanes + lane] += count;
    else
        addSparsely(lane, count);
}

void BucketCount::add(const BucketCount& other) {
    for (std::size_t i = 0; i < m_dense.size(); ++i)
        m_dense[i] += other.m_dense[i];
    for (std::size_t i = 0; i < m_sparse.size(); ++i) {
        m_bucket = i;
        for (const auto& [lane, count] : other.m_sparse[i])
            addSparsely(lane, count);
    }
    m_width = 0;
}

BucketCount::Counts BucketCount::bucket(std::size_t number) const {
    if (!m_sparse.empty()) return m_sparse[number];
    Counts counts;
    for (std::uint32_t lane = 0; lane < m_lanes; ++lane)
        if (const std::uint64_t count = m_dense[number * m_lanes + lane]) counts.emplace_back(lane, count);
    return counts;
}

} // namespace hindcast::event
