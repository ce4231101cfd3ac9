// SPDX-License-Identifier: GPL-3.0-or-later
#include "event/stream_columns.h"

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
        const auto at = positions[i];
        if (!at || at->isText() != position.isText()) return false;
        return position.isText() ? at->text() <= position.text() : at->number() <= position.number();
    });
}

std::optional<std::size_t> StreamColumns::lastAtTime(Micros time) const {
    return lastWhere(size(), [&](std::size_t i) {
        const auto at = times[i];
        return at && *at <= time;
    });
}

std::optional<std::size_t> StreamColumns::indexOfRank(Rank rank) const {
    return lastWhere(size(), [&](std::size_t i) { return ranks[i] == rank; });
}

} // namespace hindcast::event
