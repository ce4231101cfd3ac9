// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/segment_encoder.h"

#include "cache/column_group.h"
#include "cache/id_block.h"
#include "event/encoding.h"

#include <algorithm>

namespace hindcast::cache {
namespace {

/// Other escapes stand for what always needs one.
std::uint8_t escapesIn(std::string_view text) {
    for (std::size_t at = 0; (at = text.find('\\', at)) != std::string_view::npos && at + 1 < text.size();
         ++at)
        if (text[at + 1] == 'u' || text[at + 1] == '/') return kEscapes;
    return 0;
}

/// What filters say of a body that is not JSON but known is asked of its decoded form too.
void addDecoded(GramTable& grams, std::string_view bytes, event::Encoding encoding) {
    if (encoding == event::Encoding::None || bytes.empty()) return;
    std::string scratch;
    const event::Body body = event::decoded({event::BodyKind::Bytes, bytes}, encoding, scratch);
    if (body.kind == event::BodyKind::Json) grams.add(body.bytes);
}

/// Payloads of a run that is worth blocks of its own: whoever reads the stream unpacks nothing else with it.
constexpr std::size_t kGreatRun = kBlockBytes / 4 * 3;

/// Rows that begin a block of payloads: where great runs begin, and where they end.
void findCuts(const Rows& rows, std::vector<std::size_t>& cuts) {
    cuts.clear();
    for (const Run& run : rows.runs) {
        const std::size_t end = std::size_t(run.start) + run.count;
        std::size_t bytes = 0;
        for (std::size_t row = run.start; row < end; ++row)
            bytes += rows.texts[row].payload.size();
        if (bytes < kGreatRun) continue;
        if (cuts.empty() || cuts.back() != run.start) cuts.push_back(run.start);
        cuts.push_back(end);
    }
    cuts.push_back(rows.size());
}

} // namespace

SegmentEncoder::SegmentEncoder(Codec codec) : m_packer(codec), m_otherPacker(codec), m_worker(1) {
    m_parts = {&m_head, &m_columns, &m_ids, &m_payloads, &m_metadata};
}

SegmentEncoder::~SegmentEncoder() = default;

void SegmentEncoder::encodePayloadBlocks(const Rows& rows, const std::stop_token& stop) {
    m_payloads.clear();
    filters(FilterKind::Payloads).clear();
    m_layout.payloads.starts.clear();
    if (std::all_of(rows.texts.begin(), rows.texts.end(),
                    [](const RowTexts& texts) { return texts.payload.empty(); }))
        return;
    m_layout.payloads.starts.push_back(0);
    findCuts(rows, m_cuts);
    auto cut = m_cuts.begin();
    for (std::size_t row = 0; row < rows.size() && !stop.stop_requested();) {
        while (*cut <= row)
            ++cut;
        const std::size_t end = encodePayloads(rows, row, *cut, m_payloadScratch);
        m_payloads.add(m_otherPacker, BlobKind::Payloads, end - row, m_payloadScratch.raw);
        for (std::size_t i = row; i < end; ++i)
            addDecoded(m_payloadScratch.grams, rows.texts[i].payload,
                       event::payloadEncoding(std::uint32_t(rows.columns.flags[i])));
        filters(FilterKind::Payloads).add(m_payloadScratch.grams, escapesIn(m_payloadScratch.text()));
        m_layout.payloads.starts.push_back(std::uint32_t(end));
        row = end;
    }
}

void SegmentEncoder::encodeMetadataBlocks(const Rows& rows, const std::stop_token& stop) {
    m_metadata.clear();
    filters(FilterKind::Metadata).clear();
    filters(FilterKind::Uuids).clear();
    m_layout.metadata.starts.clear();
    if (std::all_of(rows.texts.begin(), rows.texts.end(), [](const RowTexts& texts) {
            return texts.metadata.empty() && texts.correlation.empty() && texts.causation.empty();
        }))
        return;
    m_layout.metadata.starts.push_back(0);
    for (std::size_t row = 0; row < rows.size() && !stop.stop_requested();) {
        const std::size_t end = encodeMetadata(rows, row, m_metadataScratch);
        m_metadata.add(m_packer, BlobKind::Metadata, end - row, m_metadataScratch.raw,
                       m_metadataScratch.uuids);
        for (std::size_t i = row; i < end; ++i)
            addDecoded(m_metadataScratch.grams, rows.texts[i].metadata,
                       event::metadataEncoding(std::uint32_t(rows.columns.flags[i])));
        filters(FilterKind::Metadata).add(m_metadataScratch.grams, escapesIn(m_metadataScratch.text()));
        m_uuidTable.clear();
        m_uuidTable.add(m_metadataScratch.uuids);
        filters(FilterKind::Uuids).add(m_uuidTable);
        m_layout.metadata.starts.push_back(std::uint32_t(end));
        row = end;
    }
}

void SegmentEncoder::encodeColumnBlocks(const Rows& rows) {
    m_columns.clear();
    for (std::size_t row = 0; row < rows.size(); row += kGroupRows) {
        const std::size_t end = std::min(row + kGroupRows, rows.size());
        m_raw.clear();
        encodeColumns(rows, row, end, m_raw);
        m_columns.add(m_packer, BlobKind::Columns, end - row, m_raw);
    }
}

void SegmentEncoder::encodeIdBlocks(const Rows& rows) {
    m_ids.clear();
    filters(FilterKind::Ids).clear();
    m_entries.clear();
    m_layout.indexFirst.clear();
    m_layout.hasIds = std::any_of(rows.texts.begin(), rows.texts.end(),
                                  [](const RowTexts& texts) { return !texts.id.empty(); });
    if (!m_layout.hasIds) return;
    for (std::size_t row = 0; row < rows.size(); row += kGroupRows) {
        const std::size_t end = std::min(row + kGroupRows, rows.size());
        m_idRaw.clear();
        m_idTexts.clear();
        m_uuids.clear();
        encodeIds(rows, row, end, m_idRaw, m_uuids, m_idTexts, m_entries);
        m_ids.add(m_otherPacker, BlobKind::Ids, end - row, m_idRaw, m_uuids);
        m_payloadScratch.grams.clear();
        m_payloadScratch.grams.add(m_idTexts);
        filters(FilterKind::Ids)
            .add(m_payloadScratch.grams,
                 std::uint8_t((m_uuids.empty() ? 0 : kUuidIds) | (m_idTexts.empty() ? 0 : kTextIds)));
    }
    sortIdEntries(m_entries, m_sorted);
    for (std::size_t at = 0; at < m_entries.size(); at += kGroupRows) {
        const auto block =
            std::span(m_entries).subspan(at, std::min<std::size_t>(kGroupRows, m_entries.size() - at));
        m_layout.indexFirst.push_back(std::uint32_t(block.front() >> 32));
        m_idRaw.clear();
        encodeIdIndex(block, m_idRaw);
        m_ids.add(m_otherPacker, BlobKind::IdIndex, block.size(), m_idRaw);
    }
}

bool SegmentEncoder::encode(const Rows& rows, const std::stop_token& stop) {
    auto others = m_worker.submit([&] {
        encodePayloadBlocks(rows, stop);
        encodeIdBlocks(rows);
    });
    m_layout.events = std::uint32_t(rows.size());
    encodeColumnBlocks(rows);
    encodeMetadataBlocks(rows, stop);
    others.get();
    if (stop.stop_requested()) return false;

    m_head.clear();
    m_raw.clear();
    encodeLayout(m_layout, m_raw);
    m_head.add(m_packer, BlobKind::Layout, rows.size(), m_raw);
    m_raw.clear();
    encodeRuns(rows.runs, m_raw);
    m_head.add(m_packer, BlobKind::Runs, rows.runs.size(), m_raw);
    return true;
}

} // namespace hindcast::cache
