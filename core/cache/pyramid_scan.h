// SPDX-License-Identifier: GPL-3.0-or-later
// PyramidScan: the four pyramids of a log from all its columns, counted on two threads.
// Thread-safety: a pure function over a reader.
#pragma once

#include "cache/pyramid_count.h"
#include "cache/segment_reader.h"

#include <stop_token>
#include <vector>

namespace hindcast::cache {

/// By pyramidNumber().
Result<std::vector<Pyramid>> buildPyramids(const SegmentReader& reader, const PyramidLanes& wanted,
                                           const std::stop_token& stop);

} // namespace hindcast::cache
