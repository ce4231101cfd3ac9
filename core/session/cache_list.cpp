// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/cache_list.h"

#include "cache/cache.h"

namespace hindcast::session {

Result<std::vector<CacheRow>> listCaches() {
    const auto files = cache::listCaches();
    if (!files) return files.error();
    std::vector<CacheRow> rows;
    rows.reserve(files->size());
    for (const cache::CacheFile& file : *files)
        rows.push_back({file.path, file.source, file.format, file.bytes, file.events, file.lastUsed});
    return rows;
}

Result<void> removeCache(const std::string& path) {
    return cache::removeCache(path);
}

} // namespace hindcast::session
