// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sql_formats.h"

#include "source/emmett_sqlite.h"
#include "source/python_eventsourcing.h"
#include "source/sqlite_unknown.h"

namespace hindcast::source {

void addSqlFormats(std::vector<std::unique_ptr<Format>>& formats) {
    formats.push_back(std::make_unique<EmmettSqliteFormat>());
    formats.push_back(std::make_unique<PythonEventsourcingFormat>());
    formats.push_back(std::make_unique<SqliteUnknownFormat>());
}

} // namespace hindcast::source
