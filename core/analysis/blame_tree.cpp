// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/blame_tree.h"

#include "analysis/array_match.h"
#include "json/pointer.h"

namespace hindcast::analysis {
namespace {

using json::Value;

const Value& childOf(const Value& value, std::size_t i) {
    return value.isArray() ? value.at(i) : value.member(i).second;
}

bool sameNames(const Value& before, const Value& after) {
    if (before.size() != after.size()) return false;
    const std::size_t size = before.size();
    for (std::size_t i = 0; (i = before.skipShared(after, i)) < size; ++i)
        if (before.member(i).first != after.member(i).first) return false;
    return true;
}

} // namespace

BlameTree::Node BlameTree::fresh(const Value& value, std::optional<std::size_t> event) {
    Node node;
    if (value.size() == 0) node.event = event;
    node.children.reserve(value.size());
    for (std::size_t i = 0; i < value.size(); ++i)
        node.children.push_back(fresh(childOf(value, i), event));
    return node;
}

BlameTree BlameTree::numbered(const Value& state) {
    BlameTree tree(state);
    std::size_t next = 0;
    number(tree.m_root, next);
    return tree;
}

void BlameTree::number(Node& node, std::size_t& next) {
    if (node.children.empty()) node.event = next++;
    for (Node& child : node.children)
        number(child, next);
}

std::size_t BlameTree::leafCount(const Value& state) {
    if (state.size() == 0) return 1;
    std::size_t count = 0;
    for (std::size_t i = 0; i < state.size(); ++i)
        count += leafCount(childOf(state, i));
    return count;
}

void BlameTree::update(Node& node, const Value& before, const Value& after, std::size_t event) {
    if (before.sharesNodeWith(after)) return;
    const bool container = after.isContainer() && before.kind() == after.kind();
    if (!container) {
        if (!json::equal(before, after)) node = fresh(after, event);
    } else if (after.size() == 0 || before.size() == 0) {
        if (after.size() != before.size()) node = fresh(after, event);
    } else if (after.isObject()) {
        updateObject(node, before, after, event);
    } else {
        updateArray(node, before, after, event);
    }
}

void BlameTree::updateObject(Node& node, const Value& before, const Value& after, std::size_t event) {
    if (sameNames(before, after)) {
        for (std::size_t i = 0; (i = before.skipShared(after, i)) < node.children.size(); ++i)
            update(node.children[i], before.member(i).second, after.member(i).second, event);
        return;
    }
    std::vector<Node> children;
    children.reserve(after.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
        const auto& [name, value] = after.member(i);
        const bool beside = i < before.size() && before.member(i).first == name;
        const auto place = beside ? std::optional(i) : before.indexOf(name);
        if (!place) {
            children.push_back(fresh(value, event));
            continue;
        }
        children.push_back(std::move(node.children[*place]));
        update(children.back(), before.member(*place).second, value, event);
    }
    node.children = std::move(children);
}

void BlameTree::updateArray(Node& node, const Value& before, const Value& after, std::size_t event) {
    const ArrayMatch match = matchArrays(before, after, {}, true);
    std::vector<std::optional<std::size_t>> from(after.size());
    for (const auto& [left, right] : match.pairs)
        from[right] = left;
    std::vector<Node> children;
    children.reserve(after.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (!from[i]) {
            children.push_back(fresh(after.at(i), event));
            continue;
        }
        children.push_back(std::move(node.children[*from[i]]));
        update(children.back(), before.at(*from[i]), after.at(i), event);
    }
    node.children = std::move(children);
}

void BlameTree::visit(const Node& node, const Value& value, std::string& path, const Leaf& leaf) {
    if (value.size() == 0) {
        leaf(path, value, node.event);
        return;
    }
    const std::size_t length = path.size();
    for (std::size_t i = 0; i < value.size(); ++i) {
        json::appendToken(path, value.isArray() ? std::to_string(i) : value.member(i).first);
        visit(node.children[i], childOf(value, i), path, leaf);
        path.resize(length);
    }
}

void BlameTree::visitLeaves(const Value& state, const Leaf& leaf) const {
    std::string path;
    visit(m_root, state, path, leaf);
}

} // namespace hindcast::analysis
