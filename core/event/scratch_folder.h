// SPDX-License-Identifier: GPL-3.0-or-later
// Where what is worked out of a log may be put aside. Thread-safety: pure function.
#pragma once

#include "event/event_log.h"

#include <string>

namespace hindcast::event {

/// Beside its cache; empty where it has none or nothing may be written there.
std::string scratchFolder(const EventLog& log);

} // namespace hindcast::event
