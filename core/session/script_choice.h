// SPDX-License-Identifier: GPL-3.0-or-later
// ScriptChoice: which projection, as a user names it. Thread-safety: plain data.
#pragma once

#include <string>

namespace hindcast::session {

struct ScriptChoice {
    std::string file;
    int engine = 1; ///< KurrentDB's engine whose rules hold
    bool allowClock = false;
};

} // namespace hindcast::session
