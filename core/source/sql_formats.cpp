// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sql_formats.h"

namespace hindcast::source {

void addSqlFormats(std::vector<std::unique_ptr<Format>>&) {}

} // namespace hindcast::source
