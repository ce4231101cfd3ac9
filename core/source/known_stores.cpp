// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/known_stores.h"

namespace hindcast::source {

std::vector<StoreSpec> knownStores() {
    return {emmettPostgresStore(), messageDbStore(), castoreStore(), martenStore()};
}

} // namespace hindcast::source
