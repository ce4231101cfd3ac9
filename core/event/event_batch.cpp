// SPDX-License-Identifier: GPL-3.0-or-later
#include "event/event_batch.h"

#include <algorithm>

namespace hindcast::event {

char* EventBatch::allocate(std::size_t size) {
    constexpr std::size_t kChunk = 1 << 20;
    m_kept += size;
    while (m_chunk < m_chunks.size()) {
        Chunk& chunk = m_chunks[m_chunk];
        if (chunk.size - m_used >= size) {
            char* at = chunk.data.get() + m_used;
            m_used += size;
            return at;
        }
        ++m_chunk;
        m_used = 0;
    }
    const std::size_t capacity = std::max(kChunk, size);
    m_chunks.push_back({std::unique_ptr<char[]>(new char[capacity]), capacity});
    m_used = size;
    return m_chunks.back().data.get();
}

void EventBatch::clear() {
    events.clear();
    problems.clear();
    m_adopted.clear();
    sourceBytes = 0;
    m_chunk = 0;
    m_used = 0;
    m_kept = 0;
    // One huge event must not pin its memory for the rest of the import.
    constexpr std::size_t kKeepWhole = 4 << 20;
    std::erase_if(m_chunks, [](const Chunk& chunk) { return chunk.size > kKeepWhole; });
}

} // namespace hindcast::event
