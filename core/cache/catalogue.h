// SPDX-License-Identifier: GPL-3.0-or-later
// Catalogue: what a cache knows of all its events together: names, totals by stream and type, categories,
// pyramids. A finished cache stores it, so that opening one reads no columns.
// Thread-safety: immutable once built, but for the table behind findStream(), made once under a lock.
#pragma once

#include "base/result.h"
#include "cache/log_tables.h"
#include "cache/pyramid_count.h"

#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

namespace hindcast::cache {

/// One blob of the stored catalogue.
struct CataloguePart {
    BlobKind kind = BlobKind::Totals;
    std::uint32_t number = 0;
    std::int64_t blob = 0;
};

class Catalogue {
public:
    Catalogue() = default;
    /// What a writer has counted.
    Catalogue(Dictionaries names, LogIndex index, bool idsDiffer);
    /// Reads all columns: for a cache that is not finished.
    static Result<std::unique_ptr<Catalogue>> scan(const SegmentReader& reader,
                                                   const std::vector<NameList>& lists);
    /// What finish() stored.
    static Result<std::unique_ptr<Catalogue>>
    stored(const BlobStore& store, const std::vector<NameList>& lists, std::vector<CataloguePart> parts);

    std::size_t streamCount() const { return m_names.streams.size(); }
    std::string_view streamName(std::uint32_t stream) const { return m_names.streams.name(stream); }
    std::optional<std::uint32_t> findStream(std::string_view name) const;
    const StreamTotals& totals(std::uint32_t stream) const { return m_index.streams[stream]; }
    std::uint32_t categoryOf(std::uint32_t stream) const { return m_categoryOf[stream]; }

    std::size_t typeCount() const { return m_names.types.size(); }
    std::string_view typeName(std::uint32_t type) const { return m_names.types.name(type); }
    std::uint64_t typeEvents(std::uint32_t type) const { return m_index.typeEvents[type]; }
    std::size_t categoryCount() const { return m_categories.size(); }
    std::string_view categoryName(std::uint32_t category) const { return m_categories.name(category); }

    /// By type or by category: what there is and how many events each has.
    void sizes(bool byCategory, std::vector<std::uint64_t>& totals,
               std::vector<std::string_view>& names) const;

    std::optional<std::int64_t> firstTime() const { return m_index.firstTime; }
    std::optional<std::int64_t> lastTime() const { return m_index.lastTime; }
    int versionBase() const { return m_versionBase; }
    /// No two events have the same id, for certain.
    bool idsDiffer() const { return m_idsDiffer; }

    /// Nothing when the cache has none: it is not finished.
    Result<std::optional<Pyramid>> pyramid(const BlobStore& store, bool byTime, bool byCategory) const;

    /// Frames of all parts but the pyramids, for storing: kind, rows, raw bytes.
    struct RawPart {
        BlobKind kind;
        std::uint32_t rows;
        std::string raw;
    };
    std::vector<RawPart> encode() const;
    PyramidLanes pyramidLanes() const;

private:
    Result<void> decodeTotals(const Frame& frame, const std::string& where);
    Result<void> decodeStreams(const Frame& frame, const std::string& where);
    void settle();

    mutable Dictionaries m_names;
    mutable std::once_flag m_hashed;
    LogIndex m_index;
    StringTable m_categories;
    std::vector<std::uint32_t> m_categoryOf;
    std::vector<CataloguePart> m_parts;
    int m_versionBase = 1;
    bool m_idsDiffer = false;
};

} // namespace hindcast::cache
