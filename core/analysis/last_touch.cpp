// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/last_touch.h"

#include "analysis/diff.h"

namespace hindcast::analysis {
namespace {

bool isBelow(const std::string& path, const std::string& above) {
    return path.compare(0, above.size(), above) == 0
           && (path.size() == above.size() || path[above.size()] == '/');
}

} // namespace

void LastTouch::step(const projection::EventPlace& place, json::Value after,
                     std::vector<ParityChange>& changes) {
    const bool isFirst = !m_before;
    std::vector<Change> touched;
    if (isFirst)
        touched.push_back({ChangeOp::Add, "", std::nullopt, after});
    else
        touched = diff(*m_before, after).changes;
    for (ParityChange& change : changes)
        for (const Change& touch : touched) {
            if (!isBelow(change.path, touch.path) && !isBelow(touch.path, change.path)) continue;
            if (isFirst && !change.actual && !change.path.empty()) continue; // it was never there
            change.lastSetBy = place;
        }
    m_before = std::move(after);
}

} // namespace hindcast::analysis
