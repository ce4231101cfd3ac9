// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/hit_collector.h"

namespace hindcast::widgets {

bool HitCollector::take(const expression::ScanChunk& chunk) {
    for (const expression::Hit& hit : chunk.hits)
        m_hits.append(hit.rank);
    const auto now = std::chrono::steady_clock::now();
    const bool first = m_told == 0 && !m_hits.empty();
    if (chunk.seen < chunk.total && (first || now - m_last >= kBetween)) {
        m_last = now;
        HitPart part{nullptr, double(chunk.seen) / double(chunk.total)};
        if (m_hits.size() > m_told) part.hits = std::make_shared<const RankSet>(m_hits);
        m_told = m_hits.size();
        m_tell(std::move(part));
    }
    return !m_stop.stop_requested();
}

} // namespace hindcast::widgets
