// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/plain_pass.h"

namespace hindcast::projection {

Result<void> PlainPass::applyEvent(StreamId stream, const event::ChunkEvent& event) {
    event::StoredEvent stored;
    stored.rank = event.rank;
    stored.stream = stream;
    stored.type = event.type;
    stored.version = event.version;
    stored.event.stream = m_log.streamName(stream);
    stored.event.type = m_log.typeName(event.type);
    stored.event.version = event.version.value();
    stored.event.payload = event.payload;
    stored.event.flags = event.flags;
    return m_fold->apply(stored);
}

Result<void> PlainPass::apply(const event::StreamChunk& chunk) {
    if (chunk.first) m_fold->setState(m_initial);
    for (const event::ChunkEvent& event : chunk.events)
        if (auto applied = applyEvent(chunk.stream, event); !applied) return applied;
    return m_fold->settle();
}

std::unique_ptr<PassFold> Projection::startPass(const event::EventLog& log) const {
    return plainPass(*this, log);
}

std::unique_ptr<PassFold> plainPass(const Projection& projection, const event::EventLog& log) {
    return std::make_unique<PlainPass>(projection, log);
}

} // namespace hindcast::projection
