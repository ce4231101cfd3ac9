// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one command line from its words to its exit code. Nothing escapes it: an exception is an internal
// error with exit code 5. Thread-safety: run on one thread.
#pragma once

#include "cli/diagnostics.h"
#include "cli/exit_code.h"
#include "cli/output.h"
#include "session/opener.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast::cli {

using OpenerFactory = std::function<std::unique_ptr<session::Opener>()>;

/// `words` without the program's name; the factory is called only where a store is needed.
ExitCode run(const std::vector<std::string>& words, const OpenerFactory& makeOpener, Output& out,
             Diagnostics& diagnostics, std::stop_token stop, bool showProgress);

} // namespace hindcast::cli
