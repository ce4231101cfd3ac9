// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/cache_state.h"

#include "cache/directory.h"
#include "cache/reading_connection.h"

namespace hindcast::import {

Result<CacheState> readCacheState(const std::string& path) {
    auto db = cache::openForReading(path);
    if (!db) return db.error();
    if (auto known = cache::checkVersion(*db); !known) return known.error();
    auto record = cache::readRecord(*db);
    if (!record) return record.error();
    auto progress = cache::readProgress(*db);
    if (!progress) return progress.error();
    const auto complete = cache::numberFact(*db, "complete");
    if (!complete) return complete.error();
    return CacheState{std::move(*record), std::move(*progress), *complete == 1};
}

} // namespace hindcast::import
