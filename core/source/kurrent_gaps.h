// SPDX-License-Identifier: GPL-3.0-or-later
// KurrentGaps: which gaps in the numbers of a stream the store itself explains: by a scavenge of a chunk that
// may have held the missing events, by a chunk that is not there, by the stream's rules, or as the number of
// a tombstone. Memory: some 40 bytes a stream. Thread-safety: belongs to one thread.
#pragma once

#include "source/kurrent_folder.h"
#include "source/kurrent_log.h"
#include "source/kurrent_streams.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace hindcast::source {

class KurrentGaps {
public:
    explicit KurrentGaps(const KurrentFolder& folder);

    /// The next event that is shown: numbers are missing before it, and it is known why.
    bool explains(const KurrentEvent& event, const KurrentStreams& streams);

private:
    struct Last {
        std::int64_t number = -1;
        std::int64_t chunk = -1;
    };
    std::vector<std::int64_t> m_lossy; ///< by chunk: the last one up to it that may have lost events, or -1
    std::unordered_map<std::uint64_t, Last> m_last; ///< by hash of the stream's name
};

} // namespace hindcast::source
