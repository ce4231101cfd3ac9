// SPDX-License-Identifier: GPL-3.0-or-later
// FieldTree: the paths that an expression reads from one body, as a tree, so that one walk over a payload
// finds them all. Private to this library. Thread-safety: immutable once built.
#pragma once

#include "expression/syntax.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hindcast::expression {

struct FieldTree {
    struct Node {
        std::optional<std::uint32_t> slot; ///< the path that ends here
        std::vector<std::pair<std::string, std::uint32_t>> members;
        std::vector<std::pair<std::size_t, std::uint32_t>> items; ///< by index, ascending
        std::vector<std::uint32_t> slotsBelow;                    ///< its own included
        bool isLeaf() const { return members.empty() && items.empty(); }
        const std::uint32_t* member(std::string_view name) const {
            for (const auto& [key, node] : members)
                if (key == name) return &node;
            return nullptr;
        }
    };
    std::vector<Node> nodes = std::vector<Node>(1); ///< the first is the whole body
    std::uint32_t slots = 0;

    /// The slot of a path, a new one when it is not there yet.
    std::uint32_t add(const std::vector<Step>& steps);
};

} // namespace hindcast::expression
