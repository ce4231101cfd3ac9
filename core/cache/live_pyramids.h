// SPDX-License-Identifier: GPL-3.0-or-later
// LivePyramids: counts the pyramids while segments are written, so that finishing needs no pass over their
// columns. Which lanes will be the largest shows only at the end, so each type and category gets a lane;
// where there are too many of them it gives up. Thread-safety: belongs to one thread at a time.
#pragma once

#include "cache/pyramid_count.h"
#include "cache/row_sorter.h"

#include <optional>

namespace hindcast::cache {

class LivePyramids {
public:
    /// The next segment, whose streams and types `names` knows.
    void add(const std::vector<Run>& runs, const Columns& columns, std::uint64_t firstRank,
             const Dictionaries& names);
    /// There are segments that it has not seen.
    void giveUp() { m_count.reset(); }
    /// All of it, to go on counting later; empty when it gave up.
    std::string encode() const;
    /// Gives up where these bytes hold nothing. The names are those that the next segment will come with.
    void decode(std::string_view raw, const Dictionaries& names);
    /// By pyramidNumber(); nothing when it gave up.
    std::optional<std::vector<Pyramid>> pyramids(const PyramidLanes& wanted) const;

private:
    bool findLanes(const Dictionaries& names);

    CountLanes m_lanes;
    StringTable m_categories;                    ///< names of those that have lanes
    std::vector<std::uint32_t> m_laneOfCategory; ///< by the number there
    std::optional<PyramidCount> m_count{PyramidCount(0)};
};

} // namespace hindcast::cache
