// SPDX-License-Identifier: GPL-3.0-or-later
// CacheState: what a cache file says of the import that made it. Thread-safety: plain data and pure
// functions.
#pragma once

#include "base/result.h"
#include "cache/cache.h"
#include "cache/writer.h"

#include <memory>
#include <string>

namespace hindcast::import {

struct CacheState {
    cache::SourceRecord record;
    cache::ImportProgress progress;
    bool complete = false;
    bool knowsLinks = true; ///< of a version that keeps them, where its source has any
};

/// Cheap: reads no segment. Errors: as openCache().
Result<CacheState> readCacheState(const std::string& path);

/// Opens a cache that the user named. Errors: as Cache::open(), a damaged one's with a remedy that helps a
/// cache.
Result<std::shared_ptr<const cache::Cache>> openCache(const std::string& path);

} // namespace hindcast::import
