// SPDX-License-Identifier: GPL-3.0-or-later
// What `info` and `import` print about a store. Thread-safety: run on one thread.
#pragma once

#include "cli/context.h"
#include "session/session.h"

namespace hindcast::cli {

enum class BytesRead { LeaveOut, Show };

Result<void> printInfo(Context& context, const session::Session& session, BytesRead bytesRead);

} // namespace hindcast::cli
