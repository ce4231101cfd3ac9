// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with the versions in streams that hold events of others: they are one row, of own events and
// links, in which versions are missing or stand twice. Thread-safety: pure function over an EventLog.
#pragma once

#include "analysis/stream_check.h"

namespace hindcast::analysis {

/// Cost: a look at every such stream's summary; the columns of those that are not known to be regular.
Result<void> checkLinks(const event::EventLog& log, const StreamCheck& streams, Findings& findings,
                        std::stop_token stop);

} // namespace hindcast::analysis
