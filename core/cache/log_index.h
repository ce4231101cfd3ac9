// SPDX-License-Identifier: GPL-3.0-or-later
// LogIndex: totals per stream and per type over the segments seen so far. The writer keeps one while it
// writes; a reader of an unfinished cache builds one from the columns; a finished cache stores it.
// Thread-safety: belongs to one thread at a time; reading const is safe from many.
#pragma once

#include "cache/maybe_time.h"
#include "cache/rows.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace hindcast::cache {

struct StreamTotals {
    std::uint64_t events = 0;
    std::int64_t firstVersion = 0, lastVersion = 0; ///< smallest and largest
    std::int64_t previousVersion = 0;               ///< of the last event in log order
    MaybeTime firstTime, lastTime;                  ///< smallest and largest
    std::uint64_t firstRank = 0, lastRank = 0;
    MaybeTime previousTime; ///< of the last event in log order that has one
    /// In log order versions rise by one, no time goes back, no body is undecodable.
    bool regular = true;
};

struct LogIndex {
    std::vector<StreamTotals> streams;
    std::vector<std::uint64_t> typeEvents;
    MaybeTime firstTime, lastTime;
    std::uint64_t events = 0;

    /// The next segment: its runs and its columns in row order.
    void add(const std::vector<Run>& runs, const Columns& columns);

private:
    void addRun(const Run& run, const Columns& columns);
    static void checkRun(const Run& run, const Columns& columns, StreamTotals& totals);
};

} // namespace hindcast::cache
