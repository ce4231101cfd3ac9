// SPDX-License-Identifier: GPL-3.0-or-later
// PathTree: field paths as a tree, so that one walk over a payload finds all of them. Private to this
// library. Thread-safety: immutable once built.
#pragma once

#include "expression/field_path.h"

#include <cstdint>

namespace hindcast::expression {

struct PathTree {
    struct Node {
        std::optional<std::uint32_t> slot; ///< of the path that ends here
        std::vector<std::pair<std::string, std::uint32_t>> members;
        std::vector<std::pair<std::size_t, std::uint32_t>> items; ///< by index, ascending
        std::optional<std::uint32_t> everyItem;
        bool isLeaf() const { return members.empty() && items.empty() && !everyItem; }
    };
    std::vector<Node> nodes = std::vector<Node>(1); ///< the first is the whole payload
    std::uint32_t slots = 0;
    /// Some items are wanted twice: by their index and as one of all.
    bool overlaps = false;

    /// The slot of a path; equal paths share one.
    std::uint32_t add(const FieldPath& path);
};

} // namespace hindcast::expression
