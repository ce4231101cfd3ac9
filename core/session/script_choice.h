// SPDX-License-Identifier: GPL-3.0-or-later
// ScriptChoice: which projection, as a user names it. Thread-safety: plain data.
#pragma once

#include <optional>
#include <string>

namespace hindcast::session {

struct ScriptChoice {
    std::string file;
    int engine = 1; ///< KurrentDB's engine whose rules hold
    bool allowClock = false;
    std::optional<std::string> text = {}; ///< instead of what the file holds: an editor's, not yet saved
    bool operator==(const ScriptChoice&) const = default;
};

} // namespace hindcast::session
