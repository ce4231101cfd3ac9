// SPDX-License-Identifier: GPL-3.0-or-later
// Exit codes: a contract with scripts. Thread-safety: pure functions.
#pragma once

#include "base/result.h"

namespace hindcast::cli {

enum class ExitCode : int {
    Done = 0,      ///< nothing found wrong or different
    Found = 1,     ///< differences or findings
    Usage = 2,     ///< wrong usage
    Input = 3,     ///< input not understood, damaged or unreachable
    Cancelled = 4, ///< SIGINT, SIGTERM
    Internal = 5   ///< our own fault
};

ExitCode exitCodeFor(ErrorCode code);

} // namespace hindcast::cli
