// SPDX-License-Identifier: GPL-3.0-or-later
// addUp(): how often fields of payloads are there, and the sum, the smallest and the largest of their
// numbers, by event type, over all events or those that a filter lets pass; part by part on the threads of a
// pool. Sums are exact decimals. Thread-safety: may run several times at once; `progress` is called on the
// caller's thread.
#pragma once

#include "base/thread_pool.h"
#include "event/event_log.h"
#include "expression/field_path.h"
#include "expression/filter.h"
#include "json/number_total.h"

#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace hindcast::expression {

struct FieldTotal {
    std::uint64_t present = 0; ///< events that have a value there, null included
    std::uint64_t others = 0;  ///< values that are no numbers
    json::NumberTotal numbers; ///< several of an event where the path goes through every item of an array
    void add(const FieldTotal& other);
};

struct TypeTotals {
    EventTypeId type;
    std::uint64_t events = 0;       ///< that pass
    std::vector<FieldTotal> fields; ///< one for each path
};

/// False stops: `seen` ranks of `total` are decided.
using TotalsProgress = std::function<bool(std::uint64_t seen, std::uint64_t total)>;

/// Of each type with events that pass, in the order of their numbers. What is no JSON and has a known
/// encoding is decoded; else it has no fields. `filter` may be nullptr. Errors: of the log, Cancelled.
/// Memory: some hundred bytes for each type and path on each thread, and a block or two of each part read.
Result<std::vector<TypeTotals>> addUp(const event::EventLog& log, const Filter* filter,
                                      std::span<const FieldPath> paths, ThreadPool& pool,
                                      const TotalsProgress& progress, const std::stop_token& stop);

} // namespace hindcast::expression
