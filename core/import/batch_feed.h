// SPDX-License-Identifier: GPL-3.0-or-later
// BatchFeed: where a pipe gets its batches from: a source, or the merge of sorted runs.
// Thread-safety: belongs to the pipe's reading thread.
#pragma once

#include "base/result.h"
#include "event/event_batch.h"
#include "source/source.h"

#include <cstdint>
#include <stop_token>

namespace hindcast::import {

class BatchFeed {
public:
    virtual ~BatchFeed() = default;
    /// Fills a cleared batch. False: the end; the batch may still hold events and problems.
    virtual Result<bool> fill(event::EventBatch& batch, std::stop_token stop) = 0;
    /// For what follows the last batch; empty: reading cannot go on there.
    virtual source::ResumeToken token() const { return {}; }
    virtual std::uint64_t decodedBytes() const { return 0; }
    virtual std::uint64_t bytesRead() const { return 0; } ///< of the source as stored
};

} // namespace hindcast::import
