// SPDX-License-Identifier: GPL-3.0-or-later
// Follower: the events of a live store that come from now on, asked for again and again. An event that
// commits late, behind others that were given already or before them, is never skipped. Thread-safety:
// belongs to one thread at a time.
#pragma once

#include "base/result.h"
#include "event/event_batch.h"
#include "source/source.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast::source {

/// An event of a batch that stands as a link in the stream that was asked for.
struct FollowedLink {
    std::size_t event = 0; ///< of the batch
    std::optional<std::int64_t> version;
};

class Follower {
public:
    virtual ~Follower() = default;
    virtual const SourceInfo& info() const = 0;
    /// Appends what has come since the last call and may be given by now, in log order as far as the store
    /// has one. The batch may stay empty. Errors: as of the source.
    virtual Result<void> poll(event::EventBatch& batch, std::stop_token stop) = 0;
    /// Appends the events of other streams that were linked into a stream since the last call, with a
    /// position to start from also those that were before. Nothing where the store has no links.
    virtual Result<std::vector<FollowedLink>>
    pollLinks(const std::string& /*stream*/, event::EventBatch& /*batch*/, std::stop_token /*stop*/) {
        return std::vector<FollowedLink>();
    }
};

} // namespace hindcast::source
