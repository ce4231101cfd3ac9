// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/segment_reader.h"

#include <algorithm>

namespace hindcast::cache {
namespace {

/// All decoded blocks together; what a call has in its hands may stand beside it.
constexpr std::size_t kMaxBytes = std::size_t(64) << 20;
constexpr std::size_t kMostKnown = 4; ///< streams

std::uint64_t orderOf(std::uint32_t stream) {
    return std::uint64_t(bucketOf(stream)) << 32 | stream;
}

} // namespace

const Run* RunList::find(std::uint32_t stream) const {
    const auto at =
        std::lower_bound(runs.begin(), runs.end(), orderOf(stream),
                         [](const Run& run, std::uint64_t key) { return orderOf(run.stream) < key; });
    return at != runs.end() && at->stream == stream ? &*at : nullptr;
}

const Run& RunList::at(std::uint32_t row) const {
    const auto after =
        std::upper_bound(runs.begin(), runs.end(), row,
                         [](std::uint32_t wanted, const Run& run) { return wanted < run.start; });
    return *(after - 1);
}

const Run* KnownStream::runIn(std::uint32_t segment) const {
    const auto at =
        std::lower_bound(parts.begin(), parts.end(), segment,
                         [](const Part& part, std::uint32_t wanted) { return part.segment < wanted; });
    return at != parts.end() && at->segment == segment ? &at->run : nullptr;
}

std::shared_ptr<const KnownStream> SegmentReader::known(std::uint32_t stream) const {
    const std::lock_guard lock(m_mutex);
    for (const auto& [number, known] : m_known)
        if (number == stream) return known;
    return nullptr;
}

void SegmentReader::keep(std::uint32_t stream, KnownStream known) const {
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_known, [stream](const auto& other) { return other.first == stream; });
    m_known.emplace_front(stream, std::make_shared<const KnownStream>(std::move(known)));
    if (m_known.size() > kMostKnown) m_known.pop_back();
}

SegmentReader::SegmentReader(const BlobStore& store, std::vector<SegmentRow> segments)
    : m_store(store), m_segments(std::move(segments)) {}

std::uint64_t SegmentReader::eventCount() const {
    return m_segments.empty() ? 0 : m_segments.back().firstRank + m_segments.back().events;
}

std::uint32_t SegmentReader::segmentOf(std::uint64_t rank) const {
    const auto after =
        std::upper_bound(m_segments.begin(), m_segments.end(), rank,
                         [](std::uint64_t wanted, const SegmentRow& row) { return wanted < row.firstRank; });
    return std::uint32_t(after - m_segments.begin()) - 1;
}

template <class T, class Load>
SegmentReader::Shared<T> SegmentReader::cached(Part part, std::uint32_t segment, std::size_t number,
                                               Load load) const {
    const std::uint64_t key = std::uint64_t(segment) << 32 | std::uint64_t(part) << 28 | number;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto at = m_byKey.find(key); at != m_byKey.end()) {
            m_recent.splice(m_recent.begin(), m_recent, at->second);
            return std::static_pointer_cast<const T>(at->second->value);
        }
    }
    Result<T> loaded = load();
    if (!loaded) return loaded.error();
    std::shared_ptr<const T> value = std::make_shared<T>(std::move(*loaded));
    const std::size_t bytes = value->bytes();
    const std::lock_guard lock(m_mutex);
    if (m_byKey.contains(key)) return value; // another thread was quicker
    m_recent.push_front({key, value, bytes});
    m_byKey[key] = m_recent.begin();
    m_bytes += bytes;
    while (m_bytes > kMaxBytes && m_recent.size() > 1) {
        m_bytes -= m_recent.back().bytes;
        m_byKey.erase(m_recent.back().key);
        m_recent.pop_back();
    }
    return value;
}

SegmentReader::Shared<Layout> SegmentReader::layout(std::uint32_t segment) const {
    return cached<Layout>(Part::Layout, segment, 0, [&]() -> Result<Layout> {
        const SegmentRow& row = m_segments[segment];
        const auto frame = m_store.read(row.firstBlob, BlobKind::Layout, where(segment));
        if (!frame) return frame.error();
        return decodeLayout(*frame, row.events, row.firstBlob, where(segment));
    });
}

// The part of a layout that says where columns are: it need not be read.
Layout SegmentReader::columnsOf(std::uint32_t segment) const {
    Layout place;
    place.events = m_segments[segment].events;
    place.firstBlob = m_segments[segment].firstBlob;
    return place;
}

SegmentReader::Shared<RunList> SegmentReader::runs(std::uint32_t segment) const {
    return cached<RunList>(Part::Runs, segment, 0, [&]() -> Result<RunList> {
        auto runs = readRuns(segment);
        if (!runs) return runs.error();
        return RunList{std::move(*runs)};
    });
}

Result<std::vector<Run>> SegmentReader::readRuns(std::uint32_t segment) const {
    const SegmentRow& row = m_segments[segment];
    const auto frame = m_store.read(row.firstBlob + kRunsAt, BlobKind::Runs, where(segment));
    if (!frame) return frame.error();
    return decodeRuns(*frame, row.events, where(segment));
}

Result<std::optional<Run>> SegmentReader::readRun(std::uint32_t segment, std::uint32_t stream) const {
    const SegmentRow& row = m_segments[segment];
    const auto frame = m_store.read(row.firstBlob + kRunsAt, BlobKind::Runs, where(segment));
    if (!frame) return frame.error();
    return findRun(*frame, row.events, stream, where(segment));
}

Result<void> SegmentReader::readColumns(std::uint32_t segment, std::size_t group, ColumnGroup& into) const {
    const Layout place = columnsOf(segment);
    auto frame = m_store.read(place.columnsBlob(group), BlobKind::Columns, where(segment));
    if (!frame) return frame.error();
    return decodeColumns(std::move(*frame), place.groupSize(group), place.events, where(segment), into);
}

Result<bool> SegmentReader::readColumns(std::uint32_t segment, std::size_t group, std::size_t from,
                                        std::size_t to, event::ColumnSet wanted, Frame& frame,
                                        Columns& into) const {
    const Layout place = columnsOf(segment);
    if (auto read = m_store.read(place.columnsBlob(group), BlobKind::Columns, where(segment), frame); !read)
        return read.error();
    return decodeColumns(frame, place.groupSize(group), from, to, place.events, wanted, where(segment), into);
}

Result<void> SegmentReader::readIdIndex(std::uint32_t segment, std::size_t block, IdIndexBlock& into) const {
    const auto plan = layout(segment);
    if (!plan) return plan.error();
    const auto frame = m_store.read((*plan)->indexBlob(block), BlobKind::IdIndex, where(segment));
    if (!frame) return frame.error();
    return decodeIdIndex(*frame, (*plan)->events, where(segment), into);
}

Result<std::string> SegmentReader::readId(std::uint32_t segment, std::size_t row) const {
    const auto plan = layout(segment);
    if (!plan) return plan.error();
    const std::size_t group = row / kGroupRows;
    auto frame = m_store.read((*plan)->idsBlob(group), BlobKind::Ids, where(segment));
    if (!frame) return frame.error();
    return decodeId(std::move(*frame), (*plan)->groupSize(group), row % kGroupRows, where(segment));
}

SegmentReader::Shared<ColumnGroup> SegmentReader::columns(std::uint32_t segment, std::size_t group) const {
    return cached<ColumnGroup>(Part::Columns, segment, group, [&]() -> Result<ColumnGroup> {
        ColumnGroup columns;
        if (auto read = readColumns(segment, group, columns); !read) return read.error();
        return columns;
    });
}

SegmentReader::Shared<PlaceGroup> SegmentReader::places(std::uint32_t segment, std::size_t group, bool byTime,
                                                        PlaceScratch& scratch) const {
    return cached<PlaceGroup>(
        byTime ? Part::Times : Part::Ranks, segment, group, [&]() -> Result<PlaceGroup> {
            const Layout place = columnsOf(segment);
            if (auto read =
                    m_store.read(place.columnsBlob(group), BlobKind::Columns, where(segment), scratch.frame);
                !read)
                return read.error();
            return decodePlaces(scratch, place.groupSize(group), byTime, place.events, where(segment));
        });
}

SegmentReader::Shared<RankRows> SegmentReader::rankRows(std::uint32_t segment) const {
    return cached<RankRows>(Part::RankRows, segment, 0, [&]() -> Result<RankRows> {
        const auto plan = layout(segment);
        if (!plan) return plan.error();
        const std::uint32_t events = (*plan)->events;
        constexpr std::uint32_t kUnset = 0xffffffffU;
        RankRows out{std::vector<std::uint32_t>(events, kUnset)};
        for (std::size_t group = 0; group < (*plan)->groups(); ++group) {
            const auto block = columns(segment, group);
            if (!block) return block.error();
            auto row = std::uint32_t(group * kGroupRows);
            for (const std::int64_t rank : (*block)->columns.rank)
                out.rows[std::size_t(rank)] = row++;
        }
        if (std::find(out.rows.begin(), out.rows.end(), kUnset) != out.rows.end())
            return corrupt(where(segment), "two events have the same rank");
        return out;
    });
}

SegmentReader::Shared<IdBlock> SegmentReader::ids(std::uint32_t segment, std::size_t group) const {
    return cached<IdBlock>(Part::Ids, segment, group, [&]() -> Result<IdBlock> {
        const auto plan = layout(segment);
        if (!plan) return plan.error();
        auto frame = m_store.read((*plan)->idsBlob(group), BlobKind::Ids, where(segment));
        if (!frame) return frame.error();
        return decodeIds(std::move(*frame), (*plan)->groupSize(group), where(segment));
    });
}

SegmentReader::Shared<IdIndexBlock> SegmentReader::idIndex(std::uint32_t segment, std::size_t block) const {
    return cached<IdIndexBlock>(Part::IdIndex, segment, block, [&]() -> Result<IdIndexBlock> {
        IdIndexBlock index;
        if (auto read = readIdIndex(segment, block, index); !read) return read.error();
        return index;
    });
}

SegmentReader::Shared<PayloadBlock> SegmentReader::payloads(std::uint32_t segment, std::size_t block) const {
    return cached<PayloadBlock>(Part::Payloads, segment, block, [&]() -> Result<PayloadBlock> {
        const auto plan = layout(segment);
        if (!plan) return plan.error();
        auto frame = m_store.read((*plan)->payloadBlob(block), BlobKind::Payloads, where(segment));
        if (!frame) return frame.error();
        return decodePayloads(std::move(*frame), (*plan)->payloads.rowsOf(block), where(segment));
    });
}

SegmentReader::Shared<MetadataBlock> SegmentReader::metadata(std::uint32_t segment, std::size_t block) const {
    return cached<MetadataBlock>(Part::Metadata, segment, block, [&]() -> Result<MetadataBlock> {
        const auto plan = layout(segment);
        if (!plan) return plan.error();
        auto frame = m_store.read((*plan)->metadataBlob(block), BlobKind::Metadata, where(segment));
        if (!frame) return frame.error();
        return decodeMetadata(std::move(*frame), (*plan)->metadata.rowsOf(block), where(segment));
    });
}

} // namespace hindcast::cache
