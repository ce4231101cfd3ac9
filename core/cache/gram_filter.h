// SPDX-License-Identifier: GPL-3.0-or-later
// Filters that tell what a block of texts does not hold, so that a search need not read it. A gram is four
// neighbouring bytes, the first one lowest, each with bit 0x20 set: small letters and capitals are the same.
// A filter has one bit for each hash of a gram; a needle of n bytes asks for n − 3 of them. UUIDs that were
// cut out of metadata have filters of their own, by four hex digits in a row: they would fill the others.
// FORMAT.md, "Filters". Thread-safety: a table belongs to one thread at a time, filters are immutable.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::cache {

/// 2^log bits, or none at all (log 0).
struct BitFilter {
    std::string_view bits;
    unsigned log = 0;
    /// Whether the bit is set that `hash` has in a filter of this size.
    bool has(std::uint32_t hash) const {
        if (log == 0) return false;
        const std::uint32_t at = hash & ((1U << log) - 1);
        return (static_cast<unsigned char>(bits[at >> 3]) >> (at & 7) & 1) != 0;
    }
};

/// Filters are never smaller than this, nor greater than their table.
inline constexpr unsigned kLeastFilterLog = 6;
inline constexpr unsigned kGramTableLog = 15, kUuidTableLog = 16;

std::uint32_t gramHash(std::uint32_t gram);
/// The number that four hex digits are; nothing for any other gram.
std::optional<std::uint32_t> hexNumber(std::uint32_t gram);
/// Hex digits and dashes only: a gram that may stand inside a UUID.
bool isOfUuids(std::uint32_t gram);

/// Collects the grams of a block.
class GramTable {
public:
    GramTable();
    void clear();
    void add(std::string_view text) { add(text, 0, text.size()); }
    /// Those that begin at [from, to).
    void add(std::string_view text, std::size_t from, std::size_t to);
    /// Appends the smallest filter that is not too full; gives its log.
    unsigned pack(std::string& out);

private:
    std::vector<std::uint8_t> m_bytes; ///< one for each hash: quicker to set than a bit
    std::vector<std::uint64_t> m_words;
};

/// Collects the runs of four hex digits in UUIDs.
class UuidTable {
public:
    UuidTable();
    void clear();
    /// UUIDs of 16 bytes each.
    void add(std::string_view uuids);
    unsigned pack(std::string& out);

private:
    std::vector<std::uint64_t> m_words, m_packed;
};

} // namespace hindcast::cache
