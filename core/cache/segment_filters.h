// SPDX-License-Identifier: GPL-3.0-or-later
// The filters of all blocks of texts of a segment, kept together so that a search reads them in two blobs: of
// grams (payloads, metadata, ids that are no UUIDs), and of the UUIDs in metadata, read only where a needle
// may have to do with one. FORMAT.md, "Filters". Thread-safety: as their parts.
#pragma once

#include "base/result.h"
#include "cache/frame.h"
#include "cache/gram_filter.h"
#include "event/log_part.h"

#include <string>
#include <vector>

namespace hindcast::cache {

/// Filters as they are written: a head byte for each, and their bits.
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

/// What ids a group has, in the head of its filter beside the log.
inline constexpr std::uint8_t kUuidIds = 0x80, kTextIds = 0x40;
/// The texts of the block have \u or \/ in them, as which JSON may say what needs no escape.
inline constexpr std::uint8_t kEscapes = 0x20;

/// The raw part of the blob of grams; its plain part is the bits of the three lists in this order.
std::string filterHeads(const FilterList& payloads, const FilterList& metadata, const FilterList& ids);

struct SegmentFilters {
    struct Ids {
        BitFilter texts;
        bool hasUuids = false, hasTexts = false;
    };
    std::vector<BitFilter> payloads, metadata;
    std::vector<Ids> ids;
    std::string bits; ///< the filters view it
};

/// Fills `into`, whose filters view it from then on.
Result<void> decodeFilters(Frame frame, const std::string& where, SegmentFilters& into);

struct UuidFilters {
    std::vector<BitFilter> metadata;
    std::string bits;
};

Result<void> decodeUuidFilters(Frame frame, const std::string& where, UuidFilters& into);

/// Whether a block may hold the text. `uuids`: the filter of the UUIDs cut out of it; nullptr: there may be
/// any, where the probe says that a gram may be of one.
bool mayHold(const BitFilter& grams, const event::TextProbe& probe);
bool mayHoldBesideUuids(const BitFilter& grams, const BitFilter* uuids, const event::TextProbe& probe);

} // namespace hindcast::cache
