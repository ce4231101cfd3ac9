// SPDX-License-Identifier: GPL-3.0-or-later
// Catalogue: what a cache knows of all its events together: names, totals by stream and type, categories,
// pyramids. A finished cache stores it, so that opening one reads no columns.
// Thread-safety: immutable once built.
#pragma once

#include "base/result.h"
#include "cache/log_tables.h"
#include "cache/long_runs.h"
#include "cache/pyramid_count.h"
#include "cache/stream_table.h"
#include "event/bucket_count.h"

#include <functional>
#include <memory>
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

    const StreamTable& streams() const { return *m_streams; }

    std::size_t typeCount() const { return m_types.size(); }
    std::string_view typeName(std::uint32_t type) const { return m_types.name(type); }
    std::uint64_t typeEvents(std::uint32_t type) const { return m_typeEvents[type]; }
    std::size_t categoryCount() const { return m_categories.size(); }
    std::string_view categoryName(std::uint32_t category) const { return m_categories.name(category); }

    /// By type or by category: what there is and how many events each has.
    void sizes(bool byCategory, std::vector<std::uint64_t>& totals,
               std::vector<std::string_view>& names) const;

    std::optional<std::int64_t> firstTime() const { return m_firstTime; }
    std::optional<std::int64_t> lastTime() const { return m_lastTime; }
    int versionBase() const { return m_versionBase; }
    /// No two events have the same id, for certain.
    bool idsDiffer() const { return m_idsDiffer; }

    /// Nothing when the cache has none: it is not finished.
    Result<std::optional<Pyramid>> pyramid(const BlobStore& store, bool byTime, bool byCategory) const;

    /// The histogram of kStoredBuckets that finish() kept, by type or by category.
    std::optional<event::BucketCount> buckets(const BlobStore& store, bool byCategory) const;

    /// The long runs of a stream that finish() kept, by segment; it may have more.
    std::vector<SegmentRun> longRuns(const BlobStore& store, std::uint32_t stream) const;

    /// To go on counting where this ends.
    LogIndex index() const;
    /// Its categories begin with these, so that no stream has another number of a category than it had.
    bool keepsCategories(const std::vector<std::string>& before) const;

    /// Frames of parts but the pyramids, for storing: kind, number among its kind, rows, raw bytes. Those of
    /// streams only where `wanted(piece)`.
    struct RawPart {
        BlobKind kind;
        std::uint32_t number;
        std::uint32_t rows;
        std::string raw;
    };
    std::vector<RawPart> encode(const std::function<bool(std::uint32_t)>& wanted) const;
    PyramidLanes pyramidLanes() const;

private:
    std::string encodeTotals() const;
    Result<void> decodeTotals(const Frame& frame, const std::string& where, StreamPieces& pieces);

    std::unique_ptr<const StreamTable> m_streams;
    StringTable m_types, m_categories;
    std::vector<std::uint64_t> m_typeEvents, m_categoryEvents;
    std::uint64_t m_events = 0;
    std::optional<std::int64_t> m_firstTime, m_lastTime;
    std::vector<CataloguePart> m_parts;
    int m_versionBase = 1;
    bool m_idsDiffer = false;
};

} // namespace hindcast::cache
