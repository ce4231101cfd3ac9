// SPDX-License-Identifier: GPL-3.0-or-later
// Source → cache. Finds the cache of a source (or is given one), reuses it when the source is unchanged,
// reads only what was appended where that is proven, resumes what was interrupted, else imports anew.
// Thread-safety: importSource may run on any thread; one importer per cache file (Busy otherwise).
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "cache/cache.h"
#include "source/registry.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace hindcast::import {

struct ImportLimits {
    std::optional<std::string> category;
    std::optional<std::string> streamGlob;
    std::optional<Micros> since, until;     ///< inclusive, exclusive
    std::optional<std::uint64_t> maxEvents; ///< the first so many that the source gives
    std::string mapping;                    ///< content of a mapping file; another one is another cache
    std::string mappingName;                ///< for errors
};

struct ImportOptions {
    std::string cachePath;    ///< empty: in the cache folder, named by the source's fingerprint of path
    bool refresh = false;     ///< import anew even if unchanged
    bool keepNoCache = false; ///< a private temporary cache, deleted when the Cache is closed
    bool smallCodec = false;  ///< zstd instead of lz4
    ImportLimits limits;
    source::Snapshot snapshot = source::Snapshot::On; ///< of a live database
    source::View view; ///< of a store that hides or points; each view of it has a cache of its own
    std::size_t segmentBytes = std::size_t(8) << 20; ///< most source bytes of a segment; tests make it small
    ProgressSink progress;
    /// Called (on the importing thread) when the first segment can be read, with the cache opened for
    /// reading.
    std::function<void(std::shared_ptr<const cache::Cache>)> firstSegment;
    /// Called likewise now and then afterwards: each time the events have doubled, at most once a second.
    std::function<void(std::shared_ptr<const cache::Cache>)> moreSegments;
};

/// Opens STORE (a source or a *.hindcast cache) as a finished cache. Cancelled: what is committed stays and
/// the next call goes on from there. Errors as the command-line contract tells them.
Result<std::shared_ptr<const cache::Cache>> openStore(const source::Registry& registry,
                                                      const std::string& store, const ImportOptions& options,
                                                      std::stop_token stop);

/// STORE is a cache file, of whatever version (its header says so), and not a source.
bool isCache(const std::string& store);

} // namespace hindcast::import
