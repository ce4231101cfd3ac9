// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/diff.h"

namespace hindcast::analysis {
namespace {

using json::Value;

Error invalid(const Change& change, std::string message) {
    return {ErrorCode::Invalid, std::string(changeOpName(change.op)) + " " + change.path, std::move(message),
            "make the patch anew from the document that it is for"};
}

std::optional<std::size_t> childIndex(const Value& parent, const std::string& token) {
    if (parent.isObject()) return parent.indexOf(token);
    const auto index = parent.isArray() ? json::arrayIndex(token) : std::nullopt;
    return index && *index < parent.size() ? index : std::nullopt;
}

Result<void> addTo(Value& parent, const std::string& token, const Change& change) {
    if (parent.isObject()) {
        parent.set(token, *change.newValue);
        return {};
    }
    if (!parent.isArray()) return invalid(change, "its parent is no object and no array");
    const auto index = token == "-" ? parent.size() : json::arrayIndex(token);
    if (!index || *index > parent.size()) return invalid(change, "there is no such place in the array");
    parent.insertAt(*index, *change.newValue);
    return {};
}

Result<void> applyOne(Value& root, const Change& change) {
    const auto pointer = json::Pointer::parse(change.path);
    if (!pointer) return pointer.error();
    if (change.op != ChangeOp::Remove && !change.newValue) return invalid(change, "the new value is missing");
    const auto& tokens = pointer->tokens();
    if (tokens.empty()) {
        if (change.op == ChangeOp::Remove) return invalid(change, "the whole document cannot be removed");
        root = *change.newValue;
        return {};
    }
    Value* parent = &root;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const auto index = childIndex(*parent, tokens[i]);
        if (!index) return invalid(change, "there is no such path");
        parent = &parent->edit(*index);
    }
    if (change.op == ChangeOp::Add) return addTo(*parent, tokens.back(), change);
    const auto index = childIndex(*parent, tokens.back());
    if (!index) return invalid(change, "there is no such path");
    if (change.op == ChangeOp::Remove)
        parent->removeAt(*index);
    else
        parent->setAt(*index, *change.newValue);
    return {};
}

} // namespace

Result<Value> applyPatch(Value left, const std::vector<Change>& changes) {
    for (const Change& change : changes)
        if (auto applied = applyOne(left, change); !applied) return applied.error();
    return left;
}

} // namespace hindcast::analysis
