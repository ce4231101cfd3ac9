// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/array_match.h"
#include "analysis/diff.h"

namespace hindcast::analysis {
namespace {

using json::Value;

std::size_t leaves(const Value& value) {
    if (value.size() == 0) return 1;
    std::size_t count = 0;
    for (std::size_t i = 0; i < value.size(); ++i)
        count += leaves(value.isArray() ? value.at(i) : value.member(i).second);
    return count;
}

void count(const Value& before, const Value& after, DeltaCount& out);

void countObjects(const Value& before, const Value& after, DeltaCount& out) {
    for (std::size_t i = 0; (i = before.skipShared(after, i)) < before.size(); ++i) {
        const auto& [name, value] = before.member(i);
        const Value* other =
            i < after.size() && after.member(i).first == name ? &after.member(i).second : after.find(name);
        if (other)
            count(value, *other, out);
        else
            out.removed += leaves(value);
    }
    for (std::size_t i = 0; (i = after.skipShared(before, i)) < after.size(); ++i) {
        const auto& [name, value] = after.member(i);
        const bool beside = i < before.size() && before.member(i).first == name;
        if (!beside && !before.find(name)) out.added += leaves(value);
    }
}

void countArrays(const Value& before, const Value& after, DeltaCount& out) {
    const ArrayMatch match = matchArrays(before, after, {});
    std::size_t i = 0, j = 0;
    for (std::size_t pair = 0; pair <= match.pairs.size(); ++pair) {
        const bool last = pair == match.pairs.size();
        const auto end = last ? std::pair(before.size(), after.size()) : match.pairs[pair];
        for (; i < end.first; ++i)
            out.removed += leaves(before.at(i));
        for (; j < end.second; ++j)
            out.added += leaves(after.at(j));
        if (!last) count(before.at(i++), after.at(j++), out);
    }
}

void count(const Value& before, const Value& after, DeltaCount& out) {
    if (before.sharesNodeWith(after)) return;
    if (before.isObject() && after.isObject()) {
        countObjects(before, after, out);
    } else if (before.isArray() && after.isArray()) {
        countArrays(before, after, out);
    } else if (before.size() == 0 && after.size() == 0) {
        out.changed += json::equal(before, after) ? 0 : 1;
    } else {
        out.removed += leaves(before);
        out.added += leaves(after);
    }
}

} // namespace

DeltaCount countChanges(const Value& before, const Value& after) {
    DeltaCount out;
    count(before, after, out);
    return out;
}

} // namespace hindcast::analysis
