// SPDX-License-Identifier: GPL-3.0-or-later
// ColumnFit: the widths of the event list's columns. Each is as wide as its content, the sentence takes what
// is left; where that is too little, texts that can be cut give way first. A width the user chose stays.
// Thread-safety: a value; fonts of the GUI thread; pixels.
#pragma once

#include "events/event_columns.h"

#include <array>
#include <bitset>
#include <optional>

namespace hindcast::widgets {

/// What the columns have to show.
struct ColumnContent {
    bool withDate = true;
    QString longestPlace = QStringLiteral("88,888");
    QString longestStream, longestType; ///< of those known; empty: something usual
    bool operator==(const ColumnContent&) const = default;
};

class ColumnFit {
public:
    using Widths = std::array<int, kEventColumns>;

    /// Room for everything, within reason; and the least that still says something.
    static int wish(EventColumn column, const ColumnContent& content);
    static int least(EventColumn column, const ColumnContent& content);

    void choose(EventColumn column, int width) { m_chosen[std::size_t(column)] = width; }
    bool isChosen(EventColumn column) const { return m_chosen[std::size_t(column)].has_value(); }
    void forget() { m_chosen = {}; }

    Widths fit(const ColumnContent& content, const std::bitset<kEventColumns>& hidden, int room) const;

private:
    std::array<std::optional<int>, kEventColumns> m_chosen;
};

} // namespace hindcast::widgets
