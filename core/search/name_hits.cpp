// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/name_hits.h"

#include <algorithm>

namespace hindcast::search {

NameHits::NameHits(const event::EventLog& log, const Finder& finder)
    : m_types(log.typeCount()), m_streams(log.streamCount()) {
    for (std::uint32_t i = 0; i < m_types.size(); ++i) {
        m_types[i] = finder.isIn(log.typeName(EventTypeId(i))) ? 1 : 0;
        m_anyType = m_anyType || m_types[i] != 0;
    }
    std::vector<Span> spans;
    for (std::uint32_t i = 0; i < m_streams.size(); ++i) {
        const event::StreamSummary stream = log.stream(StreamId(i));
        if (!finder.isIn(stream.name)) continue;
        m_streams[i] = 1;
        spans.push_back({stream.firstRank.value(), stream.lastRank.value()});
    }
    std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.first < b.first; });
    for (const Span& span : spans)
        if (m_spans.empty() || span.first > m_spans.back().last + 1)
            m_spans.push_back(span);
        else
            m_spans.back().last = std::max(m_spans.back().last, span.last);
}

bool NameHits::anyStreamIn(const event::PartFacts& part) const {
    const std::uint64_t first = part.first.value();
    const auto at = std::lower_bound(m_spans.begin(), m_spans.end(), first,
                                     [](const Span& span, std::uint64_t rank) { return span.last < rank; });
    return at != m_spans.end() && at->first < first + part.events;
}

} // namespace hindcast::search
