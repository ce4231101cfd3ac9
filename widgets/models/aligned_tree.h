// SPDX-License-Identifier: GPL-3.0-or-later
// Two JSON values laid side by side, one level at a time: members in the left's order, then those only the
// right has; array elements by equality. Thread-safety: pure functions over immutable values.
#pragma once

#include "json/value.h"

#include <optional>
#include <string>
#include <vector>

namespace hindcast::widgets {

enum class Match {
    Same,
    Inside,  ///< containers of one kind, something in them differs
    Changed, ///< two different values
    Added,   ///< only the right has it
    Removed  ///< only the left has it
};

struct AlignedEntry {
    std::string leftKey, rightKey; ///< member names or indexes; the absent side's is empty
    bool isIndex = false;
    Match match = Match::Same;
    std::optional<json::Value> left, right;
};

/// How two values that belong together differ.
Match compareValues(const std::optional<json::Value>& left, const std::optional<json::Value>& right);

/// The level below. A side that is absent or a scalar has no children; two containers of different kinds
/// are not aligned: first the left's children, then the right's.
std::vector<AlignedEntry> alignChildren(const std::optional<json::Value>& left,
                                        const std::optional<json::Value>& right);

} // namespace hindcast::widgets
