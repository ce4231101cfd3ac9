// SPDX-License-Identifier: GPL-3.0-or-later
// What a log is told of a text that is looked for, so that it can leave out what cannot hold it.
// Thread-safety: pure function.
#pragma once

#include "event/log_part.h"

namespace hindcast::event {

/// What all texts that hold it hold too. Without regard to case: as search/needle.h says.
TextProbe probeOf(std::string_view text, bool ignoreCase);

} // namespace hindcast::event
