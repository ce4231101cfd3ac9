// SPDX-License-Identifier: GPL-3.0-or-later
// Chunks of streams over the visitors that every log has: the default, and the plain twin of quicker ones.
#include "event/event_log.h"

#include <deque>
#include <string>

namespace hindcast::event {
namespace {

constexpr std::size_t kChunkEvents = 512;

/// Keeps what a visitor is given until a chunk of it is full.
class ChunkFiller {
public:
    explicit ChunkFiller(const StreamChunkVisitor& visit) : m_visit(visit) {}

    bool add(const StoredEvent& stored) {
        const bool same = m_chunk.stream == stored.stream && !m_events.empty();
        if (!m_events.empty() && (!same || m_events.size() == kChunkEvents) && !give(!same)) return false;
        if (!same) m_chunk = {stored.stream, true, false, {}};
        const std::string& bytes = m_texts.emplace_back(stored.event.payload.bytes);
        m_events.push_back({stored.rank,
                            stored.version,
                            stored.type,
                            {stored.event.payload.kind, bytes},
                            stored.event.flags});
        return true;
    }
    bool give(bool last) {
        if (m_events.empty()) return true;
        m_chunk.last = last;
        m_chunk.events = m_events;
        const bool more = m_visit(m_chunk);
        m_chunk.first = false;
        m_events.clear();
        m_texts.clear();
        return more;
    }

private:
    const StreamChunkVisitor& m_visit;
    StreamChunk m_chunk;
    std::vector<ChunkEvent> m_events;
    std::deque<std::string> m_texts; ///< their payloads
};

} // namespace

Result<void> EventLog::visitStreamChunks(const StreamColumns& stream, std::size_t first, std::size_t count,
                                         const StreamChunkVisitor& visit, std::stop_token stop) const {
    ChunkFiller filler(visit);
    bool more = true;
    const auto done = visitStream(
        stream, first, count, Fields::Payload,
        [&](const StoredEvent& stored) { return more = filler.add(stored); }, stop);
    if (done && more) filler.give(true);
    return done;
}

std::size_t EventLog::shareCount() const {
    return 1;
}

Result<void> EventLog::visitShare(std::size_t, const StreamChunkVisitor& visit, std::stop_token stop) const {
    ChunkFiller filler(visit);
    bool more = true;
    const auto done = visitAllByStream(
        Fields::Payload, [&](const StoredEvent& stored) { return more = filler.add(stored); }, stop);
    if (done && more) filler.give(true);
    return done;
}

} // namespace hindcast::event
