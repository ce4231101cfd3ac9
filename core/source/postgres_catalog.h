// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue of a live PostgreSQL as a SqlCatalog: what CREATE TABLE, ATTACH PARTITION and the like would
// say in a dump of it. Thread-safety: pure functions over a connection.
#pragma once

#include "source/postgres_connection.h"
#include "source/sql_catalog.h"

#include <stop_token>
#include <string>

namespace hindcast::source {

/// Of one schema, or of all that are not the server's own where `schema` is empty. `views`: views, foreign
/// tables and materialized views are among its tables.
Result<SqlCatalog> readCatalog(PostgresConnection& connection, const std::string& schema, bool views,
                               const std::stop_token& stop);

/// "schema"."table", of a table of the catalogue.
std::string quotedTable(const SqlTable& table);
/// A subquery for its oid: names are looked up without a right to its schema.
std::string oidOf(const SqlTable& table);

} // namespace hindcast::source
