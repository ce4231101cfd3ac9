// SPDX-License-Identifier: GPL-3.0-or-later
// SegmentView: rows of one segment as events. It holds the blocks that it has touched, so that going through
// a segment decodes each once whatever the order. Thread-safety: belongs to one thread at a time.
#pragma once

#include "cache/catalogue.h"
#include "event/event_log.h"

namespace hindcast::cache {

class SegmentView {
public:
    SegmentView(const SegmentReader& reader, const Catalogue& catalogue, std::uint32_t segment,
                event::Fields fields);

    std::uint32_t segment() const { return m_segment; }
    /// Fills `out`; its views hold as long as this view and until release().
    Result<void> read(std::uint32_t row, event::StoredEvent& out);
    /// The row of a rank (counted from the segment's first); `guess` is tried first.
    Result<std::uint32_t> rowOf(std::uint32_t rank, std::uint32_t guess = 0);
    Result<const ColumnGroup*> columns(std::uint32_t row);
    Result<const RunList*> runs();
    std::size_t heldBytes() const { return m_held; }
    void release();

private:
    template <class T>
    using Slots = std::vector<std::shared_ptr<const T>>;
    Result<void> prepare();
    Result<void> readBodies(std::uint32_t row, std::int64_t bits, event::Event& event);
    template <class T, class Load>
    Result<const T*> slot(Slots<T>& slots, std::size_t number, Load load);

    const SegmentReader& m_reader;
    const Catalogue& m_catalogue;
    std::uint32_t m_segment;
    event::Fields m_fields;
    std::shared_ptr<const Layout> m_layout;
    std::shared_ptr<const RunList> m_runs;
    std::shared_ptr<const RankRows> m_rankRows;
    Slots<ColumnGroup> m_columns;
    Slots<IdBlock> m_ids;
    Slots<PayloadBlock> m_payloads;
    Slots<MetadataBlock> m_metadata;
    std::size_t m_run = 0;
    std::size_t m_payload = 0, m_metadatum = 0; ///< blocks used last
    std::size_t m_held = 0;
};

} // namespace hindcast::cache
