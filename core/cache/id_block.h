// SPDX-License-Identifier: GPL-3.0-or-later
// Event ids: UUIDs as 16 bytes, others as text, in blocks of 4,096 rows; and the id index, (32-bit hash →
// row) sorted by hash, in blocks of 4,096 entries. FORMAT.md, "Ids", "Id index".
// Thread-safety: pure functions; decoded blocks are immutable.
#pragma once

#include "base/result.h"
#include "cache/frame.h"
#include "cache/rows.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::cache {

/// Appends the ids of rows [from, to) and remembers the hash of each that is not empty; `texts` gets those
/// that are no UUIDs.
void encodeIds(const Rows& rows, std::size_t from, std::size_t to, std::string& raw, std::string& uuids,
               std::string& texts, std::vector<std::uint64_t>& entries);

/// Sorts entries (hash in the high half, row in the low one).
void sortIdEntries(std::vector<std::uint64_t>& entries, std::vector<std::uint64_t>& scratch);
void encodeIdIndex(std::span<const std::uint64_t> entries, std::string& raw);

struct IdBlock {
    std::string text;
    std::vector<std::uint32_t> ends; ///< of each row's id
    std::string_view row(std::size_t i) const {
        const std::uint32_t from = i == 0 ? 0 : ends[i - 1];
        return std::string_view(text).substr(from, ends[i] - from);
    }
    std::size_t bytes() const { return sizeof *this + text.size() + ends.size() * 4; }
};

struct IdIndexBlock {
    std::vector<std::int64_t> hashes, rows;
    std::size_t bytes() const { return sizeof *this + hashes.size() * 16; }
};

std::uint32_t idHash(std::string_view id);
Result<IdBlock> decodeIds(Frame frame, std::size_t rows, const std::string& where);
/// Of one row alone.
Result<std::string> decodeId(Frame frame, std::size_t rows, std::size_t row, const std::string& where);
/// Into a block whose memory is used again.
Result<void> decodeIdIndex(const Frame& frame, std::size_t events, const std::string& where,
                           IdIndexBlock& block);

} // namespace hindcast::cache
