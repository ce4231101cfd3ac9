// SPDX-License-Identifier: GPL-3.0-or-later
// RowSelection: the selected rows of a list of any length, kept as ranges: selecting ten million rows costs
// as much as selecting one. Thread-safety: a value.
#pragma once

#include <QtGlobal>

#include <vector>

namespace hindcast::widgets {

class RowSelection {
public:
    struct Range {
        qint64 first = 0, last = 0; ///< both belong to it
        bool operator==(const Range&) const = default;
    };

    void clear() { m_ranges.clear(); }
    /// Only these; the order of the two does not matter.
    void set(qint64 a, qint64 b);
    void add(qint64 a, qint64 b);
    void toggle(qint64 row);

    bool contains(qint64 row) const;
    qint64 count() const;
    bool isEmpty() const { return m_ranges.empty(); }
    /// Rising, disjoint, never touching.
    const std::vector<Range>& ranges() const { return m_ranges; }
    /// The first `limit` selected rows.
    std::vector<Range> firstRows(qint64 limit) const;

private:
    std::vector<Range> m_ranges;
};

} // namespace hindcast::widgets
