// SPDX-License-Identifier: GPL-3.0-or-later
// compare(): two projections over every partition of a store. Thread-safety: may run several times at once.
#pragma once

#include "analysis/comparison.h"
#include "session/script_choice.h"
#include "session/session.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast::session {

struct CompareOptions {
    ScriptChoice left, right;
    analysis::DiffOptions diff;
    std::optional<std::string> category;      ///< only streams of it
    std::optional<std::vector<bool>> streams; ///< only these, by number
    std::optional<Position> upTo;
    bool transient = false;
    bool resumes = true; ///< keep what is known where it is interrupted, beside the cache, and go on from it
    std::function<void(const analysis::ComparisonProgress&)> progress = {};
};

/// Errors: NotFound (no such category, too), Io (files, worker program), Corrupt (not a projection),
/// Cancelled, of reading.
Result<analysis::ComparisonTotals> compare(const Session& session, const CompareOptions& options,
                                           const analysis::DifferenceVisitor& visit, std::stop_token stop);

} // namespace hindcast::session
