// SPDX-License-Identifier: GPL-3.0-or-later
// What two folds made of the events of one stream, side by side, where it is not the same. In two stores
// events are the same by their versions. Thread-safety: pure function.
#pragma once

#include "session/rows.h"

#include <optional>
#include <string>
#include <vector>

namespace hindcast::widgets {

/// Changes of paths, in the order of events.
struct ChangeList {
    std::vector<session::HistoryRow> rows;
    std::vector<std::string> paths; ///< of the rows
};

struct FoldChange {
    session::EventRow event;
    std::string path;
    std::optional<session::HistoryRow> left, right; ///< nothing: that fold changed nothing there
};

/// Oldest first. `event` is the left's where it has it.
std::vector<FoldChange> unequalChanges(const ChangeList& left, const ChangeList& right,
                                       bool ofTwoStores = false);

} // namespace hindcast::widgets
