// SPDX-License-Identifier: GPL-3.0-or-later
// What a mapping could be for a source that nobody knows: one proposal for each of its tables, or one for its
// JSON records. Thread-safety: pure functions.
#pragma once

#include "source/mapping_draft.h"
#include "source/sample.h"
#include "source/sql_catalog.h"

#include <stop_token>
#include <vector>

namespace hindcast::source {

/// Best first. Errors: Unsupported (a mapping does not fit this kind of source), as the readers else.
Result<std::vector<MappingProposal>> proposeMappings(const Sample& sample, const std::stop_token& stop);
/// One for each table, best first.
std::vector<MappingProposal> proposeMappings(const SqlCatalog& catalog);

} // namespace hindcast::source
