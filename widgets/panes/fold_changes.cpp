// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/fold_changes.h"

#include "json/value.h"

#include <map>
#include <utility>

namespace hindcast::widgets {
namespace {

bool same(const std::optional<json::Value>& a, const std::optional<json::Value>& b) {
    return a && b ? json::equal(*a, *b) : a.has_value() == b.has_value();
}

} // namespace

std::vector<FoldChange> unequalChanges(const ChangeList& left, const ChangeList& right, bool ofTwoStores) {
    std::map<std::pair<std::int64_t, std::string>, FoldChange> all;
    for (const auto& [list, isLeft] : {std::pair(&left, true), std::pair(&right, false)})
        for (std::size_t i = 0; i < list->rows.size() && i < list->paths.size(); ++i) {
            const session::HistoryRow& row = list->rows[i];
            const auto place = ofTwoStores ? row.event.version.value() : std::int64_t(row.event.rank.value());
            FoldChange& change = all[{place, list->paths[i]}];
            if (!change.left) change.event = row.event;
            change.path = list->paths[i];
            (isLeft ? change.left : change.right) = row;
        }
    std::vector<FoldChange> unequal;
    for (auto& [key, change] : all)
        if (!change.left || !change.right || !same(change.left->oldValue, change.right->oldValue)
            || !same(change.left->newValue, change.right->newValue))
            unequal.push_back(std::move(change));
    return unequal;
}

} // namespace hindcast::widgets
