// SPDX-License-Identifier: GPL-3.0-or-later
// Preview: the first events of a source in the order in which it gives them, read without importing.
// Thread-safety: pure function; the source belongs to the calling thread.
#pragma once

#include "base/result.h"
#include "session/rows.h"
#include "source/source.h"

#include <cstddef>
#include <stop_token>
#include <vector>

namespace hindcast::session {

/// Fewer than `count` where the source has no more, or fails after some: what was read counts. Positions and
/// versions that the store does not keep are numbered as an import would number these events.
Result<std::vector<EventDetail>> readPreview(source::Source& source, std::size_t count, std::stop_token stop);

/// The same of a log.
Result<std::vector<EventDetail>> readPreview(const event::EventLog& log, std::size_t count,
                                             std::stop_token stop);

} // namespace hindcast::session
