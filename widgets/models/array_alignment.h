// SPDX-License-Identifier: GPL-3.0-or-later
// Which elements of two arrays belong together: equal ones in order first (a shortest edit script), then,
// between those, elements of the same kind pairwise. Thread-safety: pure functions.
#pragma once

#include "json/value.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace hindcast::widgets {

struct AlignedItem {
    std::optional<std::size_t> left, right; ///< at least one is there
    bool equal = false;
};

/// Edits looked for before equal elements are no longer searched out of place. With common ends cut off
/// first this costs at most kMaxEdits × (elements + kMaxEdits) comparisons.
inline constexpr std::size_t kMaxEdits = 400;

/// Both must be arrays.
std::vector<AlignedItem> alignArrays(const json::Value& left, const json::Value& right);

} // namespace hindcast::widgets
