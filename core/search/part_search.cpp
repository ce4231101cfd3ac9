// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/part_search.h"

#include <algorithm>

namespace hindcast::search {
namespace {

/// So many blocks of texts are searched at once: less work than the columns of a part are.
constexpr std::size_t kFew = 4;

} // namespace

Result<void> PartSearch::searchPlace(event::LogPart& part, const Open& open) {
    const auto texts = part.readTexts(open.kind, open.place.block);
    if (!texts) return texts.error();
    ++m_textsRead;
    m_plan.finder.findPieces(texts->text, texts->ends,
                             [&](std::size_t piece) { m_rows[texts->rows[piece]] = kYes; });
    return {};
}

Result<bool> PartSearch::enter(event::LogPart& part, const event::PartFacts& facts) {
    m_textsRead = 0;
    m_open.clear();
    for (const event::TextKind kind : event::kTextKinds) {
        m_places.clear();
        if (auto found = part.findPlaces(kind, m_plan.probe, m_places); !found) return found.error();
        for (const event::TextPlace& place : m_places)
            m_open.push_back({kind, place});
    }
    const bool byName = m_plan.names.anyType() || m_plan.names.anyStreamIn(facts);
    if (m_open.empty() && !byName) return false;
    m_rows.assign(facts.events, kNo);
    if (m_open.size() > kFew) {
        for (const Open& open : m_open)
            std::fill(m_rows.begin() + open.place.from, m_rows.begin() + open.place.to, kMaybe);
        return true;
    }
    for (const Open& open : m_open)
        if (auto searched = searchPlace(part, open); !searched) return searched.error();
    m_open.clear();
    return byName || std::find(m_rows.begin(), m_rows.end(), kYes) != m_rows.end();
}

bool PartSearch::narrowEarly(std::uint32_t from, std::span<const StreamId> streams,
                             std::span<std::uint8_t> mask) {
    if (m_plan.names.anyType()) return true; // only the column tells
    bool any = false;
    for (std::size_t i = 0; i < mask.size(); ++i) {
        const bool may = m_rows[from + i] != kNo || m_plan.names.stream(streams[i]);
        mask[i] = std::uint8_t(mask[i] & (may ? 1 : 0));
        any = any || mask[i] != 0;
    }
    return any;
}

Result<void> PartSearch::narrow(event::LogPart& part, const event::ColumnBlock& block,
                                std::span<const StreamId> streams, std::span<std::uint8_t> mask) {
    const auto byName = [&](std::size_t i) {
        return m_plan.names.type(block.type[i]) || m_plan.names.stream(streams[i]);
    };
    const std::uint32_t end = block.start + std::uint32_t(mask.size());
    for (std::size_t i = 0; i < m_open.size();) {
        const event::TextPlace& place = m_open[i].place;
        bool wanted = false;
        for (std::uint32_t row = std::max(place.from, block.start); row < std::min(place.to, end); ++row) {
            const std::size_t at = row - block.start;
            wanted = mask[at] != 0 && m_rows[row] == kMaybe && !byName(at);
            if (wanted) break;
        }
        if (!wanted) {
            ++i;
            continue;
        }
        const Open open = m_open[i];
        m_open.erase(m_open.begin() + std::ptrdiff_t(i));
        if (auto searched = searchPlace(part, open); !searched) return searched;
    }
    for (std::size_t i = 0; i < mask.size(); ++i)
        mask[i] = std::uint8_t(mask[i] & (m_rows[block.start + i] == kYes || byName(i) ? 1 : 0));
    return {};
}

} // namespace hindcast::search
