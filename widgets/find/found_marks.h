// SPDX-License-Identifier: GPL-3.0-or-later
// Where a needle stands in a text that is painted, and the marks of rows beside a scroll bar: pure geometry.
// Thread-safety: pure functions.
#pragma once

#include "base/rank_set.h"
#include "base/strong.h"

#include <QString>

#include <functional>
#include <vector>

namespace hindcast::widgets {

struct TextPart {
    qsizetype begin = 0, end = 0;
    bool operator==(const TextPart&) const = default;
};

/// Every place of the needle, none overlapping another.
std::vector<TextPart> partsHolding(const QString& text, const QString& needle,
                                   Qt::CaseSensitivity sensitivity);

/// The pixels of a line of `height` that stands for all rows, at which rows with hits begin. `rankOf`: of a
/// row, rising. Cost: `height` questions, however many rows and hits there are.
std::vector<int> markedPixels(qint64 rows, int height, const std::function<Rank(qint64)>& rankOf,
                              const RankSet& hits);

} // namespace hindcast::widgets
