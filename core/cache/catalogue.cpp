// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/catalogue.h"

#include "cache/stored_buckets.h"

#include <algorithm>

namespace hindcast::cache {

Catalogue::Catalogue(Dictionaries names, LogIndex index, bool idsDiffer)
    : m_typeEvents(std::move(index.typeEvents)), m_events(index.events), m_firstTime(index.firstTime),
      m_lastTime(index.lastTime), m_idsDiffer(idsDiffer) {
    std::vector<std::uint32_t> categoryOf;
    nameCategories(names, m_categories, categoryOf);
    m_categoryEvents.resize(m_categories.size());
    for (std::size_t stream = 0; stream < categoryOf.size(); ++stream)
        m_categoryEvents[categoryOf[stream]] += index.streams[stream].events;
    m_types = std::move(names.types);
    m_typeEvents.resize(m_types.size());
    const bool fromZero =
        std::any_of(index.streams.begin(), index.streams.end(),
                    [](const StreamTotals& totals) { return totals.events > 0 && totals.firstVersion <= 0; });
    m_versionBase = fromZero ? 0 : 1;
    m_streams = std::make_unique<CountedStreams>(std::move(names.streams), std::move(index.streams),
                                                 std::move(categoryOf));
}

Result<std::unique_ptr<Catalogue>> Catalogue::scan(const SegmentReader& reader,
                                                   const std::vector<NameList>& lists) {
    Dictionaries names;
    if (auto read = readDictionaries(reader.store(), lists, NameUse::Everything, names); !read)
        return read.error();
    LogIndex index;
    const auto scanned = scanColumns(
        reader, 0, reader.segments().size(),
        [&index](const std::vector<Run>& runs, const Columns& columns) { index.add(runs, columns); });
    if (!scanned) return scanned.error();
    if (index.streams.size() > names.streams.size() || index.typeEvents.size() > names.types.size())
        return corrupt(reader.store().file(), "its names do not fit its events");
    index.streams.resize(names.streams.size()); // the last ones may hold links alone
    return std::make_unique<Catalogue>(std::move(names), std::move(index), false);
}

Result<std::unique_ptr<Catalogue>> Catalogue::stored(const BlobStore& store,
                                                     const std::vector<NameList>& lists,
                                                     std::vector<CataloguePart> parts) {
    auto catalogue = std::make_unique<Catalogue>();
    Dictionaries names;
    if (auto read = readDictionaries(store, lists, NameUse::NotStreams, names); !read) return read.error();
    catalogue->m_types = std::move(names.types);
    std::sort(parts.begin(), parts.end(), [](const CataloguePart& a, const CataloguePart& b) {
        return std::pair(a.kind, a.number) < std::pair(b.kind, b.number);
    });
    StreamPieces pieces;
    bool totals = false;
    for (const CataloguePart& part : parts) {
        if (part.kind == BlobKind::StreamNames) pieces.names.push_back(part.blob);
        if (part.kind == BlobKind::Streams) pieces.totals.push_back(part.blob);
        if (part.kind != BlobKind::Totals) continue;
        const auto frame = store.read(part.blob, part.kind, store.file());
        if (!frame) return frame.error();
        if (auto decoded = catalogue->decodeTotals(*frame, store.file(), pieces); !decoded)
            return decoded.error();
        totals = true;
    }
    if (!totals) return corrupt(store.file(), "its totals are missing");
    auto streams = storedStreams(store, pieces);
    if (!streams) return streams.error();
    catalogue->m_streams = std::move(*streams);
    catalogue->m_parts = std::move(parts);
    return catalogue;
}

void Catalogue::sizes(bool byCategory, std::vector<std::uint64_t>& totals,
                      std::vector<std::string_view>& names) const {
    totals = byCategory ? m_categoryEvents : m_typeEvents;
    for (std::uint32_t i = 0; i < totals.size(); ++i)
        names.push_back(byCategory ? categoryName(i) : typeName(i));
}

Result<std::optional<Pyramid>> Catalogue::pyramid(const BlobStore& store, bool byTime,
                                                  bool byCategory) const {
    for (const CataloguePart& part : m_parts) {
        if (part.kind != BlobKind::Pyramid || part.number != pyramidNumber(byTime, byCategory)) continue;
        const auto frame = store.read(part.blob, part.kind, store.file());
        if (!frame) return frame.error();
        auto decoded = decodePyramid(*frame, byCategory ? categoryCount() : typeCount(), store.file());
        if (!decoded) return decoded.error();
        return std::optional(std::move(*decoded));
    }
    return std::optional<Pyramid>();
}

std::optional<event::BucketCount> Catalogue::buckets(const BlobStore& store, bool byCategory) const {
    for (const CataloguePart& part : m_parts) {
        if (part.kind != BlobKind::Buckets || part.number != (byCategory ? 1U : 0U)) continue;
        // Where it cannot be read any more the columns still can.
        const auto frame = store.read(part.blob, part.kind, store.file());
        if (!frame) return std::nullopt;
        auto decoded = decodeBuckets(*frame, bucketsOf(*this, m_events),
                                     byCategory ? categoryCount() : typeCount(), store.file());
        return decoded ? std::optional(std::move(*decoded)) : std::nullopt;
    }
    return std::nullopt;
}

std::vector<SegmentRun> Catalogue::longRuns(const BlobStore& store, std::uint32_t stream) const {
    std::vector<SegmentRun> runs;
    for (const CataloguePart& part : m_parts) {
        if (part.kind != BlobKind::LongRuns) continue;
        // Where it cannot be read any more the runs themselves still can.
        const auto frame = store.read(part.blob, part.kind, store.file());
        if (!frame || !decodeLongRuns(*frame, m_events, stream, store.file(), runs)) return {};
    }
    return runs;
}

PyramidLanes Catalogue::pyramidLanes() const {
    PyramidLanes lanes;
    std::vector<std::uint64_t> totals;
    std::vector<std::string_view> names;
    sizes(false, totals, names);
    lanes.types = orderBySize(totals, names);
    names.clear();
    sizes(true, totals, names);
    lanes.categories = orderBySize(totals, names);
    for (std::uint32_t stream = 0; stream < m_streams->size(); ++stream)
        lanes.categoryOf.push_back(m_streams->category(stream));
    return lanes;
}

} // namespace hindcast::cache
