// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/field_tree.h"

#include <algorithm>

namespace hindcast::expression {

std::uint32_t FieldTree::add(const std::vector<Step>& steps) {
    std::vector<std::uint32_t> way{0};
    for (const Step& step : steps) {
        const std::uint32_t fresh = std::uint32_t(nodes.size());
        Node& here = nodes[way.back()];
        std::uint32_t next = fresh;
        if (step.index) {
            const auto at =
                std::lower_bound(here.items.begin(), here.items.end(), *step.index,
                                 [](const auto& item, std::size_t index) { return item.first < index; });
            if (at != here.items.end() && at->first == *step.index)
                next = at->second;
            else
                here.items.insert(at, {*step.index, fresh});
        } else if (const std::uint32_t* known = here.member(step.name)) {
            next = *known;
        } else {
            here.members.emplace_back(step.name, fresh);
        }
        if (next == fresh) nodes.emplace_back();
        way.push_back(next);
    }
    Node& end = nodes[way.back()];
    if (end.slot) return *end.slot;
    end.slot = slots++;
    for (const std::uint32_t node : way)
        nodes[node].slotsBelow.push_back(*nodes[way.back()].slot);
    return *nodes[way.back()].slot;
}

} // namespace hindcast::expression
