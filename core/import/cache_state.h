// SPDX-License-Identifier: GPL-3.0-or-later
// CacheState: what a cache file says of the import that made it. Thread-safety: plain data and a pure
// function.
#pragma once

#include "base/result.h"
#include "cache/writer.h"

#include <cstdint>
#include <string>

namespace hindcast::import {

struct CacheState {
    cache::SourceRecord record;
    bool complete = false;
    std::uint64_t events = 0;
};

/// Cheap: reads no segment. Errors: as Cache::open().
Result<CacheState> readCacheState(const std::string& path);

} // namespace hindcast::import
