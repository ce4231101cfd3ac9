// SPDX-License-Identifier: GPL-3.0-or-later
// AggregateRows: the partitions that two projections leave unequal, in groups of one shape each, so that many
// read as a few causes. Owned by the pane. Thread-safety: belongs to one thread.
#pragma once

#include "analysis/comparison.h"

#include <QString>

#include <map>
#include <vector>

namespace hindcast::widgets {

struct AggregateGroup {
    QString title; ///< the paths that differ, or why there are none
    std::uint64_t partitions = 0;
    std::vector<analysis::PartitionDifference> members; ///< the first kMostMembers of them
};

class AggregateRows {
public:
    static constexpr std::size_t kMostMembers = 20000; ///< of a group: nobody reads more rows

    void add(analysis::PartitionDifference difference);
    void clear() { m_groups.clear(); }
    /// Most partitions first.
    std::vector<const AggregateGroup*> groups() const;

private:
    std::map<QString, AggregateGroup> m_groups;
};

} // namespace hindcast::widgets
