// SPDX-License-Identifier: GPL-3.0-or-later
// A session over the same store whose states are those of a script: state, blame, history and diff go on as
// they do under merge. Thread-safety: as Session.
#pragma once

#include "projection/logged_lines.h"
#include "session/projection_failure.h"
#include "session/script_choice.h"
#include "session/session.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hindcast::session {

using projection::LoggedLines;

/// What the partitions of a projection are.
enum class Partitioning {
    Streams, ///< each stream has a state
    One,     ///< one state of all it reads
    Custom,  ///< as its partitionBy says
};

struct ProjectedSession {
    std::shared_ptr<const Session> session;
    /// Events on which the script failed in what was asked of the session so far.
    std::function<std::vector<ProjectionFailure>()> failures;
    /// What of the script outside its states was seen to change in what was asked so far, or may: no states
    /// are kept then, and each is folded from the start.
    std::function<std::optional<std::string>()> changedVariable = {};
    /// What it logged on events that were folded lately; nullptr: nobody wanted to know.
    std::shared_ptr<LoggedLines> log = nullptr;
    Partitioning partitioning = Partitioning::Streams;
    /// Ends what its calls are doing, and what they will be asked: they answer Cancelled.
    std::function<void()> abandon = {};
};

/// `keepsLog`: what the script logs is wanted. Errors: NotFound and Io (file, worker program), Corrupt (not a
/// projection), Cancelled.
Result<ProjectedSession> underProjection(std::shared_ptr<const Session> session, const ScriptChoice& script,
                                         std::stop_token stop, bool keepsLog = false);

} // namespace hindcast::session
