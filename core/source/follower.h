// SPDX-License-Identifier: GPL-3.0-or-later
// Follower: the events of a live store that come from now on, asked for again and again. An event that
// commits late, behind others that were given already or before them, is never skipped. Thread-safety:
// belongs to one thread at a time.
#pragma once

#include "base/result.h"
#include "event/event_batch.h"
#include "source/source.h"

#include <stop_token>

namespace hindcast::source {

class Follower {
public:
    virtual ~Follower() = default;
    virtual const SourceInfo& info() const = 0;
    /// Appends what has come since the last call and may be given by now, in log order as far as the store
    /// has one. The batch may stay empty. Errors: as of the source.
    virtual Result<void> poll(event::EventBatch& batch, std::stop_token stop) = 0;
};

} // namespace hindcast::source
