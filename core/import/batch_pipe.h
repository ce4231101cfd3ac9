// SPDX-License-Identifier: GPL-3.0-or-later
// BatchPipe: a thread that fills batches from a feed while its owner works on earlier ones. A fixed number of
// batches goes round, so memory is bounded and importing allocates next to nothing.
// Thread-safety: next() and giveBack() belong to the owner's thread; the feed to the pipe's.
#pragma once

#include "import/batch_feed.h"

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace hindcast::import {

/// A batch with where reading stands after it.
struct Filled {
    std::unique_ptr<event::EventBatch> batch;
    source::ResumeToken token;
    std::uint64_t decodedBytes = 0;
    std::uint64_t bytesRead = 0;
    bool isLast = false;      ///< the feed says that nothing follows
    bool tokenIsAfter = true; ///< false: reading failed midway, the token is that of the batch before
};

class BatchPipe {
public:
    /// One being filled, one waiting, one in the owner's hands.
    static constexpr std::size_t kBatches = 3;

    /// `feed` outlives the pipe. Batches are taken from `spare` first, which is left empty.
    BatchPipe(BatchFeed& feed, std::vector<std::unique_ptr<event::EventBatch>>& spare, std::stop_token stop,
              std::size_t batches = kBatches);
    /// Stops the thread and waits for it.
    ~BatchPipe();
    BatchPipe(const BatchPipe&) = delete;
    BatchPipe& operator=(const BatchPipe&) = delete;

    /// The next batch with anything in it; nothing at the end. Errors: Cancelled at once when the stop token
    /// is set; what the feed said, after every batch before it has been handed out.
    Result<std::optional<Filled>> next();
    void giveBack(std::unique_ptr<event::EventBatch> batch);
    /// Ends the thread; the batches not in use, for another pipe.
    std::vector<std::unique_ptr<event::EventBatch>> close();

private:
    void fillAll(std::stop_token stop);
    std::unique_ptr<event::EventBatch> takeFree(std::stop_token stop);

    BatchFeed& m_feed;
    const std::stop_token m_stop;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::vector<std::unique_ptr<event::EventBatch>> m_free;
    std::deque<Filled> m_filled;
    bool m_ended = false;
    std::optional<Error> m_error;
    std::jthread m_thread;
};

} // namespace hindcast::import
