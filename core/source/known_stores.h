// SPDX-License-Identifier: GPL-3.0-or-later
// The stores that are known by their tables, one declaration each (store_spec.h). Facts:
// reference/sql-formats.md; each file names its section. Thread-safety: pure functions.
#pragma once

#include "source/store_spec.h"

#include <vector>

namespace hindcast::source {

StoreSpec castoreStore();
StoreSpec emmettPostgresStore();
StoreSpec martenStore();
StoreSpec messageDbStore();

/// All of them.
std::vector<StoreSpec> knownStores();

} // namespace hindcast::source
