// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/kurrent_gaps.h"

#include "base/hash.h"

namespace hindcast::source {

KurrentGaps::KurrentGaps(const KurrentFolder& folder) {
    std::int64_t last = -1;
    for (std::size_t i = 0; i < folder.chunks.size(); ++i) {
        if (folder.chunks[i].header.scavenged || folder.hasHoleBefore(i)) last = std::int64_t(i);
        m_lossy.push_back(last);
    }
}

bool KurrentGaps::explains(const KurrentEvent& event, const KurrentStreams& streams) {
    Last& last = m_last[hash64(event.prepare.stream)];
    const Last before = last;
    last = {event.number, std::int64_t(event.place.chunk)};
    if (event.prepare.has(kurrent::kStreamDelete)) return true;
    if (event.number <= before.number + 1) return false;
    return m_lossy[event.place.chunk] >= before.chunk && m_lossy[event.place.chunk] >= 0
               ? true
               : streams.hasRules(event.prepare.stream);
}

} // namespace hindcast::source
