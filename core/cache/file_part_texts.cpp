// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of a part for a search.
#include "cache/file_part.h"

#include "cache/uuid.h"

#include <algorithm>

namespace hindcast::cache {

using event::TextKind;

/// Whether a UUID of the group has the part in it.
Result<bool> FilePart::hasUuidWith(std::size_t group, const std::string& part) {
    const auto frame = m_reader.store().read(m_layout->idsBlob(group), BlobKind::Ids, where());
    if (!frame) return frame.error();
    if (!m_pattern || m_part != part) {
        m_pattern.emplace(part);
        m_part = part;
    }
    return m_pattern->isInAny(frame->plain);
}

/// Sets the groups that may have it as an id.
Result<void> FilePart::findUuid(const std::string& uuid, std::vector<std::uint8_t>& groups) {
    if (auto ready = prepare(); !ready) return ready.error();
    if (groups.size() != m_layout->groups()) return corrupt(where(), "it has not as many filters as blocks");
    IdIndexBlock index;
    const std::uint32_t hash = idHash(uuid);
    for (std::size_t block = m_layout->firstIndexBlock(hash);
         block < m_layout->indexFirst.size() && m_layout->indexFirst[block] <= hash; ++block) {
        if (auto read = m_reader.readIdIndex(m_segment, block, index); !read) return read.error();
        const auto [from, to] =
            std::equal_range(index.hashes.begin(), index.hashes.end(), std::int64_t(hash));
        for (auto at = from; at != to; ++at)
            groups[std::size_t(index.rows[std::size_t(at - index.hashes.begin())]) / kGroupRows] = 1;
    }
    return {};
}

/// Where the filters leave it open: by the UUIDs themselves.
Result<void> FilePart::decideIds(const event::TextProbe& probe, std::vector<std::uint8_t>& groups) {
    const std::string& part = probe.uuidPart;
    std::vector<std::uint8_t> may(groups.size());
    bool anyUuids = false;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const bool hasUuids = (groups[i] & kHasUuids) != 0;
        anyUuids = anyUuids || hasUuids;
        may[i] = groups[i] & kMayHold;
        if (may[i] != 0 || !hasUuids || part.empty() || part.size() == kUuidText) continue;
        const auto has = hasUuidWith(i, part);
        if (!has) return has.error();
        may[i] = *has ? kMayHold : 0;
    }
    if (anyUuids && part.size() == kUuidText)
        if (auto found = findUuid(part, may); !found) return found;
    groups = std::move(may);
    return {};
}

std::size_t FilePart::textBlocks(TextKind kind) const {
    if (kind == TextKind::Payload) return m_layout->payloads.count();
    if (kind == TextKind::Metadata) return m_layout->metadata.count();
    return m_layout->hasIds ? m_layout->groups() : 0;
}

Result<void> FilePart::findPlaces(TextKind kind, const event::TextProbe& probe,
                                  std::vector<event::TextPlace>& places) {
    auto filtered = m_filters.blocks(m_segment, kind, probe);
    if (!filtered) return filtered.error();
    std::optional<FilterReader::Blocks>& blocks = *filtered;
    const std::uint8_t open = probe.uuidPart.empty() ? kMayHold : kMayHold | kHasUuids;
    if (blocks
        && std::none_of(blocks->begin(), blocks->end(), [&](auto block) { return (block & open) != 0; }))
        return {};
    if (auto ready = prepare(); !ready) return ready.error();
    if (!blocks) blocks.emplace(textBlocks(kind), kMayHold);
    if (blocks->size() != textBlocks(kind)) return corrupt(where(), "it has not as many filters as blocks");
    if (kind == TextKind::Id)
        if (auto decided = decideIds(probe, *blocks); !decided) return decided;
    for (std::size_t i = 0; i < blocks->size(); ++i) {
        if ((*blocks)[i] == 0) continue;
        if (kind == TextKind::Id) {
            const auto [from, to] = blockRows(i);
            places.push_back({std::uint32_t(i), from, to});
            continue;
        }
        const BlockRows& rows = kind == TextKind::Payload ? m_layout->payloads : m_layout->metadata;
        places.push_back({std::uint32_t(i), rows.starts[i], rows.starts[i + 1]});
    }
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
