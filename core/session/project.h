// SPDX-License-Identifier: GPL-3.0-or-later
// project(): a script over a whole store: what each partition ends as, what it would have written, and what
// failed. Thread-safety: may run several times at once, each with a worker process of its own.
#pragma once

#include "projection/fold_protocol.h"
#include "session/projection_failure.h"
#include "session/script_choice.h"
#include "session/session.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>

namespace hindcast::session {

struct ProjectOptions {
    ScriptChoice script;
    bool wantsEmitted = false;
    bool wantsLogged = false;
    bool stopsAtFailure = false;
    std::optional<Position> upTo;
    std::optional<std::string> partition; ///< tell of no other
    bool checksDeterminism = false;       ///< fold twice, in other batches, and in two workers
    projection::Speed speed = projection::Speed::Quickest;
};

/// JSON texts; empty: null.
struct ProjectedPartition {
    std::string partition, state, result;
};

struct ProjectSummary {
    std::uint64_t processed = 0, failed = 0, partitions = 0;
    std::map<std::string, std::uint64_t> skipped;
    bool deterministic = true;
    /// Of two folds, where they are not the same: partition and path.
    std::optional<std::pair<std::string, std::string>> unequal;
    /// What of the script outside its states events change, or may; only where determinism is checked.
    std::optional<std::string> changedVariable = {};
    bool stopped = false; ///< at a failure
    /// Processed events with a number that is another one as a double, which scripts see; the first one's
    /// place.
    std::uint64_t inexact = 0;
    std::optional<Position> firstInexact = {};
};

struct ProjectSinks {
    std::function<void(const ProjectionFailure&)> failure;
    /// `json`: an object without its last brace.
    std::function<void(const std::string& json, const std::optional<Position>& causedBy)> emitted;
    /// What log() was given, an event's in its order.
    std::function<void(const std::string& text, const std::optional<Position>& at)> logged;
    std::function<bool(const ProjectedPartition&)> partition; ///< false: enough
    std::function<void(const std::string& state)> shared;
};

/// Failures and what is emitted come in log order while it runs; partitions at the end.
/// Errors: NotFound and Io (file, worker program), Corrupt (not a projection), Cancelled, what reading says.
Result<ProjectSummary> project(const Session& session, const ProjectOptions& options,
                               const ProjectSinks& sinks, std::stop_token stop);

} // namespace hindcast::session
