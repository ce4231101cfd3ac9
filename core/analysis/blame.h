// SPDX-License-Identifier: GPL-3.0-or-later
// Blame: for each leaf of a state the event that last changed it; history: every change of one path.
// Leaves are scalars and empty containers. Writing the same value again does not count; array elements keep
// their event as they move. A leaf of the initial state that no event changed has no line.
// Thread-safety: pure functions over a Timeline of the caller's.
#pragma once

#include "base/result.h"
#include "replay/timeline.h"
#include "json/pointer.h"
#include "json/value.h"

#include <cstddef>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast::analysis {

struct BlameLine {
    std::string path;
    std::optional<json::Value> value; ///< nothing: the path was removed
    std::size_t index = 0;            ///< event of the stream (version order) that did it
};

/// Lines in the order of the state's members, then removed paths in order of removal.
Result<std::vector<BlameLine>> blame(replay::Timeline& timeline, replay::Folded at,
                                     const std::optional<json::Pointer>& path, std::stop_token stop);

/// The same from the states alone, whatever the projection: slower, and the plain twin of blame().
Result<std::vector<BlameLine>> plainBlame(replay::Timeline& timeline, replay::Folded at,
                                          std::stop_token stop);

struct HistoryLine {
    std::size_t index = 0;
    std::optional<json::Value> oldValue, newValue; ///< nothing: absent before / after
};

Result<std::vector<HistoryLine>> history(replay::Timeline& timeline, const json::Pointer& path,
                                         std::stop_token stop);

} // namespace hindcast::analysis
