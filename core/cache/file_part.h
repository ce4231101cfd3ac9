// SPDX-License-Identifier: GPL-3.0-or-later
// FilePart: a segment of a cache as a LogPart: the columns that are asked for decoded straight from its
// blobs, past the blocks that the reader keeps, since a pass over everything would only push others out of
// there. Thread-safety: belongs to one thread at a time.
#pragma once

#include "cache/catalogue.h"
#include "cache/filter_reader.h"
#include "cache/segment_reader.h"
#include "cache/uuid_pattern.h"
#include "event/log_part.h"

#include <memory>
#include <string>
#include <vector>

namespace hindcast::cache {

class FilePart : public event::LogPart {
public:
    FilePart(const SegmentReader& reader, const FilterReader& filters, const Catalogue& catalogue,
             std::uint32_t segment);

    Result<std::span<const event::StreamRun>> runs() override;
    std::size_t blockCount() const override;
    std::pair<std::uint32_t, std::uint32_t> blockRows(std::size_t block) const override;
    Result<event::ColumnBlock> readBlock(std::size_t block, event::ColumnSet columns) override;
    Result<void> visitBodies(std::span<const std::uint32_t> rows, event::BodyWants wants,
                             const std::function<bool(std::size_t, const event::RowBodies&)>& visit) override;
    Result<void> findPlaces(event::TextKind kind, const event::TextProbe& probe,
                            std::vector<event::TextPlace>& places) override;
    Result<event::TextBlock> readTexts(event::TextKind kind, std::uint32_t block) override;

private:
    Result<void> prepare();
    std::uint32_t events() const { return m_reader.segments()[m_segment].events; }
    std::string where() const { return m_reader.segments()[m_segment].where(m_reader.store().file()); }
    Result<void> takePayloadsOf(std::uint32_t row);
    Result<void> readMetadata(std::uint32_t row, event::RowBodies& bodies);
    Result<void> takePayloads(std::size_t block);
    Result<void> takeMetadata(std::size_t block);
    Result<void> takeIds(std::size_t group);
    Result<bool> hasUuidWith(std::size_t group, const std::string& part);
    std::size_t textBlocks(event::TextKind kind) const;
    Result<void> findUuid(const std::string& uuid, std::vector<std::uint8_t>& groups);
    Result<void> decideIds(const event::TextProbe& probe, std::vector<std::uint8_t>& groups);

    const SegmentReader& m_reader;
    const FilterReader& m_filters;
    const Catalogue& m_catalogue;
    std::uint32_t m_segment;
    BlobStore::Use m_use;
    std::shared_ptr<const Layout> m_layout;
    std::optional<UuidPattern> m_pattern; ///< of the part of a UUID that was looked for last
    std::string m_part;
    std::vector<event::StreamRun> m_runs;

    // Of the block that was read last.
    std::string m_bytes; ///< the texts of positions stand here
    std::vector<std::int64_t> m_rank, m_type, m_version, m_shape, m_time, m_position, m_flags;
    std::vector<std::uint8_t> m_hasTime;
    std::vector<event::PositionKind> m_positionKind;
    std::vector<std::string_view> m_positionText;

    // The blocks of bodies that were used last.
    std::pair<std::uint32_t, std::uint32_t> m_payloadRows; ///< [first, second)
    std::size_t m_metadataBlock = 0, m_idBlock = 0;
    std::optional<PayloadBlock> m_payloads;
    std::optional<MetadataBlock> m_metadata;
    std::optional<IdBlock> m_ids;
    std::vector<std::uint32_t> m_ends, m_pieceRows; ///< of the texts that were read last
};

} // namespace hindcast::cache
