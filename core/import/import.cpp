// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/import.h"

#include "import/cache_place.h"
#include "import/cache_state.h"
#include "import/limit_filter.h"
#include "import/store_opening.h"

namespace hindcast::import {

Result<std::shared_ptr<const cache::Cache>> openStore(const source::Registry& registry,
                                                      const std::string& store, const ImportOptions& options,
                                                      std::stop_token stop) {
    if (!isCacheFile(store)) {
        const std::string named = store == "/dev/stdin" ? "-" : store;
        return StoreOpening(registry, named, options, std::move(stop)).run();
    }
    if (!printLimits(options.limits).empty() || !options.cachePath.empty())
        return Error{ErrorCode::Invalid, store, "this is a cache already: it cannot be imported or limited",
                     "name the source it was made from"};
    return openCache(store);
}

bool isCache(const std::string& store) {
    return isCacheFile(store);
}

} // namespace hindcast::import
