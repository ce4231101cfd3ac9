// SPDX-License-Identifier: GPL-3.0-or-later
// Reading back what a cache's segments add up to: dictionaries and totals, by reading all columns. For going
// on with a cache, and for looking at one that is not finished. Thread-safety: as what it is given.
#pragma once

#include "cache/names.h"
#include "cache/segment_reader.h"

#include <functional>
#include <stop_token>

namespace hindcast::cache {

/// NotStreams: for a finished cache, whose catalogue knows them.
enum class NameUse : std::uint8_t { Everything, NotStreams };

Result<void> readDictionaries(const BlobStore& store, const std::vector<NameList>& lists, NameUse use,
                              Dictionaries& names);

/// Calls `visit(runs, columns)` for segments [from, to) in order, with all its columns in row order; stops
/// between two segments.
Result<void> scanColumns(const SegmentReader& reader, std::size_t from, std::size_t to,
                         const std::function<void(const std::vector<Run>&, const Columns&)>& visit,
                         const std::stop_token& stop = {});

} // namespace hindcast::cache
