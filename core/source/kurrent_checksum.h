// SPDX-License-Identifier: GPL-3.0-or-later
// KurrentChecksum: holds the MD5 in the footer of each completed chunk against the file, on a thread beside
// the reading (MD5 alone is about as fast as reading everything else). MD5 is nettle's.
// Thread-safety: belongs to one thread; its worker shares nothing with it but the results.
#pragma once

#include "base/thread_pool.h"
#include "event/problem.h"
#include "source/kurrent_chunk.h"

#include <future>
#include <optional>
#include <stop_token>
#include <vector>

namespace hindcast::source {

class KurrentChecksum {
public:
    KurrentChecksum() = default;
    ~KurrentChecksum();

    /// Begins with the completed ones of the chunks.
    void start(const std::vector<KurrentChunk>& chunks);
    /// Waits for the rest and appends what is wrong. Errors: Cancelled.
    Result<void> finish(std::vector<event::Problem>& problems, const std::stop_token& stop);

private:
    using Found = std::optional<event::Problem>;
    std::stop_source m_stop;
    std::optional<ThreadPool> m_pool;
    std::vector<std::future<Found>> m_found;
};

/// What is wrong with the checksum of a completed chunk; nothing when it is right, or when it was stopped.
std::optional<event::Problem> checkMd5(const KurrentChunk& chunk, const std::stop_token& stop);

} // namespace hindcast::source
