// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/cache_state.h"

#include "cache/directory.h"
#include "cache/reading_connection.h"

namespace hindcast::import {
namespace {

/// A cache is derived: making it anew is surer than what SQLite's tools save of one.
Error toldOfCache(Error error) {
    if (error.code == ErrorCode::Corrupt)
        error.remedy = "make it anew: hindcast-cli import SOURCE --cache FILE --refresh";
    return error;
}

Result<CacheState> readState(const std::string& path) {
    auto db = cache::openForReading(path);
    if (!db) return db.error();
    if (auto known = cache::checkVersion(*db); !known) return known.error();
    auto record = cache::readRecord(*db);
    if (!record) return record.error();
    auto progress = cache::readProgress(*db);
    if (!progress) return progress.error();
    const auto complete = cache::numberFact(*db, "complete");
    if (!complete) return complete.error();
    const auto knowsLinks = cache::knowsLinks(*db);
    if (!knowsLinks) return knowsLinks.error();
    return CacheState{std::move(*record), std::move(*progress), *complete == 1, *knowsLinks};
}

} // namespace

Result<CacheState> readCacheState(const std::string& path) {
    auto state = readState(path);
    if (!state) return toldOfCache(state.error());
    return state;
}

Result<std::shared_ptr<const cache::Cache>> openCache(const std::string& path) {
    auto cache = cache::Cache::open(path);
    if (!cache) return toldOfCache(cache.error());
    return cache;
}

} // namespace hindcast::import
