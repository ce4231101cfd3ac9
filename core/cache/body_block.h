// SPDX-License-Identifier: GPL-3.0-or-later
// Payloads and metadata in blocks of about 64 KiB each; one that is longer has a block of its own. Metadata
// blocks hold correlation and causation too: as a place in the metadata text, or as text of their own behind
// it. FORMAT.md, "Payloads", "Metadata". Thread-safety: pure functions; decoded blocks are immutable.
#pragma once

#include "base/result.h"
#include "cache/frame.h"
#include "cache/gram_filter.h"
#include "cache/rows.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::cache {

inline constexpr std::size_t kBlockBytes = std::size_t(64) << 10;
inline constexpr std::size_t kBlockRows = 16384;

struct BodyScratch {
    std::vector<std::int64_t> columns[6];
    std::string uuids, raw;
    std::size_t textAt = 0; ///< in `raw`
    std::string_view text() const { return std::string_view(raw).substr(textAt); }
    std::string cut;                 ///< metadata without its UUIDs
    std::vector<std::size_t> places; ///< of UUIDs in a text
    struct Piece {
        std::string_view text;
        std::size_t from, to;
    };
    std::vector<Piece> pieces; ///< whose grams count
    GramTable grams;
};

/// Encodes rows [from, …) until the block is full, of payloads up to row `to` at most; gives the row after
/// it. `raw` and `uuids` of the scratch hold the block, `grams` what its filter is made of: all of the texts
/// but the inside of UUIDs.
std::size_t encodePayloads(const Rows& rows, std::size_t from, std::size_t to, BodyScratch& scratch);
std::size_t encodeMetadata(const Rows& rows, std::size_t from, BodyScratch& scratch);

struct PayloadBlock {
    std::string text;
    std::vector<std::uint64_t> ends; ///< of each row's bytes in `text`, behind `start`
    std::size_t start = 0;
    std::string_view row(std::size_t i) const {
        const std::uint64_t from = i == 0 ? 0 : ends[i - 1];
        return std::string_view(text).substr(start + from, ends[i] - from);
    }
    std::size_t bytes() const { return sizeof *this + text.size() + ends.size() * 8; }
};

struct MetadataBlock {
    struct Row {
        std::uint64_t start = 0;
        std::uint32_t metadata = 0;
        std::uint32_t correlation = 0, correlationAt = 0; ///< length and place, from `start`
        std::uint32_t causation = 0, causationAt = 0;
    };
    std::string text;
    std::vector<Row> rows;
    std::string_view metadata(std::size_t i) const { return slice(rows[i].start, rows[i].metadata); }
    std::string_view correlation(std::size_t i) const {
        return slice(rows[i].start + rows[i].correlationAt, rows[i].correlation);
    }
    std::string_view causation(std::size_t i) const {
        return slice(rows[i].start + rows[i].causationAt, rows[i].causation);
    }
    std::size_t bytes() const { return sizeof *this + text.size() + rows.size() * sizeof(Row); }

private:
    std::string_view slice(std::uint64_t at, std::uint64_t size) const {
        return std::string_view(text).substr(std::size_t(at), std::size_t(size));
    }
};

Result<PayloadBlock> decodePayloads(Frame frame, std::size_t rows, const std::string& where);
Result<MetadataBlock> decodeMetadata(Frame frame, std::size_t rows, const std::string& where);

} // namespace hindcast::cache
