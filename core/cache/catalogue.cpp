// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/catalogue.h"

#include <algorithm>

namespace hindcast::cache {

Result<std::unique_ptr<Catalogue>> Catalogue::scan(const SegmentReader& reader,
                                                   const std::vector<NameList>& lists) {
    auto catalogue = std::make_unique<Catalogue>();
    if (auto read = readDictionaries(reader.store(), lists, NameUse::Everything, catalogue->m_names); !read)
        return read.error();
    LogIndex& index = catalogue->m_index;
    const auto scanned = scanColumns(
        reader, 0, reader.segments().size(),
        [&index](const std::vector<Run>& runs, const Columns& columns) { index.add(runs, columns); });
    if (!scanned) return scanned.error();
    if (index.streams.size() != catalogue->streamCount() || index.typeEvents.size() > catalogue->typeCount())
        return corrupt(reader.store().file(), "its names do not fit its events");
    nameCategories(catalogue->m_names, catalogue->m_categories, catalogue->m_categoryOf);
    catalogue->settle();
    return catalogue;
}

Result<std::unique_ptr<Catalogue>> Catalogue::stored(const BlobStore& store,
                                                     const std::vector<NameList>& lists,
                                                     std::vector<CataloguePart> parts) {
    auto catalogue = std::make_unique<Catalogue>();
    if (auto read = readDictionaries(store, lists, NameUse::NamesOnly, catalogue->m_names); !read)
        return read.error();
    for (const BlobKind kind : {BlobKind::Totals, BlobKind::Streams})
        for (const CataloguePart& part : parts) {
            if (part.kind != kind) continue;
            const auto frame = store.read(part.blob, kind, store.file());
            if (!frame) return frame.error();
            auto decoded = kind == BlobKind::Totals ? catalogue->decodeTotals(*frame, store.file())
                                                    : catalogue->decodeStreams(*frame, store.file());
            if (!decoded) return decoded.error();
        }
    const LogIndex& index = catalogue->m_index;
    const auto known = [&catalogue](std::uint32_t category) { return category < catalogue->categoryCount(); };
    if (index.streams.size() != catalogue->streamCount() || index.typeEvents.size() != catalogue->typeCount()
        || !std::all_of(catalogue->m_categoryOf.begin(), catalogue->m_categoryOf.end(), known))
        return corrupt(store.file(), "its catalogue does not fit its names");
    catalogue->m_parts = std::move(parts);
    catalogue->settle();
    return catalogue;
}

Catalogue::Catalogue(Dictionaries names, LogIndex index, bool idsDiffer)
    : m_names(std::move(names)), m_index(std::move(index)), m_idsDiffer(idsDiffer) {
    nameCategories(m_names, m_categories, m_categoryOf);
    settle();
}

void Catalogue::settle() {
    m_index.typeEvents.resize(typeCount());
    const bool fromZero = std::any_of(m_index.streams.begin(), m_index.streams.end(),
                                      [](const StreamTotals& totals) { return totals.firstVersion <= 0; });
    m_versionBase = fromZero ? 0 : 1;
}

std::optional<std::uint32_t> Catalogue::findStream(std::string_view name) const {
    std::call_once(m_hashed, [this] { m_names.streams.hashAll(); });
    return m_names.streams.find(name);
}

void Catalogue::sizes(bool byCategory, std::vector<std::uint64_t>& totals,
                      std::vector<std::string_view>& names) const {
    if (!byCategory) {
        totals = m_index.typeEvents;
        for (std::uint32_t type = 0; type < typeCount(); ++type)
            names.push_back(typeName(type));
        return;
    }
    totals.assign(categoryCount(), 0);
    for (std::size_t stream = 0; stream < m_categoryOf.size(); ++stream)
        totals[m_categoryOf[stream]] += m_index.streams[stream].events;
    for (std::uint32_t category = 0; category < categoryCount(); ++category)
        names.push_back(categoryName(category));
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

PyramidLanes Catalogue::pyramidLanes() const {
    PyramidLanes lanes;
    std::vector<std::uint64_t> totals;
    std::vector<std::string_view> names;
    sizes(false, totals, names);
    lanes.types = orderBySize(totals, names);
    names.clear();
    sizes(true, totals, names);
    lanes.categories = orderBySize(totals, names);
    lanes.categoryOf = m_categoryOf;
    return lanes;
}

} // namespace hindcast::cache
