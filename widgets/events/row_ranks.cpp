// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/row_ranks.h"

#include <algorithm>

namespace hindcast::widgets {

RowRanks RowRanks::all(qint64 events) {
    RowRanks rows;
    rows.m_count = events;
    return rows;
}

RowRanks RowRanks::of(std::shared_ptr<const RankSet> set) {
    RowRanks rows;
    rows.m_count = qint64(set->size());
    rows.m_set = std::move(set);
    return rows;
}

RowRanks RowRanks::of(List list) {
    RowRanks rows;
    rows.m_count = qint64(list->size());
    rows.m_rising = std::is_sorted(list->begin(), list->end());
    rows.m_list = std::move(list);
    return rows;
}

Rank RowRanks::rankOf(qint64 row) const {
    if (m_set) return m_set->at(std::uint64_t(row));
    return m_list ? (*m_list)[std::size_t(row)] : Rank(std::uint64_t(row));
}

std::optional<qint64> RowRanks::rowAt(Rank rank) const {
    if (m_count == 0) return std::nullopt;
    if (m_set) {
        const auto at = m_set->lastAt(rank);
        return at ? std::optional(qint64(*at)) : std::nullopt;
    }
    if (!m_list) return std::min(qint64(rank.value()), m_count - 1);
    if (!m_rising) {
        const auto last =
            std::find_if(m_list->rbegin(), m_list->rend(), [&](Rank known) { return known <= rank; });
        return last == m_list->rend() ? std::nullopt : std::optional(qint64(m_list->rend() - last) - 1);
    }
    const auto after = std::upper_bound(m_list->begin(), m_list->end(), rank) - m_list->begin();
    return after > 0 ? std::optional(qint64(after - 1)) : std::nullopt;
}

RowRanks::List commonRanks(const std::vector<Rank>& list, const RankSet& set) {
    auto common = std::make_shared<std::vector<Rank>>();
    for (const Rank rank : list)
        if (set.contains(rank)) common->push_back(rank);
    return common;
}

} // namespace hindcast::widgets
