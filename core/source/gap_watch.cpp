// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/gap_watch.h"

#include <algorithm>

namespace hindcast::source {

void GapWatch::watch(Range hole, Clock::time_point now) {
    hole.first = std::max(hole.first, hole.last - kFarBehind + 1);
    m_watched.emplace_back(hole, now);
}

/// Takes a number out of the watched hole that it fills.
void GapWatch::fill(std::int64_t number) {
    for (std::size_t i = 0; i < m_watched.size(); ++i) {
        const auto [hole, seen] = m_watched[i];
        if (number < hole.first || number > hole.last) continue;
        m_watched.erase(m_watched.begin() + std::ptrdiff_t(i));
        if (number < hole.last)
            m_watched.insert(m_watched.begin() + std::ptrdiff_t(i), {{number + 1, hole.last}, seen});
        if (number > hole.first)
            m_watched.insert(m_watched.begin() + std::ptrdiff_t(i), {{hole.first, number - 1}, seen});
        return;
    }
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
                watch(hole, now);
                m_holes.erase(hole.last);
            }
        }
        before = number;
        if (holdsBack) continue;
        m_last = number;
        count = i + 1;
    }
    std::erase_if(m_holes, [this](const auto& hole) { return hole.first <= m_last; });
    while (!m_watched.empty()
           && (now - m_watched.front().second >= kPatience
               || m_last - m_watched.front().first.last > kFarBehind))
        m_watched.pop_front();
    return count;
}

} // namespace hindcast::source
