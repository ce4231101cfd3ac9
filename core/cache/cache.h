// SPDX-License-Identifier: GPL-3.0-or-later
// Cache: our SQLite file of column segments, opened for reading. The layout is described in FORMAT.md.
// Thread-safety: as EventLog; a Cache is shared and immutable but for its own locked block caches. A Cache
// opened while an import still writes the file shows what was committed until then; open it anew for more.
#pragma once

#include "base/result.h"
#include "event/event_log.h"

#include <memory>
#include <string>

namespace hindcast::cache {

class Cache : public event::EventLog {
public:
    /// Errors: NotFound, Unsupported (newer version: says which), Corrupt (names the segment), Io.
    /// `bytesRead`: of the source, by the import just done; facts() tell it. `held`: bytes of payloads that
    /// each pass over a share of all streams keeps between chunks, about; tests make it small.
    static Result<std::shared_ptr<const Cache>> open(const std::string& path, std::uint64_t bytesRead = 0,
                                                     std::size_t held = std::size_t(48) << 20);
};

/// $XDG_CACHE_HOME/hindcast or ~/.cache/hindcast, made 0700 when missing.
Result<std::string> cacheFolder();

struct CacheFile {
    std::string path;
    std::string source;
    std::string format;
    std::uint64_t bytes = 0;
    std::uint64_t events = 0;
    std::int64_t lastUsed = 0; ///< seconds since 1970
    bool complete = true;
};

/// What `cache list|remove|prune` work on.
Result<std::vector<CacheFile>> listCaches();
Result<void> removeCache(const std::string& path);

} // namespace hindcast::cache
