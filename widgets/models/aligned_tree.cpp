// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/aligned_tree.h"

#include "models/array_alignment.h"

namespace hindcast::widgets {
namespace {

using Side = std::optional<json::Value>;

void appendOneSide(const json::Value& value, bool isLeft, Match match, std::vector<AlignedEntry>& out) {
    for (std::size_t i = 0; i < value.size(); ++i) {
        AlignedEntry entry;
        entry.isIndex = value.isArray();
        const std::string key = value.isArray() ? std::to_string(i) : value.member(i).first;
        const json::Value& child = value.isArray() ? value.at(i) : value.member(i).second;
        (isLeft ? entry.leftKey : entry.rightKey) = key;
        (isLeft ? entry.left : entry.right) = child;
        entry.match = match;
        out.push_back(std::move(entry));
    }
}

void alignMembers(const json::Value& left, const json::Value& right, std::vector<AlignedEntry>& out) {
    for (std::size_t i = 0; i < left.size(); ++i) {
        const auto& [name, value] = left.member(i);
        AlignedEntry entry;
        entry.leftKey = name;
        entry.left = value;
        if (const json::Value* other = right.find(name)) {
            entry.rightKey = name;
            entry.right = *other;
        }
        entry.match = compareValues(entry.left, entry.right);
        out.push_back(std::move(entry));
    }
    for (std::size_t i = 0; i < right.size(); ++i) {
        const auto& [name, value] = right.member(i);
        if (left.find(name)) continue;
        AlignedEntry entry;
        entry.rightKey = name;
        entry.right = value;
        entry.match = Match::Added;
        out.push_back(std::move(entry));
    }
}

void alignItems(const json::Value& left, const json::Value& right, std::vector<AlignedEntry>& out) {
    for (const AlignedItem& item : alignArrays(left, right)) {
        AlignedEntry entry;
        entry.isIndex = true;
        if (item.left) {
            entry.leftKey = std::to_string(*item.left);
            entry.left = left.at(*item.left);
        }
        if (item.right) {
            entry.rightKey = std::to_string(*item.right);
            entry.right = right.at(*item.right);
        }
        entry.match = item.equal ? Match::Same : compareValues(entry.left, entry.right);
        out.push_back(std::move(entry));
    }
}

bool hasChildren(const Side& side) {
    return side && side->isContainer() && side->size() > 0;
}

} // namespace

Match compareValues(const Side& left, const Side& right) {
    if (!left && !right) return Match::Same;
    if (!left) return Match::Added;
    if (!right) return Match::Removed;
    if (json::equal(*left, *right)) return Match::Same;
    const bool inside = left->kind() == right->kind() && left->isContainer();
    return inside ? Match::Inside : Match::Changed;
}

std::vector<AlignedEntry> alignChildren(const Side& left, const Side& right) {
    std::vector<AlignedEntry> out;
    if (left && right && left->kind() == right->kind()) {
        if (left->isObject()) alignMembers(*left, *right, out);
        if (left->isArray()) alignItems(*left, *right, out);
        return out;
    }
    if (hasChildren(left)) appendOneSide(*left, true, Match::Removed, out);
    if (hasChildren(right)) appendOneSide(*right, false, Match::Added, out);
    return out;
}

} // namespace hindcast::widgets
