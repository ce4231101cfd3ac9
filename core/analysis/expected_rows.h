// SPDX-License-Identifier: GPL-3.0-or-later
// Expected states of partitions from a file: NDJSON (or what `project --json` prints), or CSV with a line of
// names. The partition is the first of these names that is there: partition, key, id, stream, streamId,
// stream_id, aggregateId, aggregate_id; the state is `state`, `data` or `payload`, else all other members. In
// CSV a state column holds JSON; other columns are JSON where they read as such, else text.
// Thread-safety: pure functions. Errors: NotFound, Io; Corrupt with the line.
#pragma once

#include "base/result.h"
#include "json/value.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast::analysis {

using ExpectedVisitor = std::function<Result<void>(const std::string& partition, json::Value state)>;

Result<void> readExpected(const std::string& file, const ExpectedVisitor& visit, std::stop_token stop);

} // namespace hindcast::analysis
