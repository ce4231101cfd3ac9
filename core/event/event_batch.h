// SPDX-License-Identifier: GPL-3.0-or-later
// EventBatch: a run of events with the memory their strings live in. Cleared and filled again, so that
// importing allocates next to nothing. Owner: the importer.
// Thread-safety: belongs to one thread at a time.
#pragma once

#include "event/event.h"
#include "event/problem.h"

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace hindcast::event {

class EventBatch {
public:
    EventBatch() = default;
    EventBatch(const EventBatch&) = delete;
    EventBatch& operator=(const EventBatch&) = delete;

    /// Copies the text into the batch; the view holds until clear().
    std::string_view keep(std::string_view text) {
        if (text.empty()) return {};
        char* to = allocate(text.size());
        std::memcpy(to, text.data(), text.size());
        return {to, text.size()};
    }
    /// Raw room for `size` bytes that holds until clear().
    char* allocate(std::size_t size) {
        m_kept += size;
        if (size > m_left) nextChunk(size);
        m_left -= size;
        return std::exchange(m_at, m_at + size);
    }
    /// So many bytes behind what was kept or allocated may be read; what they hold means nothing.
    static constexpr std::size_t kPadding = 16;

    /// Holds memory of the reader's until clear(), so that views of it need no copy; `bytes` of it are used.
    void adopt(const std::shared_ptr<const char>& block, std::size_t bytes) {
        if (m_adopted.empty() || m_adopted.back() != block) m_adopted.push_back(block);
        m_kept += bytes;
    }

    std::vector<Event> events;
    std::vector<Problem> problems; ///< damage found while reading this batch

    /// Bytes of the source that this batch stands for (decoded: what the container held).
    std::uint64_t sourceBytes = 0;
    /// Bytes of strings kept and used of what was adopted.
    std::size_t keptBytes() const { return m_kept; }
    void clear();

private:
    struct Chunk {
        std::unique_ptr<char[]> data;
        std::size_t size = 0; ///< without the padding
    };
    void nextChunk(std::size_t size);

    std::vector<Chunk> m_chunks;
    std::vector<std::shared_ptr<const char>> m_adopted;
    std::size_t m_chunk = 0; ///< the one after the chunk in use
    char* m_at = nullptr;    ///< free room of the chunk in use
    std::size_t m_left = 0;  ///< bytes of it
    std::size_t m_kept = 0;
};

} // namespace hindcast::event
