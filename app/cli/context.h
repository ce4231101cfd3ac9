// SPDX-License-Identifier: GPL-3.0-or-later
// Context: what a command is given. Thread-safety: belongs to the thread that runs the command.
#pragma once

#include "cli/arguments.h"
#include "cli/diagnostics.h"
#include "cli/output.h"
#include "session/opener.h"

#include <stop_token>

namespace hindcast::cli {

struct Context {
    const Arguments& arguments;
    const session::Opener& opener;
    Output& out;
    Diagnostics& diagnostics;
    std::stop_token stop;
    bool showProgress = false; ///< standard error is a terminal
};

} // namespace hindcast::cli
