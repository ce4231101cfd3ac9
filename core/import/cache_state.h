// SPDX-License-Identifier: GPL-3.0-or-later
// CacheState: what a cache file says of the import that made it. Thread-safety: plain data and a pure
// function.
#pragma once

#include "base/result.h"
#include "cache/writer.h"

#include <string>

namespace hindcast::import {

struct CacheState {
    cache::SourceRecord record;
    cache::ImportProgress progress;
    bool complete = false;
};

/// Cheap: reads no segment. Errors: as Cache::open().
Result<CacheState> readCacheState(const std::string& path);

} // namespace hindcast::import
