// SPDX-License-Identifier: GPL-3.0-or-later
// StoredBuckets: the histograms of a log that everybody asks for first, of kStoredBuckets equal buckets by
// type and by category, counted while the disk takes what was written, and kept with the catalogue.
// FORMAT.md, "Buckets". Thread-safety: pure functions.
#pragma once

#include "cache/catalogue.h"
#include "event/bucket_count.h"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast::cache {

inline constexpr std::size_t kStoredBuckets = 100;

/// By type and by category; nothing where there are more of them than are kept, or no events.
struct StoredBuckets {
    std::optional<event::BucketCount> types, categories;
};

/// What the buckets of a log with these totals are.
event::BucketRange bucketsOf(const Catalogue& catalogue, std::uint64_t events);

/// Reads the columns of all segments, on two threads.
Result<StoredBuckets> countBuckets(const SegmentReader& reader, const Catalogue& catalogue,
                                   const std::stop_token& stop);

void encodeBuckets(const event::BucketCount& counted, std::string& raw);
/// Corrupt where it does not count so many events in so many lanes.
Result<event::BucketCount> decodeBuckets(const Frame& frame, const event::BucketRange& range,
                                         std::size_t lanes, const std::string& where);

} // namespace hindcast::cache
