// SPDX-License-Identifier: GPL-3.0-or-later
// Standard input, copied once to a private temporary file so that it can be sampled, sought and read again.
// A process has one standard input, so it has one copy; it is removed when the process ends.
// Thread-safety: may be called from any thread; the first call copies, the others wait.
#pragma once

#include "base/result.h"

#include <stop_token>
#include <string>

namespace hindcast::source {

/// The path of the copy. Errors: Io, Cancelled.
Result<std::string> spooledStdin(std::stop_token stop);

} // namespace hindcast::source
