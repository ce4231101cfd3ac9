// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/path_tree.h"

#include <algorithm>

namespace hindcast::expression {
namespace {

/// The child that a place leads to; `fresh` when it was not there.
std::uint32_t childOf(PathTree::Node& node, const FieldPath::Place& place, std::uint32_t fresh) {
    if (place.name) {
        const auto known = std::find_if(node.members.begin(), node.members.end(),
                                        [&](const auto& member) { return member.first == *place.name; });
        if (known != node.members.end()) return known->second;
        node.members.emplace_back(*place.name, fresh);
        return fresh;
    }
    if (!place.index) return *(node.everyItem ? node.everyItem : node.everyItem = fresh);
    const auto at = std::lower_bound(node.items.begin(), node.items.end(), *place.index,
                                     [](const auto& item, std::size_t index) { return item.first < index; });
    if (at != node.items.end() && at->first == *place.index) return at->second;
    node.items.insert(at, {*place.index, fresh});
    return fresh;
}

} // namespace

std::uint32_t PathTree::add(const FieldPath& path) {
    std::uint32_t at = 0;
    for (const FieldPath::Place& place : path.places) {
        const auto fresh = std::uint32_t(nodes.size());
        const std::uint32_t next = childOf(nodes[at], place, fresh);
        overlaps = overlaps || (nodes[at].everyItem && !nodes[at].items.empty());
        if (next == fresh) nodes.emplace_back();
        at = next;
    }
    Node& end = nodes[at];
    if (!end.slot) end.slot = slots++;
    return *end.slot;
}

} // namespace hindcast::expression
