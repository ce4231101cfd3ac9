// SPDX-License-Identifier: GPL-3.0-or-later
#include "event/event_batch.h"

#include <algorithm>

namespace hindcast::event {

/// What is left of the chunk in use stays empty.
void EventBatch::nextChunk(std::size_t size) {
    constexpr std::size_t kChunk = 1 << 20;
    while (m_chunk < m_chunks.size() && m_chunks[m_chunk].size < size)
        ++m_chunk;
    if (m_chunk == m_chunks.size()) {
        const std::size_t capacity = std::max(kChunk, size);
        m_chunks.push_back({std::unique_ptr<char[]>(new char[capacity + kPadding]), capacity});
    }
    const Chunk& chunk = m_chunks[m_chunk++];
    m_at = chunk.data.get();
    m_left = chunk.size;
}

void EventBatch::clear() {
    events.clear();
    problems.clear();
    m_adopted.clear();
    sourceBytes = 0;
    m_chunk = 0;
    m_at = nullptr;
    m_left = 0;
    m_kept = 0;
    // One huge event must not pin its memory for the rest of the import.
    constexpr std::size_t kKeepWhole = 4 << 20;
    std::erase_if(m_chunks, [](const Chunk& chunk) { return chunk.size > kKeepWhole; });
}

} // namespace hindcast::event
