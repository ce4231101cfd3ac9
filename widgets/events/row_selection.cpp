// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/row_selection.h"

#include <algorithm>

namespace hindcast::widgets {

void RowSelection::set(qint64 a, qint64 b) {
    m_ranges.assign(1, {std::min(a, b), std::max(a, b)});
}

void RowSelection::add(qint64 a, qint64 b) {
    Range added{std::min(a, b), std::max(a, b)};
    std::vector<Range> merged;
    for (const Range& r : m_ranges) {
        const bool touches = r.first <= added.last + 1 && added.first <= r.last + 1;
        if (touches)
            added = {std::min(r.first, added.first), std::max(r.last, added.last)};
        else
            merged.push_back(r);
    }
    merged.insert(std::upper_bound(merged.begin(), merged.end(), added,
                                   [](const Range& x, const Range& y) { return x.first < y.first; }),
                  added);
    m_ranges = std::move(merged);
}

void RowSelection::toggle(qint64 row) {
    if (!contains(row)) {
        add(row, row);
        return;
    }
    std::vector<Range> left;
    for (const Range& r : m_ranges) {
        if (row < r.first || row > r.last) {
            left.push_back(r);
            continue;
        }
        if (r.first < row) left.push_back({r.first, row - 1});
        if (row < r.last) left.push_back({row + 1, r.last});
    }
    m_ranges = std::move(left);
}

bool RowSelection::contains(qint64 row) const {
    const auto after = std::upper_bound(m_ranges.begin(), m_ranges.end(), row,
                                        [](qint64 value, const Range& r) { return value < r.first; });
    return after != m_ranges.begin() && row <= std::prev(after)->last;
}

qint64 RowSelection::count() const {
    qint64 sum = 0;
    for (const Range& r : m_ranges)
        sum += r.last - r.first + 1;
    return sum;
}

std::vector<RowSelection::Range> RowSelection::firstRows(qint64 limit) const {
    std::vector<Range> first;
    for (const Range& r : m_ranges) {
        if (limit <= 0) break;
        first.push_back({r.first, std::min(r.last, r.first + limit - 1)});
        limit -= first.back().last - first.back().first + 1;
    }
    return first;
}

} // namespace hindcast::widgets
