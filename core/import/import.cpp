// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/import.h"

#include "import/cache_place.h"
#include "import/cache_state.h"
#include "import/limit_filter.h"
#include "import/store_opening.h"

namespace hindcast::import {
namespace {

/// A cache holds one view of its source.
Result<void> checkView(const source::Registry& registry, const std::string& store, const source::View& view) {
    const auto state = readCacheState(store);
    if (!state) return state.error();
    if (!registry.hasViews(state->record.format) || viewIn(state->record.limits) == view) return {};
    return Error{ErrorCode::Invalid, store, "the cache holds another view of its source",
                 "name the source it was made from: " + state->record.source};
}

} // namespace

Result<std::shared_ptr<const cache::Cache>> openStore(const source::Registry& registry,
                                                      const std::string& store, const ImportOptions& options,
                                                      std::stop_token stop) {
    if (!isCacheFile(store)) {
        const std::string named = store == "/dev/stdin" ? "-" : registry.admit(store);
        return StoreOpening(registry, named, options, stop).run();
    }
    if (options.view != source::View())
        if (auto same = checkView(registry, store, options.view); !same) return same.error();
    if (!printLimits(options.limits).empty() || !options.cachePath.empty())
        return Error{ErrorCode::Invalid, store, "this is a cache already: it cannot be imported or limited",
                     "name the source it was made from"};
    return openCache(store);
}

bool isCache(const std::string& store) {
    return isCacheFile(store);
}

} // namespace hindcast::import
