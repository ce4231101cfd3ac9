// SPDX-License-Identifier: GPL-3.0-or-later
// A script folded in all the ways that there are, and all that came of each as a text: states in their order,
// results, the shared state, failures with their places, counts, the first inexact number, what was logged
// and emitted. Thread-safety: belongs to one thread.
#pragma once

#include "projection/script_run.h"
#include "support/memory_log.h"

#include <string>

namespace hindcast::test {

struct FoldWays {
    std::string plain, quick, quickest;
    std::string inStreamOrder;                     ///< empty: it is to be folded in log order
    bool isQuick = false, isInStreamOrder = false; ///< what the script may be folded by
    /// What differs, for a test's message; empty: nothing.
    std::string difference() const;
};

struct WayOptions {
    projection::RunOptions run = {};
    int engine = 1;
    std::uint32_t callMillis = 500;
};

FoldWays foldAllWays(const event::EventLog& log, const std::string& source, const WayOptions& options = {});

} // namespace hindcast::test
