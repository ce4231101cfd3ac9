// SPDX-License-Identifier: GPL-3.0-or-later
// NameHits: which types and streams of a log have a needle in their name; each name is looked at once.
// Thread-safety: immutable.
#pragma once

#include "base/thread_pool.h"
#include "event/event_log.h"
#include "search/finder.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace hindcast::search {

class NameHits {
public:
    /// Once stopped it is of no use.
    NameHits(const event::EventLog& log, const Finder& finder, ThreadPool& pool, const std::stop_token& stop);

    bool anyType() const { return m_anyType; }
    bool type(std::int64_t type) const { return m_types[std::size_t(type)] != 0; }
    bool anyStream() const { return !m_spans.empty(); }
    bool stream(StreamId stream) const { return m_streams[stream.value()] != 0; }
    /// Whether a stream whose name has it may have events among these.
    bool anyStreamIn(const event::PartFacts& part) const;

private:
    struct Span {
        std::uint64_t first = 0, last = 0; ///< ranks
    };
    bool m_anyType = false;
    std::vector<std::uint8_t> m_types, m_streams;
    std::vector<Span> m_spans; ///< where events of such streams are, apart and rising
};

} // namespace hindcast::search
