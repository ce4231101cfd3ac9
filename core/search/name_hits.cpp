// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/name_hits.h"

#include <algorithm>
#include <future>

namespace hindcast::search {

NameHits::NameHits(const event::EventLog& log, const Finder& finder, ThreadPool& pool,
                   const std::stop_token& stop)
    : m_types(log.typeCount()), m_streams(log.streamCount()) {
    for (std::size_t i = 0; i < m_types.size(); ++i)
        m_types[i] = finder.find(log.typeName(EventTypeId(std::uint32_t(i)))) ? 1 : 0;
    m_anyType = std::find(m_types.begin(), m_types.end(), 1) != m_types.end();
    using Found = std::vector<std::uint32_t>;
    std::vector<std::future<Found>> pieces;
    for (std::size_t piece = 0; piece * event::kNamePiece < m_streams.size(); ++piece)
        pieces.push_back(pool.submit([&log, &finder, &stop, piece] {
            Found found;
            if (stop.stop_requested()) return found;
            const event::NameText names = log.streamNames(piece);
            finder.findPieces(names.text, names.ends, [&](std::size_t i) {
                found.push_back(std::uint32_t(piece * event::kNamePiece + i));
            });
            return found;
        }));
    for (auto& piece : pieces)
        piece.wait(); // all of them: they look at what the caller owns
    std::vector<Span> spans;
    for (auto& piece : pieces) {
        if (stop.stop_requested()) return;
        for (const std::uint32_t i : piece.get()) {
            m_streams[i] = 1;
            const event::StreamSummary stream = log.stream(StreamId(i));
            spans.push_back({stream.firstRank.value(), stream.lastRank.value()});
        }
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
