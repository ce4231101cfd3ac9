// SPDX-License-Identifier: GPL-3.0-or-later
// Check: what is wrong with a store, by the rules of the command-line contract.
// Thread-safety: pure function over an EventLog.
#pragma once

#include "base/result.h"
#include "event/event_log.h"
#include "event/problem.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace hindcast::analysis {

/// Damage found at import first, then by stream name, then by position; one line for all position gaps.
Result<std::vector<event::Problem>> check(const event::EventLog& log, std::stop_token stop);

/// How many errors and warnings check() would give. Cost: a look at every stream's summary and at the id
/// index; events are read of those streams only that are not regular.
Result<std::uint64_t> countProblems(const event::EventLog& log, std::stop_token stop);

} // namespace hindcast::analysis
