// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/place.h"

#include <algorithm>

namespace hindcast::session {
namespace {

std::size_t after(const std::optional<std::size_t>& index) {
    return index ? *index + 1 : 0;
}

struct Finder {
    const event::StreamColumns& columns;

    Place operator()(AtEnd) const { return {columns.size()}; }
    Place operator()(AtFolded at) const { return {std::min(at.folded, columns.size())}; }
    Place operator()(Version version) const { return {after(columns.lastAtVersion(version))}; }
    Place operator()(const Position& position) const { return {after(columns.lastAtPosition(position))}; }
    Place operator()(Rank rank) const { return {after(columns.lastAtRank(rank))}; }
    Place operator()(Micros time) const {
        Place place{after(columns.lastAtTime(time))};
        for (std::size_t i = 0; i < place.folded && !place.timeRegressed; ++i) {
            const auto before = columns.times[i];
            place.timeRegressed = before && *before > time;
        }
        return place;
    }
};

} // namespace

Place placeOf(const event::StreamColumns& columns, const Point& point) {
    return std::visit(Finder{columns}, point);
}

std::optional<std::size_t> indexOfRank(const event::StreamColumns& columns, Rank rank) {
    const auto found = std::lower_bound(columns.ranks.begin(), columns.ranks.end(), rank);
    if (found != columns.ranks.end() && *found == rank) return std::size_t(found - columns.ranks.begin());
    return columns.indexOfRank(rank);
}

} // namespace hindcast::session
