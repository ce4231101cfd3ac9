// SPDX-License-Identifier: GPL-3.0-or-later
// events --follow: prints the events of a live store as they come, until it is interrupted. Nothing is
// imported. Thread-safety: run on one thread.
#pragma once

#include "cli/context.h"

namespace hindcast::cli {

/// Ends with Cancelled when interrupted, with Done once --limit events were printed or the reader went away.
Result<ExitCode> followEvents(Context& context);

} // namespace hindcast::cli
