// SPDX-License-Identifier: GPL-3.0-or-later
// comparison(): two projections over every partition of a log: which end differently, how, and since which
// event. First both run over the log, side by side or, where the order of streams is of no account, one after
// the other on several threads; what each partition becomes is kept as a hash in memory and its text beyond
// `stateMemory` on disk. Then the unequal ones run again in lock-step, event by event, until each has shown
// where it parts, and is told of at once. The shared state of bi-state projections is compared as if it were
// a partition. Cost: a first pass of twice one `project`, less than as much again for the second. An
// interrupted comparison (cancelled, or its process killed: then up to half of the first pass is lost) goes
// on where it was when it is started again with the same `resume`. With `transient` it begins anew, and where
// a script has changed variables outside its states, which are not kept. Thread-safety: may run several times
// at once. Errors: those of the scripts and of the log, Cancelled.
#pragma once

#include "analysis/diff.h"
#include "analysis/shapes.h"
#include "event/event_log.h"
#include "projection/script_run.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast::analysis {

enum class DifferenceKind { Changed, OnlyLeft, OnlyRight, FailedLeft, FailedRight };
const char* differenceKindName(DifferenceKind kind); ///< "changed", "only-left", …

struct PartitionDifference {
    std::string partition;
    bool isShared = false; ///< it is the state that all partitions share; `partition` is empty
    DifferenceKind kind = DifferenceKind::Changed;
    bool transient = false;                           ///< they agree again at the end
    std::optional<projection::EventPlace> first;      ///< the event after which they first differ
    std::optional<projection::ScriptFailure> failure; ///< on that event, of the side that failed
    std::vector<std::string> shape; ///< paths of the shape it is of; only where both have a state
    std::vector<Change> changes;    ///< at the end; the whole state where one side has none
};

struct ComparisonTotals {
    std::uint64_t partitions = 0, equal = 0, changed = 0, onlyLeft = 0, onlyRight = 0, failed = 0;
    std::uint64_t transient = 0; ///< of the equal ones, those that differed midway; only where asked for
    std::vector<Shape> shapes;   ///< of the changed ones
    std::optional<bool> sharedIsEqual; ///< nothing: neither projection has a shared state
    /// Events that an interrupted comparison had folded before, the mean of both sides.
    std::uint64_t resumedAt = 0;
};

/// How far it is: both fold all events, what each partition became is looked at, and the unequal ones run
/// again.
struct ComparisonProgress {
    enum class Stage { Folding, Looking, Locating } stage = Stage::Folding;
    std::uint64_t done = 0, total = 0; ///< events, or partitions while they are looked at
    ComparisonTotals totals;           ///< so far; shapes only at the end
};

struct ComparisonRequest {
    projection::Script left, right;
    DiffOptions diff;
    std::optional<Position> upTo;
    bool transient = false;
    std::function<bool(StreamId)> reads; ///< only events of these streams; empty: all
    std::function<void(const ComparisonProgress&)> progress = {}; ///< told now and then
    std::size_t stateMemory = projection::StateTable::kMemory;    ///< of the texts of each of six tables
    /// Where an interrupted comparison is kept, and what tells it from others: source, scripts and options.
    struct Resume {
        std::string file, key;
        std::uint64_t firstSave = 1'000'000; ///< events; then each time that as many again are folded
    };
    std::optional<Resume> resume = {};
};

/// Return false to end it.
using DifferenceVisitor = std::function<bool(const PartitionDifference&)>;

/// First the partitions of which the first difference is known when all is folded (those that failed), in the
/// order in which they were first seen; then the others in the order of their first differences; then those
/// that show none in lock-step.
Result<ComparisonTotals> comparison(const event::EventLog& log, const ComparisonRequest& request,
                                    const DifferenceVisitor& visit, std::stop_token stop);

} // namespace hindcast::analysis
