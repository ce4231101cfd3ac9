// SPDX-License-Identifier: GPL-3.0-or-later
// Sources read by a mapping file instead of being recognised: a table of a SQLite file or of a dump of
// PostgreSQL, or JSON records. Thread-safety: pure function.
#pragma once

#include "source/sample.h"
#include "source/source.h"

#include <memory>
#include <stop_token>

namespace hindcast::source {

/// Precondition: the sample has a mapping. Errors: Invalid (the mapping), Unsupported (no such table or
/// column, or nothing that a mapping fits), as the readers else.
Result<std::unique_ptr<Source>> openMapped(const Sample& sample, const std::stop_token& stop);

} // namespace hindcast::source
