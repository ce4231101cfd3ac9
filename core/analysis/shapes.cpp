// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/shapes.h"

#include <algorithm>
#include <set>

namespace hindcast::analysis {
namespace {

const json::Value* childOf(const json::Value* parent, const std::string& token) {
    if (!parent) return nullptr;
    if (parent->isObject()) return parent->find(token);
    const auto index = parent->isArray() ? json::arrayIndex(token) : std::nullopt;
    return index && *index < parent->size() ? &parent->at(*index) : nullptr;
}

} // namespace

std::string generalPath(const std::string& path, const json::Value& left, const json::Value& right) {
    const auto pointer = json::Pointer::parse(path);
    if (!pointer) return path;
    const json::Value *inLeft = &left, *inRight = &right;
    std::string general;
    for (const std::string& token : pointer->tokens()) {
        const bool isIndex = (inLeft && inLeft->isArray()) || (inRight && inRight->isArray());
        json::appendToken(general, isIndex && json::arrayIndex(token) ? "*" : token);
        const json::Value* nextLeft = childOf(inLeft, token);
        const json::Value* nextRight = childOf(inRight, token);
        // Indexes are those of the moment: where one side ends, the other says what its elements are like.
        if (isIndex && !nextLeft && inLeft && inLeft->isArray() && inLeft->size() > 0)
            nextLeft = &inLeft->at(inLeft->size() - 1);
        if (isIndex && !nextRight && inRight && inRight->isArray() && inRight->size() > 0)
            nextRight = &inRight->at(inRight->size() - 1);
        inLeft = nextLeft;
        inRight = nextRight;
    }
    return general;
}

const std::vector<std::string>& Shapes::add(const std::string& partition, const json::Value& left,
                                            const json::Value& right, const std::vector<Change>& changes) {
    std::set<std::string> paths;
    for (const Change& change : changes)
        paths.insert(generalPath(change.path, left, right));
    std::vector<std::string> key(paths.begin(), paths.end());
    if (m_shapes.size() >= kMost && m_shapes.find(key) == m_shapes.end()) key = {"…"};
    Shape& shape = m_shapes[key];
    if (shape.partitions++ > 0) return shape.paths;
    shape.paths = key;
    shape.example = partition;
    return shape.paths;
}

std::vector<Shape> Shapes::all() const {
    std::vector<Shape> list;
    for (const auto& [paths, shape] : m_shapes)
        list.push_back(shape);
    std::stable_sort(list.begin(), list.end(),
                     [](const Shape& a, const Shape& b) { return a.partitions > b.partitions; });
    return list;
}

} // namespace hindcast::analysis
