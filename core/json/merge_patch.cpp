// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/merge_patch.h"

namespace hindcast::json {
namespace {

// What a patch object becomes where nothing was before: itself, without its null members at any depth.
Value withoutNulls(const Value& patch) {
    if (!patch.isObject()) return patch;
    Value kept = patch;
    for (std::size_t i = 0; i < kept.size();) {
        const Value& value = kept.member(i).second;
        if (value.isNull()) {
            kept.removeAt(i);
            continue;
        }
        if (Value inner = withoutNulls(value); !inner.sharesNodeWith(value)) kept.setAt(i, std::move(inner));
        ++i;
    }
    return kept;
}

// True when the target changed. While it has not, it is not copied: an owner of the old value goes on
// sharing every node that the patch leaves as it was.
bool merge(Value& target, const Value& patch) {
    if (!target.isObject()) {
        target = withoutNulls(patch);
        return true;
    }
    bool changed = false;
    for (std::size_t i = 0; i < patch.size(); ++i) {
        const auto& [name, value] = patch.member(i);
        const auto place = target.indexOf(name);
        if (value.isNull()) {
            if (place) target.removeAt(*place);
            changed = changed || place;
        } else if (!place) {
            target.set(name, withoutNulls(value));
            changed = true;
        } else if (value.isObject()) {
            if (target.isUnique()) {
                changed = merge(target.edit(*place), value) || changed;
            } else if (Value inner = target.member(*place).second; merge(inner, value)) {
                target.setAt(*place, std::move(inner));
                changed = true;
            }
        } else if (!identical(target.member(*place).second, value)) {
            target.setAt(*place, value);
            changed = true;
        }
    }
    return changed;
}

} // namespace

void mergePatch(Value& target, const Value& patch) {
    if (patch.isObject())
        merge(target, patch);
    else
        target = patch;
}

} // namespace hindcast::json
