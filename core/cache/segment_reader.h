// SPDX-License-Identifier: GPL-3.0-or-later
// SegmentReader: the blocks of the segments, decoded when asked for and kept, the most recently used ones up
// to a bound of bytes. Thread-safety: every method may be called from several threads at once.
#pragma once

#include "base/result.h"
#include "cache/blob_store.h"
#include "cache/body_block.h"
#include "cache/column_group.h"
#include "cache/directory.h"
#include "cache/id_block.h"
#include "cache/layout.h"
#include "cache/place_group.h"

#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace hindcast::cache {

/// Row of every rank of a segment.
struct RankRows {
    std::vector<std::uint32_t> rows;
    std::size_t bytes() const { return sizeof *this + rows.size() * 4; }
};

struct RunList {
    std::vector<Run> runs;
    /// The run of a stream, or nothing.
    const Run* find(std::uint32_t stream) const;
    /// The run that holds a row.
    const Run& at(std::uint32_t row) const;
    std::size_t bytes() const { return sizeof *this + runs.size() * sizeof(Run); }
};

/// What opening a stream found out on its way, for reading its payloads soon after.
struct KnownStream {
    struct Part {
        std::uint32_t segment = 0;
        Run run;
    };
    std::vector<Part> parts; ///< of all segments that have events of it
    bool isPlain = true;     ///< every payload is JSON, and no event has flags
    const Run* runIn(std::uint32_t segment) const;
};

class SegmentReader {
public:
    SegmentReader(const BlobStore& store, std::vector<SegmentRow> segments);

    const std::vector<SegmentRow>& segments() const { return m_segments; }
    const BlobStore& store() const { return m_store; }
    /// The segment of a rank that is below the count of events.
    std::uint32_t segmentOf(std::uint64_t rank) const;
    std::uint64_t eventCount() const;

    template <class T>
    using Shared = Result<std::shared_ptr<const T>>;
    Shared<Layout> layout(std::uint32_t segment) const;
    Shared<RunList> runs(std::uint32_t segment) const;
    Shared<ColumnGroup> columns(std::uint32_t segment, std::size_t group) const;
    /// By time, or by rank.
    Shared<PlaceGroup> places(std::uint32_t segment, std::size_t group, bool byTime,
                              PlaceScratch& scratch) const;
    Shared<RankRows> rankRows(std::uint32_t segment) const;
    Shared<IdBlock> ids(std::uint32_t segment, std::size_t group) const;
    Shared<IdIndexBlock> idIndex(std::uint32_t segment, std::size_t block) const;
    Shared<PayloadBlock> payloads(std::uint32_t segment, std::size_t block) const;
    Shared<MetadataBlock> metadata(std::uint32_t segment, std::size_t block) const;

    // For a pass over everything: nothing of it is kept, the memory of `into` is used again.
    Result<std::vector<Run>> readRuns(std::uint32_t segment) const;
    Result<std::optional<Run>> readRun(std::uint32_t segment, std::uint32_t stream) const;
    Result<void> readColumns(std::uint32_t segment, std::size_t group, ColumnGroup& into) const;
    /// Of rows [from, to) of a group ranks, types, shapes, and of the other columns those that are wanted;
    /// the rest of `into` is not filled. False: such a row has a position in text, and the whole group is
    /// needed.
    Result<bool> readColumns(std::uint32_t segment, std::size_t group, std::size_t from, std::size_t to,
                             event::ColumnSet wanted, Frame& frame, Columns& into) const;
    Result<void> readIdIndex(std::uint32_t segment, std::size_t block, IdIndexBlock& into) const;
    Result<std::string> readId(std::uint32_t segment, std::size_t row) const;

    /// Of a stream opened lately; nullptr: not known any more.
    std::shared_ptr<const KnownStream> known(std::uint32_t stream) const;
    void keep(std::uint32_t stream, KnownStream known) const;

private:
    enum class Part : std::uint8_t {
        Layout,
        Runs,
        Columns,
        RankRows,
        Ids,
        IdIndex,
        Payloads,
        Metadata,
        Times,
        Ranks
    };
    struct Entry {
        std::uint64_t key;
        std::shared_ptr<const void> value;
        std::size_t bytes;
    };
    template <class T, class Load>
    Shared<T> cached(Part part, std::uint32_t segment, std::size_t number, Load load) const;
    Layout columnsOf(std::uint32_t segment) const;
    std::string where(std::uint32_t segment) const { return m_segments[segment].where(m_store.file()); }

    const BlobStore& m_store;
    std::vector<SegmentRow> m_segments;
    mutable std::mutex m_mutex;
    mutable std::list<Entry> m_recent; ///< most recent first
    mutable std::unordered_map<std::uint64_t, std::list<Entry>::iterator> m_byKey;
    mutable std::size_t m_bytes = 0;
    mutable std::list<std::pair<std::uint32_t, std::shared_ptr<const KnownStream>>> m_known; ///< latest first
};

} // namespace hindcast::cache
