// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/segment_view.h"

namespace hindcast::cache {
namespace {

using event::BodyKind;
using event::Fields;
using event::PositionKind;

/// The block of a row: the one used last, the one after it, or searched for.
std::size_t blockOf(const BlockRows& blocks, std::uint32_t row, std::size_t last) {
    const auto holds = [&](std::size_t block) {
        return block < blocks.count() && row >= blocks.starts[block] && row < blocks.starts[block + 1];
    };
    return holds(last) ? last : holds(last + 1) ? last + 1 : blocks.blockOf(row);
}

} // namespace

SegmentView::SegmentView(const SegmentReader& reader, const Catalogue& catalogue, std::uint32_t segment,
                         Fields fields)
    : m_reader(reader), m_catalogue(catalogue), m_segment(segment), m_fields(fields) {}

Result<void> SegmentView::prepare() {
    if (m_layout) return {};
    auto layout = m_reader.layout(m_segment);
    if (!layout) return layout.error();
    auto runs = m_reader.runs(m_segment);
    if (!runs) return runs.error();
    m_runs = std::move(*runs);
    m_layout = std::move(*layout);
    m_columns.resize(m_layout->groups());
    m_ids.resize(m_layout->hasIds ? m_layout->groups() : 0);
    m_payloads.resize(m_layout->payloads.count());
    m_metadata.resize(m_layout->metadata.count());
    return {};
}

void SegmentView::release() {
    const auto drop = [](auto& slots) {
        for (auto& slot : slots)
            slot.reset();
    };
    drop(m_columns);
    drop(m_ids);
    drop(m_payloads);
    drop(m_metadata);
    m_held = 0;
}

template <class T, class Load>
Result<const T*> SegmentView::slot(Slots<T>& slots, std::size_t number, Load load) {
    auto& slot = slots[number];
    if (!slot) {
        auto loaded = load();
        if (!loaded) return loaded.error();
        slot = std::move(*loaded);
        m_held += slot->bytes();
    }
    return slot.get();
}

Result<const ColumnGroup*> SegmentView::columns(std::uint32_t row) {
    if (auto ready = prepare(); !ready) return ready.error();
    const std::size_t group = row / kGroupRows;
    return slot(m_columns, group, [&] { return m_reader.columns(m_segment, group); });
}

Result<const RunList*> SegmentView::runs() {
    if (auto ready = prepare(); !ready) return ready.error();
    return m_runs.get();
}

Result<std::uint32_t> SegmentView::rowOf(std::uint32_t rank, std::uint32_t guess) {
    if (!m_rankRows) {
        const auto group = columns(guess);
        if (!group) return group.error();
        if ((*group)->columns.rank[guess % kGroupRows] == std::int64_t(rank)) return guess;
        auto rows = m_reader.rankRows(m_segment);
        if (!rows) return rows.error();
        m_rankRows = std::move(*rows);
    }
    return m_rankRows->rows[rank];
}

Result<void> SegmentView::readBodies(std::uint32_t row, std::int64_t bits, event::Event& event) {
    event.payload = {shape::payload(bits), {}};
    if (!m_payloads.empty() && event.payload.kind != BodyKind::Absent) {
        m_payload = blockOf(m_layout->payloads, row, m_payload);
        const auto block =
            slot(m_payloads, m_payload, [&] { return m_reader.payloads(m_segment, m_payload); });
        if (!block) return block.error();
        event.payload.bytes = (*block)->row(row - m_layout->payloads.starts[m_payload]);
    }
    if (m_fields == Fields::Payload) return {};
    event.metadata = {shape::metadata(bits), {}};
    if (!m_metadata.empty()) {
        m_metadatum = blockOf(m_layout->metadata, row, m_metadatum);
        const auto block =
            slot(m_metadata, m_metadatum, [&] { return m_reader.metadata(m_segment, m_metadatum); });
        if (!block) return block.error();
        const std::size_t at = row - m_layout->metadata.starts[m_metadatum];
        if (event.metadata.kind != BodyKind::Absent) event.metadata.bytes = (*block)->metadata(at);
        event.correlation = (*block)->correlation(at);
        event.causation = (*block)->causation(at);
    }
    return {};
}

Result<void> SegmentView::read(std::uint32_t row, event::StoredEvent& out) {
    const auto group = columns(row);
    if (!group) return group.error();
    const ColumnGroup& columns = **group;
    const std::size_t at = row % kGroupRows;

    const std::vector<Run>& runs = m_runs->runs;
    if (row < runs[m_run].start || row - runs[m_run].start >= runs[m_run].count) {
        if (m_run + 1 < runs.size() && runs[m_run + 1].start == row)
            ++m_run;
        else
            m_run = std::size_t(&m_runs->at(row) - runs.data());
    }
    const std::uint32_t stream = runs[m_run].stream;
    const auto type = std::uint32_t(columns.columns.type[at]);
    if (stream >= m_catalogue.streams().size() || type >= m_catalogue.typeCount())
        return corrupt(m_reader.segments()[m_segment].where(m_reader.store().file()), "an event has no name");

    const std::int64_t bits = columns.columns.shape[at];
    out.rank = Rank(m_reader.segments()[m_segment].firstRank + std::uint64_t(columns.columns.rank[at]));
    out.stream = StreamId(stream);
    out.type = EventTypeId(type);
    out.version = Version(columns.columns.version[at]);
    out.position = columns.position(at);
    event::Event& event = out.event;
    event = {};
    event.positionKind = shape::position(bits);
    if (event.positionKind == PositionKind::Number) {
        event.position = columns.columns.position[at];
        event.positionTie = columns.columns.tie[at];
    } else if (event.positionKind == PositionKind::Text) {
        event.positionText = columns.positionTexts[at];
    }
    event.stream = m_catalogue.streams().name(stream);
    event.category = m_catalogue.categoryName(m_catalogue.streams().category(stream));
    event.version = out.version.value();
    event.type = m_catalogue.typeName(type);
    event.time = columns.time(at);
    if (!columns.timeTexts.empty()) event.timeText = columns.timeTexts[at];
    event.flags = std::uint32_t(columns.columns.flags[at]);
    if (m_fields == Fields::Columns) return {};
    if (!m_ids.empty() && m_fields != Fields::Payload) {
        const std::size_t number = row / kGroupRows;
        const auto block = slot(m_ids, number, [&] { return m_reader.ids(m_segment, number); });
        if (!block) return block.error();
        event.id = (*block)->row(at);
    }
    if (m_fields == Fields::Ids) return {};
    return readBodies(row, bits, event);
}

} // namespace hindcast::cache
