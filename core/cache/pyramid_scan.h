// SPDX-License-Identifier: GPL-3.0-or-later
// PyramidScan: the four pyramids of a log from all its columns, counted on two threads.
// Thread-safety: a pure function over a reader.
#pragma once

#include "cache/pyramid.h"
#include "cache/segment_reader.h"

#include <stop_token>
#include <vector>

namespace hindcast::cache {

/// What the lanes of the pyramids are.
struct PyramidLanes {
    std::vector<std::uint32_t> types, categories; ///< as orderBySize gives them
    std::vector<std::uint32_t> categoryOf;        ///< by stream
};

/// By pyramidNumber().
Result<std::vector<Pyramid>> buildPyramids(const SegmentReader& reader, const PyramidLanes& lanes,
                                           const std::stop_token& stop);

} // namespace hindcast::cache
