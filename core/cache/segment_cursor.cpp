// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/segment_cursor.h"

#include <algorithm>
#include <iterator>

namespace hindcast::cache {

using event::BodyKind;

namespace {
constexpr std::size_t kMostSpare = 16; ///< blocks
constexpr event::ColumnSet kWanted = event::kVersionColumn | event::kFlagsColumn;
} // namespace

Result<void> SegmentCursor::loadColumns() {
    auto layout = m_reader.layout(m_segment);
    if (!layout) return layout.error();
    m_layout = std::move(*layout);
    m_places.resize(m_end - m_first);
    for (std::size_t group = m_first / kGroupRows; group * kGroupRows < m_end; ++group)
        if (auto loaded = loadColumns(group); !loaded) {
            m_places.clear();
            return loaded;
        }
    return {};
}

Result<void> SegmentCursor::loadColumns(std::size_t group) {
    const std::size_t base = group * kGroupRows;
    const std::size_t from = std::max<std::size_t>(m_first, base) - base;
    const std::size_t to = std::min<std::size_t>(m_end - base, m_layout->groupSize(group));
    const Columns& columns = m_memory.columns;
    const auto read =
        m_reader.readColumns(m_segment, group, from, to, kWanted, m_memory.frame, m_memory.columns);
    if (!read) return read.error();
    for (std::size_t i = 0; i < to - from; ++i) {
        if (std::uint64_t(columns.type[i]) >= m_types)
            return corrupt(where(), "a block of columns does not hold what it should");
        if (columns.flags[i] != 0) {
            m_flags.resize(m_places.size());
            m_flags[base + from + i - m_first] = std::uint32_t(columns.flags[i]);
        }
        m_places[base + from + i - m_first] = {columns.version[i], std::uint32_t(columns.rank[i]),
                                               std::uint32_t(columns.type[i]) & 0x3fffffffU,
                                               std::uint32_t(shape::payload(columns.shape[i])) & 3U};
    }
    return {};
}

Result<const SegmentCursor::Place*> SegmentCursor::place(std::uint32_t row) {
    if (m_places.empty())
        if (auto loaded = loadColumns(); !loaded) return loaded.error();
    return &m_places[row - m_first];
}

Result<std::int64_t> SegmentCursor::version(std::uint32_t row) {
    const auto at = place(row);
    if (!at) return at.error();
    return (*at)->version;
}

Result<Rank> SegmentCursor::rank(std::uint32_t row) {
    const auto at = place(row);
    if (!at) return at.error();
    return Rank(m_reader.segments()[m_segment].firstRank + (*at)->rank);
}

Result<std::optional<std::uint32_t>> SegmentCursor::rowOf(Rank rank) {
    if (const auto at = place(m_first); !at) return at.error();
    const std::uint64_t local = rank.value() - m_reader.segments()[m_segment].firstRank;
    const auto found =
        std::lower_bound(m_places.begin(), m_places.end(), local,
                         [](const Place& at, std::uint64_t wanted) { return at.rank < wanted; });
    if (found == m_places.end() || found->rank != local) return std::optional<std::uint32_t>();
    return std::optional(m_first + std::uint32_t(found - m_places.begin()));
}

// Precondition: the layout is known, and there are payloads.
Result<void> SegmentCursor::loadPayloads(std::uint32_t row) {
    const auto held = std::find_if(m_payloads.begin(), m_payloads.end(), [row](const Loaded& loaded) {
        return row >= loaded.first && row < loaded.end;
    });
    if (held != m_payloads.end()) {
        m_payloads.splice(m_payloads.end(), m_payloads, held);
    } else {
        const BlockRows& blocks = m_layout->payloads;
        const std::size_t number = blocks.blockOf(row);
        Frame frame;
        frame.raw = spareText();
        if (auto read =
                m_reader.store().read(m_layout->payloadBlob(number), BlobKind::Payloads, where(), frame);
            !read)
            return read;
        auto block = decodePayloads(std::move(frame), blocks.rowsOf(number), where());
        if (!block) return block.error();
        m_loaded += block->bytes();
        m_memory.held += block->bytes();
        m_payloads.push_back({blocks.starts[number], blocks.starts[number + 1], *std::move(block)});
    }
    m_firstRow = m_payloads.back().first;
    m_endRow = m_payloads.back().end;
    return {};
}

std::string SegmentCursor::spareText() {
    std::string text;
    if (m_memory.payloads.empty()) return text;
    text = std::move(m_memory.payloads.back());
    m_memory.payloads.pop_back();
    return text;
}

Result<void> SegmentCursor::read(std::uint32_t row, event::ChunkEvent& event) {
    const auto at = place(row);
    if (!at) return at.error();
    event.rank = Rank(m_reader.segments()[m_segment].firstRank + (*at)->rank);
    event.version = Version((*at)->version);
    event.type = EventTypeId((*at)->type);
    event.flags = m_flags.empty() ? 0 : m_flags[row - m_first];
    event.payload = {BodyKind((*at)->kind), {}};
    if (event.payload.kind == BodyKind::Absent || m_layout->payloads.count() == 0) return {};
    if (row < m_firstRow || row >= m_endRow)
        if (auto loaded = loadPayloads(row); !loaded) return loaded;
    event.payload.bytes = m_payloads.back().block.row(row - m_firstRow);
    m_next = row + 1;
    return {};
}

void SegmentCursor::letGo(std::size_t blocks) {
    const auto end = std::next(m_payloads.begin(), std::ptrdiff_t(blocks));
    for (auto gone = m_payloads.begin(); gone != end; ++gone)
        letGo(gone->block);
    m_payloads.erase(m_payloads.begin(), end);
    m_loaded = 0;
}

void SegmentCursor::letGo(PayloadBlock& block) {
    m_memory.held -= block.bytes();
    if (block.text.capacity() <= 2 * kBlockBytes && m_memory.payloads.size() < kMostSpare)
        m_memory.payloads.push_back(std::move(block.text));
}

void SegmentCursor::trim() {
    if (m_payloads.empty()) return;
    Loaded& last = m_payloads.back();
    const std::uint32_t from = std::clamp(m_next, last.first, last.end), to = std::min(last.end, m_end);
    if (from >= to) return keepNone();
    const auto endOf = [&](std::uint32_t row) {
        return row == last.first ? 0 : last.block.ends[row - last.first - 1];
    };
    const std::uint64_t begin = endOf(from), bytes = endOf(to) - begin;
    if (bytes > last.block.text.size() / 4 * 3) return;
    PayloadBlock kept;
    kept.text.assign(last.block.text, last.block.start + begin, bytes);
    kept.ends.reserve(to - from);
    for (std::uint32_t row = from; row < to; ++row)
        kept.ends.push_back(last.block.ends[row - last.first] - begin);
    letGo(last.block);
    m_memory.held += kept.bytes();
    last = {from, to, std::move(kept)};
    m_firstRow = from;
    m_endRow = to;
}

void SegmentCursor::keepLast() {
    letGo(m_payloads.empty() ? 0 : m_payloads.size() - 1);
}

void SegmentCursor::keepNone() {
    letGo(m_payloads.size());
    m_firstRow = m_endRow = 0;
}

} // namespace hindcast::cache
