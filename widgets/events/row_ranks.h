// SPDX-License-Identifier: GPL-3.0-or-later
// RowRanks: which events a list shows, as a map between rows and ranks: all of the log, the hits of a filter,
// or the events of a stream. Costs nothing per row. Thread-safety: a value; const use from any thread.
#pragma once

#include "base/rank_set.h"
#include "base/strong.h"

#include <QtGlobal>

#include <memory>
#include <optional>
#include <vector>

namespace hindcast::widgets {

class RowRanks {
public:
    using List = std::shared_ptr<const std::vector<Rank>>;

    RowRanks() = default;
    static RowRanks all(qint64 events);
    static RowRanks of(std::shared_ptr<const RankSet> set);
    static RowRanks of(List list);

    qint64 count() const { return m_count; }
    bool isAll() const { return !m_set && !m_list; }
    /// Precondition: 0 <= row < count().
    Rank rankOf(qint64 row) const;
    /// The row at or before a rank; nothing: it is before all of them.
    std::optional<qint64> rowAt(Rank rank) const;

private:
    qint64 m_count = 0;
    std::shared_ptr<const RankSet> m_set;
    List m_list;
    bool m_rising = true; ///< the list; versions need not be in log order
};

/// Those of `list` that are in `set`.
RowRanks::List commonRanks(const std::vector<Rank>& list, const RankSet& set);

} // namespace hindcast::widgets
