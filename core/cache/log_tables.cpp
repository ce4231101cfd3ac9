// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/log_tables.h"

#include <algorithm>

namespace hindcast::cache {

Result<void> readDictionaries(const BlobStore& store, const std::vector<NameList>& lists, NameUse use,
                              Dictionaries& names) {
    for (const NameList& list : lists) {
        const auto frame = store.read(list.blob, BlobKind::Names, store.file());
        if (!frame) return frame.error();
        if (auto added = decodeNames(*frame, list, use, names, store.file()); !added) return added.error();
    }
    const auto typed = [&names](std::int64_t type) { return std::uint64_t(type) < names.types.size(); };
    const auto owned = [&names](std::int64_t own) { return std::uint64_t(own) <= names.categories.size(); };
    if (!std::all_of(names.firstType.begin(), names.firstType.end(), typed)
        || !std::all_of(names.ownCategory.begin(), names.ownCategory.end(), owned))
        return corrupt(store.file(), "a list of names is missing");
    return {};
}

Result<void> scanColumns(const SegmentReader& reader,
                         const std::function<void(const std::vector<Run>&, const Columns&)>& visit,
                         const std::stop_token& stop) {
    Columns all;
    for (const SegmentRow& segment : reader.segments()) {
        if (stop.stop_requested()) return cancelled(reader.store().file());
        const auto runs = reader.runs(segment.number);
        if (!runs) return runs.error();
        const auto plan = reader.layout(segment.number);
        if (!plan) return plan.error();
        all.resize(0);
        for (std::size_t group = 0; group < (*plan)->groups(); ++group) {
            auto block = reader.columns(segment.number, group);
            if (!block) return block.error();
            const Columns& from = (*block)->columns;
            const auto append = [](std::vector<std::int64_t>& to, const std::vector<std::int64_t>& more) {
                to.insert(to.end(), more.begin(), more.end());
            };
            append(all.rank, from.rank);
            append(all.type, from.type);
            append(all.version, from.version);
            append(all.shape, from.shape);
            append(all.time, from.time);
        }
        visit((*runs)->runs, all);
    }
    return {};
}

} // namespace hindcast::cache
