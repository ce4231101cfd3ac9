// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of a part for a search.
#include "cache/file_part.h"

namespace hindcast::cache {

using event::TextKind;

Result<void> FilePart::findPlaces(TextKind kind, const event::TextProbe&,
                                  std::vector<event::TextPlace>& places) {
    if (auto ready = prepare(); !ready) return ready.error();
    if (kind == TextKind::Id) {
        for (std::size_t group = 0; m_layout->hasIds && group < m_layout->groups(); ++group) {
            const auto [from, to] = blockRows(group);
            places.push_back({std::uint32_t(group), from, to});
        }
        return {};
    }
    const BlockRows& blocks = kind == TextKind::Payload ? m_layout->payloads : m_layout->metadata;
    for (std::size_t i = 0; i < blocks.count(); ++i)
        places.push_back({std::uint32_t(i), blocks.starts[i], blocks.starts[i + 1]});
    return {};
}

Result<event::TextBlock> FilePart::readTexts(TextKind kind, std::uint32_t block) {
    if (auto ready = prepare(); !ready) return ready.error();
    m_ends.clear();
    m_pieceRows.clear();
    const auto add = [this](std::uint32_t row, std::uint64_t end) {
        m_ends.push_back(std::uint32_t(end));
        m_pieceRows.push_back(row);
    };
    if (kind == TextKind::Id) {
        if (auto taken = takeIds(block); !taken) return taken.error();
        std::uint32_t row = blockRows(block).first;
        for (const std::uint32_t end : m_ids->ends)
            add(row++, end);
        return event::TextBlock{m_ids->text, m_ends, m_pieceRows};
    }
    if (kind == TextKind::Payload) {
        if (auto taken = takePayloads(block); !taken) return taken.error();
        std::uint32_t row = m_layout->payloads.starts[block];
        for (const std::uint64_t end : m_payloads->ends)
            add(row++, end);
        return event::TextBlock{std::string_view(m_payloads->text).substr(m_payloads->start), m_ends,
                                m_pieceRows};
    }
    if (auto taken = takeMetadata(block); !taken) return taken.error();
    std::uint32_t row = m_layout->metadata.starts[block];
    const std::vector<MetadataBlock::Row>& rows = m_metadata->rows;
    for (std::size_t i = 0; i < rows.size(); ++i, ++row) {
        // Behind the metadata stands what of correlation and causation is not in it, in this order.
        const std::uint64_t end = i + 1 < rows.size() ? rows[i + 1].start : m_metadata->text.size();
        add(row, rows[i].start + rows[i].metadata);
        if (rows[i].start + rows[i].metadata == end) continue;
        if (rows[i].causation > 0 && rows[i].causationAt > rows[i].metadata)
            add(row, rows[i].start + rows[i].causationAt);
        add(row, end);
    }
    return event::TextBlock{m_metadata->text, m_ends, m_pieceRows};
}

} // namespace hindcast::cache
