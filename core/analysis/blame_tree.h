// SPDX-License-Identifier: GPL-3.0-or-later
// BlameTree: the shape of a state with the event that last changed each leaf, kept up event by event at
// the cost of what changed. Thread-safety: belongs to one thread.
#pragma once

#include "json/value.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hindcast::analysis {

class BlameTree {
public:
    /// A state all of whose leaves are by one event, or by none: the state before any event.
    explicit BlameTree(const json::Value& initial, std::optional<std::size_t> event = std::nullopt)
        : m_root(fresh(initial, event)) {}

    /// Each leaf has a number of its own in place of an event: in the order of visitLeaves(), from 0.
    static BlameTree numbered(const json::Value& state);
    static std::size_t leafCount(const json::Value& state);

    /// `before` is the state that this tree describes.
    void update(const json::Value& before, const json::Value& after, std::size_t event) {
        update(m_root, before, after, event);
    }

    using Leaf = std::function<void(const std::string& path, const json::Value& value,
                                    std::optional<std::size_t> event)>;
    void visitLeaves(const json::Value& state, const Leaf& leaf) const;

private:
    struct Node {
        std::optional<std::size_t> event; ///< of a leaf
        std::vector<Node> children;       ///< as the members or items of the value
    };
    static Node fresh(const json::Value& value, std::optional<std::size_t> event);
    static void update(Node& node, const json::Value& before, const json::Value& after, std::size_t event);
    static void updateObject(Node& node, const json::Value& before, const json::Value& after,
                             std::size_t event);
    static void updateArray(Node& node, const json::Value& before, const json::Value& after,
                            std::size_t event);
    static void number(Node& node, std::size_t& next);
    static void visit(const Node& node, const json::Value& value, std::string& path, const Leaf& leaf);

    Node m_root;
};

} // namespace hindcast::analysis
