// SPDX-License-Identifier: GPL-3.0-or-later
// KurrentChunk: one chunk file of a KurrentDB log, as its header and footer describe it: which positions it
// covers, how many bytes of records it holds, whether it was completed, scavenged, merged.
// From TransactionLog/Chunks/{ChunkHeader,ChunkFooter}.cs of KurrentDB (file-formats.md 1.2).
// Thread-safety: plain data and pure functions over files.
#pragma once

#include "base/result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hindcast::source {

struct KurrentChunkHeader {
    int version = 0;   ///< 2 unaligned, 3 aligned, 4 transformed
    int transform = 0; ///< 0 none
    std::int64_t chunkSize = 0;
    std::int64_t startNumber = 0, endNumber = 0; ///< differ where chunks were merged
    bool scavenged = false;
};

struct KurrentChunkFooter {
    bool wideMap = false; ///< entries of the position map are 12 bytes, else 8
    std::int64_t physicalSize = 0;
    std::int64_t logicalSize = 0;
    std::int64_t mapSize = 0;
    std::array<unsigned char, 16> md5{};
};

struct KurrentChunk {
    static constexpr std::int64_t kHeaderBytes = 128, kFooterBytes = 128, kMd5Bytes = 16;

    std::string path; ///< of the file, to open it
    std::string name; ///< as it is shown
    std::int64_t bytes = 0;
    KurrentChunkHeader header;
    std::optional<KurrentChunkFooter> footer; ///< nothing: not completed, or it is gone
    std::string damage;                       ///< what is wrong with the footer, or empty
    std::int64_t dataEnd = 0;                 ///< end of the records, from the start of the data

    std::int64_t firstPosition() const { return header.startNumber * header.chunkSize; }
    std::int64_t endPosition() const { return (header.endNumber + 1) * header.chunkSize; }
    /// A file that is being written has room for all of it.
    bool isPreallocated() const { return bytes >= header.chunkSize + kHeaderBytes + kFooterBytes; }
    /// It ends before its end: a whole file has a footer or room for one.
    bool isCut() const { return !footer && damage.empty() && (header.scavenged || !isPreallocated()); }
    /// "NAME: offset N", N counting from the start of the file.
    std::string place(std::int64_t dataOffset) const {
        return name + ": offset " + std::to_string(dataOffset + kHeaderBytes);
    }
};

/// `name`: how errors and findings call it. Errors: Io, NotFound; Corrupt (the header is none); Unsupported
/// (encrypted, or of another version).
Result<KurrentChunk> readKurrentChunk(const std::string& path, std::string name);

/// The header of the bytes at the start of a chunk file; nothing: they are no such thing.
std::optional<KurrentChunkHeader> parseKurrentHeader(std::string_view head);

} // namespace hindcast::source
