// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/found_marks.h"

#include <algorithm>

namespace hindcast::widgets {

std::vector<TextPart> partsHolding(const QString& text, const QString& needle,
                                   Qt::CaseSensitivity sensitivity) {
    std::vector<TextPart> parts;
    if (needle.isEmpty()) return parts;
    for (qsizetype at = text.indexOf(needle, 0, sensitivity); at >= 0;
         at = text.indexOf(needle, at + needle.size(), sensitivity))
        parts.push_back({at, at + needle.size()});
    return parts;
}

std::vector<int> markedPixels(qint64 rows, int height, const std::function<Rank(qint64)>& rankOf,
                              const RankSet& hits) {
    std::vector<int> marked;
    if (rows <= height) {
        for (qint64 row = 0; row < rows; ++row)
            if (hits.contains(rankOf(row))) marked.push_back(int(row * height / rows));
        return marked;
    }
    for (int y = 0; y < height; ++y) {
        const qint64 first = rows * y / height, end = rows * (y + 1) / height;
        if (hits.countBelow(next(rankOf(end - 1))) > hits.countBelow(rankOf(first))) marked.push_back(y);
    }
    return marked;
}

} // namespace hindcast::widgets
