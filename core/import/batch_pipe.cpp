// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/batch_pipe.h"

#include <exception>

namespace hindcast::import {

BatchPipe::BatchPipe(BatchFeed& feed, std::vector<std::unique_ptr<event::EventBatch>>& spare,
                     std::stop_token stop, std::size_t batches)
    : m_feed(feed), m_stop(std::move(stop)), m_free(std::move(spare)) {
    spare.clear();
    m_free.resize(batches);
    for (auto& batch : m_free)
        if (!batch) batch = std::make_unique<event::EventBatch>();
    m_thread = std::jthread([this](std::stop_token closing) {
        // Either the pipe is closed or the whole import is cancelled: the source polls one token.
        std::stop_source either;
        const std::stop_callback onClose(closing, [&] { either.request_stop(); });
        const std::stop_callback onCancel(m_stop, [&] { either.request_stop(); });
        fillAll(either.get_token());
    });
}

BatchPipe::~BatchPipe() {
    close();
}

std::vector<std::unique_ptr<event::EventBatch>> BatchPipe::close() {
    if (m_thread.joinable()) {
        m_thread.request_stop();
        m_thread.join();
    }
    for (Filled& filled : m_filled)
        m_free.push_back(std::move(filled.batch));
    m_filled.clear();
    return std::move(m_free);
}

std::unique_ptr<event::EventBatch> BatchPipe::takeFree(std::stop_token stop) {
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait(lock, stop, [this] { return !m_free.empty(); })) return nullptr;
    auto batch = std::move(m_free.back());
    m_free.pop_back();
    return batch;
}

void BatchPipe::fillAll(std::stop_token stop) {
    source::ResumeToken before = m_feed.token();
    std::optional<Error> error;
    for (bool more = true; more;) {
        auto batch = takeFree(stop);
        if (!batch) {
            error = cancelled();
            break;
        }
        batch->clear();
        try {
            const auto filled = m_feed.fill(*batch, stop);
            more = filled && *filled;
            if (!filled) error = filled.error();
        } catch (const std::bad_alloc&) {
            more = false;
            error = Error{
                ErrorCode::Io, {}, "there is not enough memory to read on", "import with narrower limits"};
            batch->clear();
        }
        const bool isAfter = !error;
        if (isAfter) before = m_feed.token();
        const std::lock_guard guard(m_mutex);
        if (batch->events.empty() && batch->problems.empty())
            m_free.push_back(std::move(batch));
        else
            m_filled.push_back({std::move(batch), before, m_feed.decodedBytes(), m_feed.bytesRead(),
                                isAfter && !more, isAfter});
        m_changed.notify_all();
    }
    const std::lock_guard guard(m_mutex);
    m_ended = true;
    m_error = std::move(error);
    m_changed.notify_all();
}

Result<std::optional<Filled>> BatchPipe::next() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, m_stop, [this] { return !m_filled.empty() || m_ended; });
    if (m_stop.stop_requested()) return cancelled();
    if (!m_filled.empty()) {
        Filled filled = std::move(m_filled.front());
        m_filled.pop_front();
        return std::optional<Filled>(std::move(filled));
    }
    if (m_error) return *m_error;
    return std::optional<Filled>();
}

void BatchPipe::giveBack(std::unique_ptr<event::EventBatch> batch) {
    const std::lock_guard guard(m_mutex);
    m_free.push_back(std::move(batch));
    m_changed.notify_all();
}

} // namespace hindcast::import
