// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/catalogue.h"

#include <algorithm>

namespace hindcast::cache {

Result<std::unique_ptr<Catalogue>> Catalogue::scan(const SegmentReader& reader,
                                                   const std::vector<NameList>& lists) {
    auto catalogue = std::make_unique<Catalogue>();
    if (auto read = readDictionaries(reader.store(), lists, catalogue->m_names); !read) return read.error();
    LogIndex& index = catalogue->m_index;
    const auto scanned = scanColumns(
        reader, [&index](const std::vector<Run>& runs, const Columns& columns) { index.add(runs, columns); });
    if (!scanned) return scanned.error();
    if (index.streams.size() != catalogue->streamCount() || index.typeEvents.size() > catalogue->typeCount())
        return corrupt(reader.store().file(), "its names do not fit its events");
    index.typeEvents.resize(catalogue->typeCount());
    nameCategories(catalogue->m_names, catalogue->m_categories, catalogue->m_categoryOf);
    const bool fromZero = std::any_of(index.streams.begin(), index.streams.end(),
                                      [](const StreamTotals& totals) { return totals.firstVersion <= 0; });
    catalogue->m_versionBase = fromZero ? 0 : 1;
    return catalogue;
}

} // namespace hindcast::cache
