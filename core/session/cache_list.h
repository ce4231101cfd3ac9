// SPDX-License-Identifier: GPL-3.0-or-later
// The caches on this machine, for the window's clean-up dialog. Thread-safety: any thread.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hindcast::session {

struct CacheRow {
    std::string path, source, format;
    std::uint64_t bytes = 0, events = 0;
    std::int64_t lastUsed = 0; ///< seconds since 1970
};

Result<std::vector<CacheRow>> listCaches();
Result<void> removeCache(const std::string& path);

} // namespace hindcast::session
