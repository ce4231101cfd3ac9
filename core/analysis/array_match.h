// SPDX-License-Identifier: GPL-3.0-or-later
// Which elements of two arrays belong together: equal ones by key or by a bounded Myers comparison, then
// what differs in the same gap paired by likeness. Diff, blame and Δ share it. Thread-safety: pure function.
#pragma once

#include "analysis/diff.h"
#include "json/value.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace hindcast::analysis {

struct ArrayMatch {
    /// (place left, place right), rising in both unless `moves` was asked for; the rest is removed or added.
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    bool approximate = false;
};

/// With `moves` equal elements are matched across others too: for blame, where a moved element is the same.
ArrayMatch matchArrays(const json::Value& left, const json::Value& right, const DiffOptions& options,
                       bool moves = false);

} // namespace hindcast::analysis
