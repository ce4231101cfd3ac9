// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/distinct_ids.h"

#include "base/hash.h"

#include <algorithm>
#include <bit>

namespace hindcast::cache {
namespace {

/// 96 MB of hashes.
constexpr std::size_t kMost = std::size_t(16) << 20;

} // namespace

void DistinctIds::giveUp() {
    m_gaveUp = true;
    m_parts = {};
}

void DistinctIds::add(const std::vector<RowTexts>& rows) {
    if (m_gaveUp) return;
    for (const RowTexts& row : rows) {
        if (row.id.empty()) continue;
        const std::uint64_t hash = row.idHash != 0 ? row.idHash : hash64(row.id);
        Part& part = m_parts[hash >> 56];
        part.low.push_back(std::uint32_t(hash));
        part.middle.push_back(std::uint16_t(hash >> 32));
        ++m_count;
    }
    if (m_count > kMost) giveUp();
}

bool DistinctIds::allDiffer() const {
    if (m_gaveUp) return false;
    std::vector<std::uint64_t> slots;
    for (const Part& part : m_parts) {
        // Open addressing; 0 is a free slot, so that a hash of 0 counts as equal to another.
        const std::size_t mask = std::bit_ceil(2 * part.low.size() + 1) - 1;
        slots.assign(mask + 1, 0);
        auto middle = part.middle.begin();
        for (const std::uint32_t low : part.low) {
            const std::uint64_t hash = std::uint64_t(*middle++) << 32 | low;
            std::size_t at = std::size_t(hash) & mask;
            while (slots[at] != 0 && slots[at] != hash)
                at = (at + 1) & mask;
            if (slots[at] == hash) return false;
            slots[at] = hash;
        }
    }
    return true;
}

} // namespace hindcast::cache
