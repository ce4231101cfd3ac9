// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of a part for a search.
#include "cache/file_part.h"

#include "cache/uuid.h"

#include <algorithm>

namespace hindcast::cache {

using event::TextKind;

Result<void> FilePart::prepareFilters() {
    if (m_filters) return {};
    auto frame = m_reader.store().read(m_reader.segments()[m_segment].firstBlob + kFiltersAt,
                                       BlobKind::Filters, where());
    if (!frame) return frame.error();
    SegmentFilters& filters = m_filters.emplace();
    auto decoded = decodeFilters(*std::move(frame), where(), filters);
    if (!decoded) m_filters.reset();
    return decoded;
}

Result<void> FilePart::prepareUuidFilters() {
    if (m_uuidFilters) return {};
    auto frame = m_reader.store().read(m_reader.segments()[m_segment].firstBlob + kUuidFiltersAt,
                                       BlobKind::UuidFilters, where());
    if (!frame) return frame.error();
    UuidFilters& filters = m_uuidFilters.emplace();
    auto decoded = decodeUuidFilters(*std::move(frame), where(), filters);
    if (decoded && filters.metadata.size() != m_filters->metadata.size())
        decoded = corrupt(where(), "it has not as many filters of UUIDs as blocks of metadata");
    if (!decoded) m_uuidFilters.reset();
    return decoded;
}

Result<bool> FilePart::metadataMayHold(std::size_t block, const event::TextProbe& probe) {
    const BitFilter& grams = m_filters->metadata[block];
    if (mayHold(grams, probe)) return true;
    if (!mayHoldBesideUuids(grams, nullptr, probe)) return false;
    if (auto ready = prepareUuidFilters(); !ready) return ready.error();
    return mayHoldBesideUuids(grams, &m_uuidFilters->metadata[block], probe);
}

/// By its filter, and by the UUIDs themselves where a part of one is looked for.
Result<bool> FilePart::idsMayHold(std::size_t group, const event::TextProbe& probe) {
    const SegmentFilters::Ids& ids = m_filters->ids[group];
    if (ids.hasTexts && mayHold(ids.texts, probe)) return true;
    const std::string& part = probe.uuidPart;
    if (!ids.hasUuids || part.empty() || part.size() == kUuidText) return false;
    if (auto ready = prepare(); !ready) return ready.error();
    if (group >= m_layout->groups()) return corrupt(where(), "it has not as many filters as blocks");
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

/// 1 for each block that may hold it.
Result<std::vector<std::uint8_t>> FilePart::blocksOf(TextKind kind, const event::TextProbe& probe) {
    if (auto ready = prepareFilters(); !ready) return ready.error();
    std::vector<std::uint8_t> blocks;
    if (kind == TextKind::Payload) {
        for (const BitFilter& grams : m_filters->payloads)
            blocks.push_back(mayHold(grams, probe) ? 1 : 0);
    } else if (kind == TextKind::Metadata) {
        for (std::size_t i = 0; i < m_filters->metadata.size(); ++i) {
            const auto may = metadataMayHold(i, probe);
            if (!may) return may.error();
            blocks.push_back(*may ? 1 : 0);
        }
    } else {
        for (std::size_t i = 0; i < m_filters->ids.size(); ++i) {
            const auto may = idsMayHold(i, probe);
            if (!may) return may.error();
            blocks.push_back(*may ? 1 : 0);
        }
        const auto hasUuids = [](const SegmentFilters::Ids& ids) { return ids.hasUuids; };
        if (probe.uuidPart.size() == kUuidText
            && std::any_of(m_filters->ids.begin(), m_filters->ids.end(), hasUuids))
            if (auto found = findUuid(probe.uuidPart, blocks); !found) return found.error();
    }
    return blocks;
}

Result<void> FilePart::findPlaces(TextKind kind, const event::TextProbe& probe,
                                  std::vector<event::TextPlace>& places) {
    const auto blocks = blocksOf(kind, probe);
    if (!blocks) return blocks.error();
    if (std::find(blocks->begin(), blocks->end(), 1) == blocks->end()) return {};
    if (auto ready = prepare(); !ready) return ready.error();
    const std::size_t count = kind == TextKind::Payload    ? m_layout->payloads.count()
                              : kind == TextKind::Metadata ? m_layout->metadata.count()
                              : m_layout->hasIds           ? m_layout->groups()
                                                           : 0;
    if (blocks->size() != count) return corrupt(where(), "it has not as many filters as blocks");
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
