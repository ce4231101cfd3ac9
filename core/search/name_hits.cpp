// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/name_hits.h"

#include <algorithm>

namespace hindcast::search {

namespace {

/// Calls `found(i)` for each name that has it. Names that stand one behind the other in memory are searched
/// as one text.
template <class NameOf, class OnFound>
void findNames(const Finder& finder, std::size_t count, NameOf nameOf, OnFound onFound) {
    std::vector<std::size_t> ends;
    for (std::size_t first = 0; first < count; first += ends.size()) {
        std::string_view text = nameOf(first);
        ends.assign(1, text.size());
        while (first + ends.size() < count) {
            const std::string_view name = nameOf(first + ends.size());
            if (name.data() != text.data() + text.size()) break;
            text = std::string_view(text.data(), text.size() + name.size());
            ends.push_back(text.size());
        }
        finder.findPieces(text, ends, [&](std::size_t i) { onFound(first + i); });
    }
}

} // namespace

NameHits::NameHits(const event::EventLog& log, const Finder& finder)
    : m_types(log.typeCount()), m_streams(log.streamCount()) {
    findNames(
        finder, m_types.size(), [&](std::size_t i) { return log.typeName(EventTypeId(std::uint32_t(i))); },
        [&](std::size_t i) { m_types[i] = 1; });
    m_anyType = std::find(m_types.begin(), m_types.end(), 1) != m_types.end();
    std::vector<Span> spans;
    findNames(
        finder, m_streams.size(), [&](std::size_t i) { return log.streamName(StreamId(std::uint32_t(i))); },
        [&](std::size_t i) {
            m_streams[i] = 1;
            const event::StreamSummary stream = log.stream(StreamId(std::uint32_t(i)));
            spans.push_back({stream.firstRank.value(), stream.lastRank.value()});
        });
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
