// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/filter_group.h"

#include "cache/bytes.h"

#include <algorithm>

namespace hindcast::cache {
namespace {

constexpr std::uint8_t kLogBits = 0x1f;

/// With its head such a blob fits into one page of the file.
constexpr std::size_t kBlobBytes = 3968;

/// Kinds whose number of filters is stored; that of UUIDs is that of metadata.
constexpr FilterKind kCounted[] = {FilterKind::Payloads, FilterKind::Metadata, FilterKind::Ids};

unsigned mostLog(FilterKind kind) {
    return kind == FilterKind::Uuids ? kUuidTableLog : kGramTableLog;
}

} // namespace

unsigned filterLog(char head) {
    return static_cast<std::uint8_t>(head) & kLogBits;
}

std::size_t FilterMatrix::slicesPerBlob() const {
    return std::clamp<std::size_t>(kBlobBytes / sliceBytes(), 1, slices());
}

std::size_t FilterMatrix::slicesIn(std::size_t blob) const {
    return std::min(slicesPerBlob(), slices() - blob * slicesPerBlob());
}

FilterGroup::FilterGroup() {
    starts.fill({0});
}

void FilterGroup::add(const SegmentFilters& segment) {
    for (std::size_t kind = 0; kind < kFilterKinds; ++kind) {
        heads[kind] += segment[kind].heads;
        starts[kind].push_back(std::uint32_t(heads[kind].size()));
    }
}

void FilterGroup::arrange() {
    std::int64_t blob = 1;
    for (std::size_t kind = 0; kind < kFilterKinds; ++kind) {
        matrices[kind].clear();
        for (unsigned log = kLeastFilterLog; log <= kUuidTableLog; ++log) {
            FilterMatrix matrix{log, {}, blob};
            for (std::uint32_t i = 0; i < heads[kind].size(); ++i)
                if (filterLog(heads[kind][i]) == log) matrix.filters.push_back(i);
            if (matrix.filters.empty()) continue;
            blob += std::int64_t(matrix.blobs());
            matrices[kind].push_back(std::move(matrix));
        }
    }
}

std::string encodeFilterGroup(const FilterGroup& group) {
    std::string raw;
    for (std::size_t i = 0; i < group.segments(); ++i)
        for (const FilterKind kind : kCounted) {
            const auto& starts = group.starts[std::size_t(kind)];
            appendVarint(raw, starts[i + 1] - starts[i]);
        }
    for (const std::string& heads : group.heads)
        raw += heads;
    return raw;
}

Result<FilterGroup> decodeFilterGroup(const Frame& frame, const std::string& where) {
    const auto damaged = [&where] { return corrupt(where, "its filters do not hold what they should"); };
    FilterGroup group;
    ByteReader reader(frame.raw);
    for (std::uint32_t i = 0; i < frame.rows && !reader.failed(); ++i)
        for (const FilterKind kind : kCounted) {
            auto& starts = group.starts[std::size_t(kind)];
            const std::uint64_t count = reader.varint();
            if (count > frame.raw.size()) return damaged();
            starts.push_back(starts.back() + std::uint32_t(count));
        }
    group.starts[std::size_t(FilterKind::Uuids)] = group.starts[std::size_t(FilterKind::Metadata)];
    for (std::size_t kind = 0; kind < kFilterKinds; ++kind) {
        group.heads[kind] = reader.take(group.starts[kind].back());
        for (const char head : group.heads[kind]) {
            const unsigned log = filterLog(head);
            if (log != 0 && (log < kLeastFilterLog || log > mostLog(FilterKind(kind)))) return damaged();
        }
    }
    if (reader.failed() || !reader.rest().empty()) return damaged();
    group.arrange();
    return group;
}

} // namespace hindcast::cache
