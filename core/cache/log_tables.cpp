// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/log_tables.h"

#include <algorithm>
#include <span>

namespace hindcast::cache {

Result<void> readDictionaries(const BlobStore& store, const std::vector<NameList>& lists, NameUse use,
                              Dictionaries& names) {
    std::size_t streams = 0;
    for (const NameList& list : lists)
        streams += list.kind == NameKind::Stream ? list.count : 0;
    if (use == NameUse::Everything) names.streams.reserve(streams);
    for (const NameList& list : lists) {
        if (use == NameUse::NotStreams && list.kind == NameKind::Stream) continue;
        const auto frame = store.read(list.blob, BlobKind::Names, store.file());
        if (!frame) return frame.error();
        if (auto added = decodeNames(*frame, list, names, store.file()); !added) return added.error();
    }
    const auto typed = [&names](std::int64_t type) { return std::uint64_t(type) < names.types.size(); };
    const auto owned = [&names](std::int64_t own) { return std::uint64_t(own) <= names.categories.size(); };
    if (!std::all_of(names.firstType.begin(), names.firstType.end(), typed)
        || !std::all_of(names.ownCategory.begin(), names.ownCategory.end(), owned))
        return corrupt(store.file(), "a list of names is missing");
    return {};
}

Result<void> scanColumns(const SegmentReader& reader, std::size_t from, std::size_t to,
                         const std::function<void(const std::vector<Run>&, const Columns&)>& visit,
                         const std::stop_token& stop) {
    Columns all;
    ColumnGroup block;
    for (const SegmentRow& segment : std::span(reader.segments()).subspan(from, to - from)) {
        if (stop.stop_requested()) return cancelled(reader.store().file());
        const auto runs = reader.runs(segment.number);
        if (!runs) return runs.error();
        const auto plan = reader.layout(segment.number);
        if (!plan) return plan.error();
        all.resize(0);
        for (std::size_t group = 0; group < (*plan)->groups(); ++group) {
            if (auto read = reader.readColumns(segment.number, group, block); !read) return read;
            const Columns& part = block.columns;
            const auto append = [](std::vector<std::int64_t>& column, const std::vector<std::int64_t>& more) {
                column.insert(column.end(), more.begin(), more.end());
            };
            append(all.rank, part.rank);
            append(all.type, part.type);
            append(all.version, part.version);
            append(all.shape, part.shape);
            append(all.time, part.time);
            append(all.flags, part.flags);
        }
        visit((*runs)->runs, all);
    }
    return {};
}

} // namespace hindcast::cache
