// SPDX-License-Identifier: GPL-3.0-or-later
// Catalogue: what a cache knows of all its events together: names, totals by stream and type, categories.
// Thread-safety: immutable once built but for what it loads lazily under its own lock.
#pragma once

#include "base/result.h"
#include "cache/log_tables.h"

#include <memory>
#include <string_view>
#include <vector>

namespace hindcast::cache {

class Catalogue {
public:
    /// Reads all columns: for a cache that is not finished.
    static Result<std::unique_ptr<Catalogue>> scan(const SegmentReader& reader,
                                                   const std::vector<NameList>& lists);

    std::size_t streamCount() const { return m_names.streams.size(); }
    std::string_view streamName(std::uint32_t stream) const { return m_names.streams.name(stream); }
    std::optional<std::uint32_t> findStream(std::string_view name) const {
        return m_names.streams.find(name);
    }
    const StreamTotals& totals(std::uint32_t stream) const { return m_index.streams[stream]; }
    std::uint32_t categoryOf(std::uint32_t stream) const { return m_categoryOf[stream]; }

    std::size_t typeCount() const { return m_names.types.size(); }
    std::string_view typeName(std::uint32_t type) const { return m_names.types.name(type); }
    std::uint64_t typeEvents(std::uint32_t type) const { return m_index.typeEvents[type]; }
    std::size_t categoryCount() const { return m_categories.size(); }
    std::string_view categoryName(std::uint32_t category) const { return m_categories.name(category); }

    std::optional<std::int64_t> firstTime() const { return m_index.firstTime; }
    std::optional<std::int64_t> lastTime() const { return m_index.lastTime; }
    int versionBase() const { return m_versionBase; }

private:
    Dictionaries m_names;
    LogIndex m_index;
    StringTable m_categories;
    std::vector<std::uint32_t> m_categoryOf;
    int m_versionBase = 1;
};

} // namespace hindcast::cache
