// SPDX-License-Identifier: GPL-3.0-or-later
// scan(): the events of a log that a filter lets pass, in log order, part by part on the threads of a pool.
// What columns can decide is decided by them: parts are left out by their times and positions, rows by type,
// stream and numbers; bodies are read only for the rows that are left. Thread-safety: may run several times
// at once; the visitor is called on the caller's thread.
#pragma once

#include "base/thread_pool.h"
#include "event/event_log.h"
#include "expression/filter.h"
#include "expression/row_condition.h"
#include "expression/row_consumer.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace hindcast::expression {

/// Bounds beside the filter, as the command line has them: numbers before texts, a missing value is outside.
struct ScanLimits {
    std::optional<StreamId> stream;
    std::optional<Position> from, to;   ///< both inclusive, ties not looked at
    std::optional<Micros> since, until; ///< inclusive, exclusive
};

struct ScanRequest {
    Rank first;
    std::optional<std::uint64_t> count; ///< ranks from `first` on; nothing: all
    bool backwards = false;
    std::optional<std::uint64_t> limit; ///< hits
    bool countOnly = false;             ///< chunks carry no hits
    ScanLimits limits;
};

struct Hit {
    Rank rank;
    StreamId stream;
    EventTypeId type;
    std::optional<Micros> time;
};

/// What one step found: hits in the order asked for. Their sum over all chunks is the answer.
struct ScanChunk {
    std::vector<Hit> hits;
    std::uint64_t matches = 0;
    std::uint64_t seen = 0; ///< ranks decided so far, of `total`
    std::uint64_t total = 0;
};

struct ScanTotals {
    std::uint64_t matches = 0;
    std::uint64_t parts = 0, partsSkipped = 0; ///< skipped: nothing of them read but their streams
    std::uint64_t blocks = 0;                  ///< blocks of columns read
    std::uint64_t bodies = 0;                  ///< rows whose bodies were looked at by the filter
    std::uint64_t texts = 0;                   ///< blocks of texts that the condition read
};

/// False stops the scan.
using ChunkVisitor = std::function<bool(const ScanChunk&)>;

/// Every part gives a chunk, also one without hits, so that progress can be shown. Errors: of the log,
/// Cancelled. `condition`: of rows that the filter lets pass only those that meet it count. `consumer`: is
/// given those that pass, whatever the limit of hits.
Result<ScanTotals> scan(const event::EventLog& log, const Filter& filter, const ScanRequest& request,
                        ThreadPool& pool, const ChunkVisitor& visit, const std::stop_token& stop,
                        const ConditionMaker& condition = {}, const ConsumerMaker& consumer = {});

} // namespace hindcast::expression
