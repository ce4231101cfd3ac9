// SPDX-License-Identifier: GPL-3.0-or-later
// Sources read by a mapping file instead of being recognised: a table of a SQLite file or of a dump of
// PostgreSQL, or JSON records. Thread-safety: pure function.
#pragma once

#include "source/mapping.h"
#include "source/sample.h"
#include "source/source.h"
#include "source/table_store.h"

#include <memory>
#include <stop_token>

namespace hindcast::source {

/// Precondition: the sample has a mapping. Errors: Invalid (the mapping), Unsupported (no such table or
/// column, or nothing that a mapping fits), as the readers else.
Result<std::unique_ptr<Source>> openMapped(const Sample& sample, const std::stop_token& stop);

/// The store that a mapping declares. Without a stream it puts all events into one of that name.
TableStore mappedStore(const Mapping& mapping, const std::string& stream);

/// Whether the mapping's table and columns are there. Errors: as openMapped(), at their place in the mapping.
Result<void> checkMappedTable(const Mapping& mapping, const SqlCatalog& catalog,
                              const std::string& mappingName);

} // namespace hindcast::source
