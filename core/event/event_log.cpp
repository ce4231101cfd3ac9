// SPDX-License-Identifier: GPL-3.0-or-later
#include "event/event_log.h"

namespace hindcast::event {
namespace {

template <class Matches>
std::optional<std::size_t> lastWhere(std::size_t size, Matches matches) {
    for (std::size_t i = size; i-- > 0;)
        if (matches(i)) return i;
    return std::nullopt;
}

} // namespace

std::optional<std::size_t> StreamColumns::lastAtVersion(Version version) const {
    return lastWhere(size(), [&](std::size_t i) { return versions[i] <= version; });
}

std::optional<std::size_t> StreamColumns::lastAtRank(Rank rank) const {
    return lastWhere(size(), [&](std::size_t i) { return ranks[i] <= rank; });
}

std::optional<std::size_t> StreamColumns::lastAtPosition(const Position& position) const {
    return lastWhere(size(), [&](std::size_t i) {
        return positions[i] && positions[i]->isText() == position.isText()
               && (position.isText() ? positions[i]->text() <= position.text()
                                     : positions[i]->number() <= position.number());
    });
}

std::optional<std::size_t> StreamColumns::lastAtTime(Micros time) const {
    return lastWhere(size(), [&](std::size_t i) { return times[i] && *times[i] <= time; });
}

std::optional<std::size_t> StreamColumns::indexOfRank(Rank rank) const {
    return lastWhere(size(), [&](std::size_t i) { return ranks[i] == rank; });
}

} // namespace hindcast::event
