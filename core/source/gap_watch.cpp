// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/gap_watch.h"

#include <algorithm>

namespace hindcast::source {

/// Takes a number out of the watched hole that it fills.
void GapWatch::fill(std::int64_t number) {
    for (std::size_t i = 0; i < m_watched.size(); ++i) {
        const Watched watched = m_watched[i];
        const Range hole = watched.hole;
        if (number < hole.first || number > hole.last) continue;
        const auto put = [&](Range rest) {
            m_watched.insert(m_watched.begin() + std::ptrdiff_t(i), {rest, watched.since, watched.mustEnd});
        };
        m_watched.erase(m_watched.begin() + std::ptrdiff_t(i));
        if (number < hole.last) put({number + 1, hole.last});
        if (number > hole.first) put({hole.first, number - 1});
        return;
    }
}

/// What every transaction that could fill it has left empty, and is long ago or far behind.
void GapWatch::forget(const TransactionBounds& bounds, Clock::time_point now) {
    std::erase_if(m_watched, [&](const Watched& watched) {
        const bool isOld = now - watched.since >= kPatience || m_last - watched.hole.last > kFarBehind;
        return isOld && bounds.lowest >= watched.mustEnd;
    });
    if (m_watched.size() > kMostWatched)
        m_watched.erase(m_watched.begin(), m_watched.end() - std::ptrdiff_t(kMostWatched));
}

bool GapWatch::isOver(const Range& hole, const TransactionBounds& bounds, Clock::time_point now) {
    const auto [at, isNew] = m_holes.try_emplace(hole.last, Hole{now, 0});
    if (isNew) return false;
    if (now - at->second.seen >= kPatience) return true;
    if (at->second.mustEnd == 0) {
        at->second.mustEnd = bounds.next;
        return false;
    }
    return bounds.lowest >= at->second.mustEnd;
}

std::size_t GapWatch::admit(std::span<const std::int64_t> numbers, const TransactionBounds& bounds,
                            Clock::time_point now) {
    std::size_t count = 0;
    while (count < numbers.size() && numbers[count] <= m_last)
        fill(numbers[count++]);
    // Every hole is looked at, so that those further on are not seen for the first time when they hold back.
    bool holdsBack = false;
    std::int64_t before = m_last;
    for (std::size_t i = count; i < numbers.size(); ++i) {
        const std::int64_t number = numbers[i];
        if (number > before + 1) {
            const Range hole{before + 1, number - 1};
            const bool over = isOver(hole, bounds, now);
            holdsBack = holdsBack || !over;
            if (!holdsBack) {
                watch(hole, bounds, now);
                m_holes.erase(hole.last);
            }
        }
        before = number;
        if (holdsBack) continue;
        m_last = number;
        count = i + 1;
    }
    std::erase_if(m_holes, [this](const auto& hole) { return hole.first <= m_last; });
    forget(bounds, now);
    return count;
}

} // namespace hindcast::source
