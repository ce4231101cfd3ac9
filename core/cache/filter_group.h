// SPDX-License-Identifier: GPL-3.0-or-later
// FilterGroup: the filters of all blocks of texts of some neighbouring segments, stored in slices: one bit of
// each of them side by side, so that a needle of few grams reads few slices, not whole filters. Those of
// grams and those of the UUIDs in metadata are of different kinds. FORMAT.md, "Filters".
// Thread-safety: immutable once arranged.
#pragma once

#include "base/result.h"
#include "cache/frame.h"
#include "cache/gram_filter.h"

#include <array>
#include <string>
#include <vector>

namespace hindcast::cache {

/// Filters of a segment as they were packed: a head byte for each, and their bits.
struct FilterList {
    std::string heads, bits;
    template <class Table>
    void add(Table& table, std::uint8_t flags = 0) {
        heads.push_back(char(table.pack(bits) | flags));
    }
    void clear() {
        heads.clear();
        bits.clear();
    }
};

enum class FilterKind : std::uint8_t { Payloads, Metadata, Uuids, Ids };
inline constexpr std::size_t kFilterKinds = 4;
/// By kind. There are as many of UUIDs as of metadata.
using SegmentFilters = std::array<FilterList, kFilterKinds>;

/// What ids a group has, in the head of its filter beside the log.
inline constexpr std::uint8_t kUuidIds = 0x80, kTextIds = 0x40;
/// The texts of the block have \u or \/ in them, as which JSON may say what needs no escape.
inline constexpr std::uint8_t kEscapes = 0x20;

unsigned filterLog(char head);

/// The filters of one kind and size: slice i has bit i of each.
struct FilterMatrix {
    unsigned log = 0;
    std::vector<std::uint32_t> filters; ///< which of their kind, one a column
    std::int64_t firstBlob = 0;         ///< counted from the group's first

    std::size_t slices() const { return std::size_t(1) << log; }
    std::size_t sliceBytes() const { return (filters.size() + 7) / 8; }
    std::size_t slicesPerBlob() const;
    std::size_t blobs() const { return (slices() + slicesPerBlob() - 1) / slicesPerBlob(); }
    std::size_t slicesIn(std::size_t blob) const;
};

struct FilterGroup {
    /// Of the segments, by kind: the first filter of each, and behind them how many there are.
    std::array<std::vector<std::uint32_t>, kFilterKinds> starts;
    std::array<std::string, kFilterKinds> heads;
    std::array<std::vector<FilterMatrix>, kFilterKinds> matrices; ///< by arrange()

    FilterGroup();
    std::size_t segments() const { return starts[0].size() - 1; }
    void add(const SegmentFilters& segment);
    void arrange();
};

/// The raw part of its first blob; the slices follow in blobs of their own.
std::string encodeFilterGroup(const FilterGroup& group);
Result<FilterGroup> decodeFilterGroup(const Frame& frame, const std::string& where);

} // namespace hindcast::cache
