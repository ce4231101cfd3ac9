// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/checkpoints.h"

#include "replay/timeline.h"

#include <iterator>

namespace hindcast::replay {
namespace {

// The bound. A fold starts at 0, at a checkpoint or at a state that an earlier fold reached, and goes on
// event by event; so every multiple of kMaxFold up to the furthest event ever folded was asked for here, and
// kept (where an earlier process reached that state, only those behind it: one before is not passed yet, and
// the seek that passes it keeps them). A seek to N that was passed therefore finds a checkpoint at N rounded
// down to a multiple, and folds N mod kMaxFold events: less than kMaxFold. Reading and folding an event of
// usual size (300 bytes) takes some 2 µs, so 512 of them take 1 ms, well under a frame of 16 ms, and
// neighbours share what did not change. Where payloads are heavier, an extra checkpoint stands after each
// kExtraEvery bytes of them, provided that the state is smaller than that (else keeping it would cost more
// than folding again).
constexpr std::size_t kExtraEvery = 2 << 20;
// All extra checkpoints together; beyond, every second one goes.
constexpr std::size_t kExtraBudget = 64 << 20;

} // namespace

bool Checkpoints::wants(std::size_t folded, std::size_t payloadBytes) {
    m_sinceBytes += payloadBytes;
    if (folded % kMaxFold != 0 && m_sinceBytes < kExtraEvery) return false;
    m_sinceBytes = 0;
    return m_kept.find(folded) == m_kept.end();
}

void Checkpoints::keep(std::size_t folded, const json::Value& state) {
    const bool stays = folded % kMaxFold == 0;
    const std::size_t bytes = state.memoryUse();
    if (!stays && bytes >= kExtraEvery) return;
    if (!m_kept.try_emplace(folded, Kept{state, bytes, stays}).second) return;
    m_bytes += bytes;
    if (stays) return;
    m_extraBytes += bytes;
    if (m_extraBytes > kExtraBudget) thinOut();
}

void Checkpoints::thinOut() {
    bool drop = false;
    for (auto at = m_kept.begin(); at != m_kept.end();) {
        drop = !at->second.stays && !drop;
        if (drop) {
            m_bytes -= at->second.bytes;
            m_extraBytes -= at->second.bytes;
        }
        at = drop ? m_kept.erase(at) : std::next(at);
    }
}

Checkpoints::Found Checkpoints::before(std::size_t folded, const json::Value& initial) const {
    const auto behind = m_kept.upper_bound(folded);
    if (behind == m_kept.begin()) return {0, initial};
    const auto at = std::prev(behind);
    return {at->first, at->second.state};
}

} // namespace hindcast::replay
