// SPDX-License-Identifier: GPL-3.0-or-later
// FilterWriter: gathers the filters of segments until there are enough for a group, and writes it. Those of a
// writer that dies meanwhile are lost: a search then looks into every block of these segments.
// Thread-safety: belongs to one thread at a time.
#pragma once

#include "cache/directory.h"
#include "cache/filter_group.h"

#include <functional>

namespace hindcast::cache {

class FilterWriter {
public:
    explicit FilterWriter(Codec codec) : m_packer(codec) {}

    /// Segments come in order, without gaps.
    void add(std::uint32_t segment, const SegmentFilters& filters);
    bool isEmpty() const { return m_segments.empty(); }
    bool isFull() const;
    /// Forgets what was gathered.
    void drop();
    /// Calls `put(blob)` for the blobs of the group, whose ids are consecutive, and begins the next one.
    /// Gives the segments that it was for; the id of its first blob is the caller's to set.
    Result<FilterRow> write(const std::function<Result<void>(std::string_view)>& put);

private:
    std::vector<const char*> filtersOf(const FilterMatrix& matrix, std::size_t kind) const;

    Packer m_packer;
    std::uint32_t m_first = 0;
    std::vector<SegmentFilters> m_segments;
    FilterGroup m_group;
    std::size_t m_bytes = 0; ///< of the filters
    std::string m_slices, m_blob;
};

} // namespace hindcast::cache
