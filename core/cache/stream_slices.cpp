// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/stream_slices.h"

#include <algorithm>

namespace hindcast::cache {

using event::BodyKind;

namespace {

/// Of a slice. A segment has few megabytes of payloads unless one of them alone is longer.
constexpr std::size_t kMostRows = 4096;

} // namespace

Error StreamSlices::notOfStream(std::size_t event) const {
    return {ErrorCode::Invalid, "rank " + std::to_string(m_stream.ranks[event].value()),
            "the event is not of this stream", "open the store again"};
}

Result<std::optional<Run>> StreamSlices::run() const {
    if (const Run* known = m_known ? m_known->runIn(m_segment) : nullptr) return std::optional(*known);
    return m_reader.readRun(m_segment, m_stream.stream.value());
}

Result<void> StreamSlices::enterSegment() {
    const auto& ranks = m_stream.ranks;
    m_segment = m_reader.segmentOf(ranks[m_at].value());
    const SegmentRow& segment = m_reader.segments()[m_segment];
    const auto firstFrom = [&](std::uint64_t rank) {
        return std::size_t(std::lower_bound(ranks.begin(), ranks.end(), Rank(rank)) - ranks.begin());
    };
    const std::size_t first = firstFrom(segment.firstRank),
                      end = firstFrom(segment.firstRank + segment.events);
    const auto own = run();
    if (!own) return own.error();
    if (!*own || (*own)->count != end - first) return notOfStream(m_at);
    m_row = (*own)->start + std::uint32_t(m_at - first);
    m_partEnd = std::min(end, m_end);
    return {};
}

Result<bool> StreamSlices::next(StreamSlice& slice) {
    if (m_at == m_end) return false;
    if (m_at == m_partEnd)
        if (auto entered = enterSegment(); !entered) return entered.error();
    slice.segment = m_segment;
    slice.row = m_row;
    slice.from = m_at;
    m_at = std::min(m_partEnd, m_at + kMostRows);
    slice.to = m_at;
    m_row += std::uint32_t(slice.to - slice.from);
    return true;
}

Result<void> StreamSlices::decode(StreamSlice& slice) const {
    auto decoded = m_known && m_known->isPlain ? takeColumns(slice) : decodeColumns(slice);
    if (!decoded) return decoded;
    return decodePayloads(slice);
}

// Of a plain stream its columns say everything.
Result<void> StreamSlices::takeColumns(StreamSlice& slice) const {
    slice.events.clear();
    slice.events.reserve(slice.to - slice.from);
    for (std::size_t i = slice.from; i < slice.to; ++i) {
        if (m_stream.types[i].value() >= m_types)
            return corrupt(where(slice.segment), "a block of columns does not hold what it should");
        slice.events.push_back(
            {m_stream.ranks[i], m_stream.versions[i], m_stream.types[i], {BodyKind::Json, {}}, 0});
    }
    return {};
}

Result<void> StreamSlices::decodeColumns(StreamSlice& slice) const {
    const std::uint64_t firstRank = m_reader.segments()[slice.segment].firstRank;
    const std::uint32_t end = slice.row + std::uint32_t(slice.to - slice.from);
    slice.events.clear();
    slice.events.reserve(slice.to - slice.from);
    for (std::uint32_t row = slice.row; row < end;) {
        const std::uint32_t group = row / kGroupRows, base = group * kGroupRows;
        const std::uint32_t last = std::min(end, base + kGroupRows);
        const auto read = m_reader.readColumns(slice.segment, group, row - base, last - base,
                                               event::kFlagsColumn, slice.frame, slice.columns);
        if (!read) return read.error();
        const Columns& columns = slice.columns;
        for (std::size_t i = 0; i < last - row; ++i) {
            const std::size_t index = slice.from + slice.events.size();
            const Rank rank(firstRank + std::uint64_t(columns.rank[i]));
            if (rank != m_stream.ranks[index]) return notOfStream(index);
            if (std::uint64_t(columns.type[i]) >= m_types)
                return corrupt(where(slice.segment), "a block of columns does not hold what it should");
            slice.events.push_back({rank,
                                    m_stream.versions[index],
                                    EventTypeId(std::uint32_t(columns.type[i])),
                                    {shape::payload(columns.shape[i]), {}},
                                    std::uint32_t(columns.flags[i])});
        }
        row = last;
    }
    return {};
}

Result<void> StreamSlices::decodePayloads(StreamSlice& slice) const {
    const auto layout = m_reader.layout(slice.segment);
    if (!layout) return layout.error();
    const BlockRows& blocks = (*layout)->payloads;
    if (blocks.count() == 0) return {};
    const std::uint32_t end = slice.row + std::uint32_t(slice.to - slice.from);
    std::size_t used = 0;
    for (std::size_t number = blocks.blockOf(slice.row); number < blocks.count(); ++number) {
        const std::uint32_t first = blocks.starts[number];
        if (first >= end) break;
        const auto events =
            std::span(slice.events)
                .subspan(std::max(first, slice.row) - slice.row,
                         std::min(blocks.starts[number + 1], end) - std::max(first, slice.row));
        const auto isThere = [](const event::ChunkEvent& e) { return e.payload.kind != BodyKind::Absent; };
        if (std::none_of(events.begin(), events.end(), isThere)) continue;
        if (used == slice.blocks.size()) slice.blocks.emplace_back();
        PayloadBlock& block = slice.blocks[used++];
        Frame frame;
        frame.raw = std::move(block.text);
        if (auto read = m_reader.store().read((*layout)->payloadBlob(number), BlobKind::Payloads,
                                              where(slice.segment), frame);
            !read)
            return read;
        auto decoded = cache::decodePayloads(std::move(frame), blocks.rowsOf(number), where(slice.segment));
        if (!decoded) return decoded.error();
        block = *std::move(decoded);
        std::size_t row = std::max(first, slice.row) - first;
        for (event::ChunkEvent& event : events) {
            if (isThere(event)) event.payload.bytes = block.row(row);
            ++row;
        }
    }
    return {};
}

} // namespace hindcast::cache
