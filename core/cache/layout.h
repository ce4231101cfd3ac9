// SPDX-License-Identifier: GPL-3.0-or-later
// Layout: which blobs a segment consists of, in what order they follow its first one, and which rows stand
// in which. FORMAT.md, "Layout". Thread-safety: immutable once decoded.
#pragma once

#include "base/result.h"
#include "cache/frame.h"
#include "cache/rows.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hindcast::cache {

/// Which rows the blocks of one kind hold: block i has rows [starts[i], starts[i + 1]).
struct BlockRows {
    std::vector<std::uint32_t> starts; ///< one more than blocks; empty: there are no blocks
    std::size_t count() const { return starts.empty() ? 0 : starts.size() - 1; }
    /// The block that holds the row.
    std::size_t blockOf(std::uint32_t row) const;
    std::size_t rowsOf(std::size_t block) const { return starts[block + 1] - starts[block]; }
};

/// Blobs of a segment that stand at the same place in all, from its first, the layout.
inline constexpr std::int64_t kRunsAt = 1, kColumnsAt = 2;

struct Layout {
    std::uint32_t events = 0;
    std::int64_t firstBlob = 0; ///< the layout's own
    bool hasIds = false;
    std::vector<std::uint32_t> indexFirst; ///< first hash of each block of the id index
    BlockRows payloads, metadata;

    /// The first block of the id index that may have the hash: equal ones may begin before the block that
    /// starts with them.
    std::size_t firstIndexBlock(std::uint32_t hash) const;
    std::size_t groups() const { return (events + kGroupRows - 1) / kGroupRows; }
    std::size_t groupSize(std::size_t group) const {
        return group + 1 < groups() ? kGroupRows : events - std::uint32_t(group) * kGroupRows;
    }
    std::int64_t columnsBlob(std::size_t group) const { return firstBlob + kColumnsAt + std::int64_t(group); }
    std::int64_t idsBlob(std::size_t group) const { return columnsBlob(groups()) + std::int64_t(group); }
    std::int64_t indexBlob(std::size_t block) const {
        return columnsBlob(groups()) + std::int64_t((hasIds ? groups() : 0) + block);
    }
    std::int64_t payloadBlob(std::size_t block) const {
        return indexBlob(indexFirst.size()) + std::int64_t(block);
    }
    std::int64_t metadataBlob(std::size_t block) const {
        return payloadBlob(payloads.count()) + std::int64_t(block);
    }
    std::int64_t blobs() const { return metadataBlob(metadata.count()) - firstBlob; }
    std::size_t bytes() const {
        return sizeof *this + 4 * (indexFirst.size() + payloads.starts.size() + metadata.starts.size());
    }
};

void encodeLayout(const Layout& layout, std::string& raw);
Result<Layout> decodeLayout(const Frame& frame, std::uint32_t events, std::int64_t firstBlob,
                            const std::string& where);

void encodeRuns(const std::vector<Run>& runs, std::string& raw);
/// Runs that do not cover exactly `events` rows, or are out of order, are Corrupt.
Result<std::vector<Run>> decodeRuns(const Frame& frame, std::uint32_t events, const std::string& where);
/// The run of one stream, where it has one, without looking at the others.
Result<std::optional<Run>> findRun(const Frame& frame, std::uint32_t events, std::uint32_t stream,
                                   const std::string& where);

} // namespace hindcast::cache
