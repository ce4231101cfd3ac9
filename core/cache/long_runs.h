// SPDX-License-Identifier: GPL-3.0-or-later
// LongRuns: where the long runs of a log stand. Opening a great stream asks here first and looks into the
// runs of a segment only where it finds nothing. FORMAT.md, "Long runs". Thread-safety: pure functions.
#pragma once

#include "base/result.h"
#include "cache/frame.h"
#include "cache/rows.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hindcast::cache {

/// Rows that make a run a long one: a segment has some dozens of them at most.
inline constexpr std::uint32_t kLongRun = 256;

/// Of a log that was added to so often: the runs of what comes then are found in their segments.
inline constexpr std::uint32_t kMostLongRunPieces = 64;

struct SegmentRun {
    std::uint32_t segment = 0;
    Run run;
};

/// Appends the long ones of a segment.
void addLongRuns(const std::vector<Run>& runs, std::uint32_t segment, std::vector<SegmentRun>& to);
void encodeLongRuns(std::vector<SegmentRun> runs, std::string& raw);
/// Appends those of one stream, by segment. Corrupt when the frame does not hold what it should of a log of
/// so many events.
Result<void> decodeLongRuns(const Frame& frame, std::uint64_t events, std::uint32_t stream,
                            const std::string& where, std::vector<SegmentRun>& to);

} // namespace hindcast::cache
