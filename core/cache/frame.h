// SPDX-License-Identifier: GPL-3.0-or-later
// Frame: how every blob of the cache begins (kind, rows, sizes, checksum), around a packed part and a plain
// part (UUIDs, which no codec makes smaller). FORMAT.md, "Frame".
// Thread-safety: values and pure functions.
#pragma once

#include "base/result.h"
#include "cache/packer.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hindcast::cache {

enum class BlobKind : std::uint8_t {
    Layout = 1,
    Runs = 2,
    Columns = 3,
    Ids = 4,
    IdIndex = 5,
    Payloads = 6,
    Metadata = 7,
    Names = 8,
    Streams = 9,
    StreamNames = 10,
    Totals = 11,
    Pyramid = 12,
    Filters = 13,
    FilterSlices = 14,
    Counts = 15,
    Buckets = 16,
    LinkedStreams = 17,
    LinkEntries = 18,
    LongRuns = 19
};

/// A blob, opened: the packed part as it was, the plain part, and how many rows they are.
struct Frame {
    std::uint32_t rows = 0;
    std::string raw;
    std::string plain;
};

/// Largest packed or plain part; SQLite holds a thousand million bytes in a blob.
inline constexpr std::size_t kMaxPart = 900'000'000;

/// Appends a blob to `out`.
void sealFrame(Packer& packer, BlobKind kind, std::uint32_t rows, std::string_view raw,
               std::string_view plain, std::string& out);

/// Nothing of the blob is believed before its checksum is right. Corrupt, with `where` as place.
Result<Frame> openFrame(std::string_view blob, BlobKind kind, const std::string& where);
/// The same into a frame whose memory is used again.
Result<void> openFrame(std::string_view blob, BlobKind kind, const std::string& where, Frame& frame);

/// The checksum and the kind alone: what openFrame() would refuse before it unpacks anything.
Result<void> proveFrame(std::string_view blob, BlobKind kind, const std::string& where);

/// The error of everything that cannot be what was written.
Error corrupt(const std::string& where, const std::string& what);

} // namespace hindcast::cache
