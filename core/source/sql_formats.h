// SPDX-License-Identifier: GPL-3.0-or-later
// The formats that are read through SQL: SQLite files and SQL dumps. Thread-safety: pure function.
#pragma once

#include "source/registry.h"

#include <memory>
#include <vector>

namespace hindcast::source {

void addSqlFormats(std::vector<std::unique_ptr<Format>>& formats);

} // namespace hindcast::source
