// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/file_part.h"

#include "cache/bytes.h"
#include "cache/column.h"
#include "cache/file_cache.h"

#include <algorithm>

namespace hindcast::cache {
namespace {

bool allBelow(const std::vector<std::int64_t>& values, std::uint64_t bound) {
    std::uint64_t highest = 0;
    for (const std::int64_t value : values)
        highest = std::max(highest, std::uint64_t(value));
    return highest < bound;
}

} // namespace

FilePart::FilePart(const SegmentReader& reader, const FilterReader& filters, const Catalogue& catalogue,
                   std::uint32_t segment)
    : m_reader(reader), m_filters(filters), m_catalogue(catalogue), m_segment(segment),
      m_use(reader.store()) {}

Result<void> FilePart::prepare() {
    if (m_layout) return {};
    auto layout = m_reader.layout(m_segment);
    if (!layout) return layout.error();
    m_layout = *std::move(layout);
    return {};
}

Result<std::span<const event::StreamRun>> FilePart::runs() {
    if (m_runs.empty()) {
        const SegmentRow& row = m_reader.segments()[m_segment];
        const auto frame = m_reader.store().read(row.firstBlob + kRunsAt, BlobKind::Runs, where());
        if (!frame) return frame.error();
        const auto runs = decodeRuns(*frame, row.events, where());
        if (!runs) return runs.error();
        m_runs.reserve(runs->size());
        for (const Run& run : *runs) {
            if (run.stream >= m_catalogue.streams().size()) return corrupt(where(), "a stream has no name");
            m_runs.push_back({StreamId(run.stream), run.start, run.count});
        }
    }
    return std::span<const event::StreamRun>(m_runs);
}

std::size_t FilePart::blockCount() const {
    return (events() + kGroupRows - 1) / kGroupRows;
}

std::pair<std::uint32_t, std::uint32_t> FilePart::blockRows(std::size_t block) const {
    const auto start = std::uint32_t(block) * kGroupRows;
    return {start, std::min(start + kGroupRows, events())};
}

Result<event::ColumnBlock> FilePart::readBlock(std::size_t block, event::ColumnSet columns) {
    if (auto ready = prepare(); !ready) return ready.error();
    auto frame = m_reader.store().read(m_layout->columnsBlob(block), BlobKind::Columns, where());
    if (!frame) return frame.error();
    const auto [start, end] = blockRows(block);
    const std::size_t rows = end - start;
    if (frame->rows != rows)
        return corrupt(where(), "a block of columns has another number of rows than expected");
    m_bytes = std::move(frame->raw);

    const bool time = (columns & event::kTimeColumn) != 0;
    const bool position = (columns & event::kPositionColumn) != 0;
    ByteReader reader(m_bytes);
    const auto take = [&](std::vector<std::int64_t>& column, bool wanted) {
        column.resize(wanted ? rows : 0);
        if (wanted)
            readColumn(reader, column);
        else
            skipColumn(reader, rows);
    };
    std::vector<std::int64_t> none;
    take(m_rank, true);
    take(m_type, (columns & event::kTypeColumn) != 0);
    take(m_version, (columns & event::kVersionColumn) != 0);
    take(m_shape, time || position || (columns & event::kBodyColumn) != 0);
    take(m_time, time);
    take(m_position, position);
    take(none, false);
    take(m_flags, (columns & event::kFlagsColumn) != 0);
    if (!allBelow(m_rank, events()) || !allBelow(m_type, m_catalogue.typeCount())) reader.fail();

    m_hasTime.resize(time ? rows : 0);
    for (std::size_t i = 0; i < m_hasTime.size(); ++i)
        m_hasTime[i] = (m_shape[i] & shape::kTime) != 0 ? 1 : 0;
    m_positionKind.resize(position ? rows : 0);
    m_positionText.clear();
    std::size_t texts = 0;
    for (std::size_t i = 0; i < m_positionKind.size(); ++i) {
        m_positionKind[i] = shape::position(m_shape[i]);
        m_position[i] = std::int64_t(std::uint64_t(m_position[i]) + std::uint64_t(m_rank[i]));
        texts += m_positionKind[i] == event::PositionKind::Text ? 1 : 0;
    }
    if (texts > 0) {
        std::vector<std::int64_t> lengths(texts);
        readColumn(reader, lengths);
        m_positionText.resize(rows);
        std::size_t next = 0;
        for (std::size_t i = 0; i < rows; ++i)
            if (m_positionKind[i] == event::PositionKind::Text)
                m_positionText[i] = reader.take(std::uint64_t(lengths[next++]));
    }
    if (reader.failed()) return corrupt(where(), "a block of columns does not hold what it should");
    return event::ColumnBlock{start,  m_rank,    m_type,     m_version,      m_flags,
                              m_time, m_hasTime, m_position, m_positionKind, m_positionText};
}

Result<void> FilePart::takePayloads(std::size_t block) {
    const auto& starts = m_layout->payloads.starts;
    if (m_payloads && m_payloadRows.first == starts[block]) return {};
    Frame frame;
    if (m_payloads) frame.raw = std::move(m_payloads->text); // its memory is used again
    m_payloads.reset();
    m_payloadRows = {};
    if (auto read = m_reader.store().read(m_layout->payloadBlob(block), BlobKind::Payloads, where(), frame);
        !read)
        return read;
    auto decoded = decodePayloads(std::move(frame), m_layout->payloads.rowsOf(block), where());
    if (!decoded) return decoded.error();
    m_payloads = *std::move(decoded);
    m_payloadRows = {starts[block], starts[block + 1]};
    return {};
}

Result<void> FilePart::takeMetadata(std::size_t block) {
    if (m_metadata && m_metadataBlock == block) return {};
    auto frame = m_reader.store().read(m_layout->metadataBlob(block), BlobKind::Metadata, where());
    if (!frame) return frame.error();
    auto decoded = decodeMetadata(*std::move(frame), m_layout->metadata.rowsOf(block), where());
    if (!decoded) return decoded.error();
    m_metadata = *std::move(decoded);
    m_metadataBlock = block;
    return {};
}

Result<void> FilePart::takeIds(std::size_t group) {
    if (m_ids && m_idBlock == group) return {};
    auto frame = m_reader.store().read(m_layout->idsBlob(group), BlobKind::Ids, where());
    if (!frame) return frame.error();
    auto decoded = decodeIds(*std::move(frame), m_layout->groupSize(group), where());
    if (!decoded) return decoded.error();
    m_ids = *std::move(decoded);
    m_idBlock = group;
    return {};
}

Result<void> FilePart::takePayloadsOf(std::uint32_t row) {
    const BlockRows& blocks = m_layout->payloads;
    return blocks.count() == 0 ? Result<void>() : takePayloads(blocks.blockOf(row));
}

Result<void> FilePart::readMetadata(std::uint32_t row, event::RowBodies& bodies) {
    const BlockRows& blocks = m_layout->metadata;
    if (blocks.count() == 0) return {};
    if (!m_metadata || row < blocks.starts[m_metadataBlock] || row >= blocks.starts[m_metadataBlock + 1])
        if (auto taken = takeMetadata(blocks.blockOf(row)); !taken) return taken.error();
    const std::size_t at = row - blocks.starts[m_metadataBlock];
    bodies.metadata.bytes = m_metadata->metadata(at);
    bodies.correlation = m_metadata->correlation(at);
    bodies.causation = m_metadata->causation(at);
    return {};
}

Result<void> FilePart::visitBodies(std::span<const std::uint32_t> rows, event::BodyWants wants,
                                   const std::function<bool(std::size_t, const event::RowBodies&)>& visit) {
    if (auto ready = prepare(); !ready) return ready.error();
    const BlobStore::Use use(m_reader.store(), BlobStore::Pace::Together);
    event::RowBodies bodies;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::uint32_t row = rows[i];
        const std::size_t group = row / kGroupRows;
        const std::int64_t bits = m_shape[row % kGroupRows];
        bodies.payload = {shape::payload(bits), {}};
        bodies.metadata.kind = shape::metadata(bits);
        if (wants.payload && bodies.payload.kind != event::BodyKind::Absent) {
            if (row < m_payloadRows.first || row >= m_payloadRows.second)
                if (auto taken = takePayloadsOf(row); !taken) return taken.error();
            if (m_payloads) bodies.payload.bytes = m_payloads->row(row - m_payloadRows.first);
        }
        if (wants.metadata)
            if (auto read = readMetadata(row, bodies); !read) return read.error();
        if (wants.id && m_layout->hasIds) {
            if (auto taken = takeIds(group); !taken) return taken.error();
            bodies.id = m_ids->row(row % kGroupRows);
        }
        if (!visit(i, bodies)) break;
    }
    return {};
}

event::PartFacts FileCache::partFacts(std::size_t part) const {
    const SegmentRow& row = m_reader->segments()[part];
    event::PartFacts facts;
    facts.first = Rank(row.firstRank);
    facts.events = row.events;
    facts.bounded = true;
    if (row.minTime) facts.minTime = Micros(*row.minTime);
    if (row.maxTime) facts.maxTime = Micros(*row.maxTime);
    facts.minPosition = row.minPosition;
    facts.maxPosition = row.maxPosition;
    return facts;
}

std::unique_ptr<event::LogPart> FileCache::openPart(std::size_t part) const {
    return std::make_unique<FilePart>(*m_reader, *m_filters, *m_catalogue, std::uint32_t(part));
}

} // namespace hindcast::cache
