// SPDX-License-Identifier: GPL-3.0-or-later
// PlaceCount: counts groups of places into the buckets and lanes of an overview, which the pyramids are too
// coarse for. Thread-safety: belongs to one thread at a time.
#pragma once

#include "cache/place_group.h"
#include "event/equal_buckets.h"
#include "event/event_log.h"

#include <vector>

namespace hindcast::cache {

class PlaceCount {
public:
    /// Into `out`, whose counts are zeros and must stay where they are. `laneOf`: by type or category.
    PlaceCount(event::Overview& out, const std::vector<std::uint32_t>& laneOf);

    std::size_t kinds() const { return m_counts.size(); }
    /// Rows [from, to) of a group, each by its type. Places count from `first`. False: a type is not known.
    bool addTypes(const PlaceGroup& group, std::size_t from, std::size_t to, std::int64_t first);
    /// The same, all of one kind. Precondition: it is below kinds().
    void addKind(const PlaceGroup& group, std::size_t from, std::size_t to, std::int64_t first,
                 std::size_t kind);
    /// Fills in the totals.
    void finish();

private:
    template <class CountsOf>
    void add(const PlaceGroup& group, std::size_t from, std::size_t to, std::int64_t first,
             CountsOf countsOf);

    event::Overview& m_out;
    event::EqualBuckets m_buckets;
    std::vector<std::uint32_t*> m_counts; ///< by kind
};

} // namespace hindcast::cache
