// SPDX-License-Identifier: GPL-3.0-or-later
// Names of streams and event types that are no UTF-8: they are kept byte for byte, but shown with U+FFFD, so
// that two of them may look alike. Thread-safety: pure function over an EventLog.
#pragma once

#include "analysis/findings.h"
#include "event/event_log.h"

namespace hindcast::analysis {

/// Cost: a look at each name.
void checkNames(const event::EventLog& log, Findings& findings);

} // namespace hindcast::analysis
