// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/kurrent_chunk.h"

#include "source/kurrent_bytes.h"
#include "source/offset_file.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

namespace hindcast::source {
namespace {

constexpr std::uint8_t kChunkFile = 2;
constexpr int kOldestVersion = 2, kNewestVersion = 4, kTransformed = 4;
constexpr std::int64_t kAlignment = 4096;
constexpr std::uint64_t kGuid = 16;
constexpr std::uint8_t kCompleted = 1, kWideMap = 2;
constexpr std::uint64_t kFooterUsed = 1 + 4 + 8 + 4; ///< bytes with a meaning before the MD5, at most

bool isZero(std::string_view bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == '\0'; });
}

/// Of a file of that size: whether records, map and padding fill it.
bool fits(const KurrentChunkFooter& footer, std::int64_t bytes) {
    if (footer.physicalSize < 0 || footer.mapSize < 0) return false;
    const std::int64_t sum =
        KurrentChunk::kHeaderBytes + footer.physicalSize + footer.mapSize + KurrentChunk::kFooterBytes;
    return sum <= bytes && bytes - sum < kAlignment;
}

/// Sets footer or damage.
void parseFooter(std::string_view tail, KurrentChunk& chunk) {
    if (isZero(tail)) return;
    KurrentBytes bytes(tail);
    const auto flags = bytes.number<std::uint8_t>();
    KurrentChunkFooter footer;
    footer.wideMap = (flags & kWideMap) != 0;
    footer.physicalSize = bytes.number<std::int32_t>();
    footer.logicalSize =
        footer.wideMap ? bytes.number<std::int64_t>() : std::int64_t(bytes.number<std::int32_t>());
    footer.mapSize = bytes.number<std::int32_t>();
    const std::size_t reserved = std::size_t(KurrentChunk::kFooterBytes - KurrentChunk::kMd5Bytes);
    std::memcpy(footer.md5.data(), tail.substr(reserved).data(), footer.md5.size());
    const bool isFooter = flags <= (kCompleted | kWideMap)
                          && isZero(tail.substr(kFooterUsed, reserved - std::size_t(kFooterUsed)));
    if (isFooter && (flags & kCompleted) != 0 && fits(footer, chunk.bytes))
        chunk.footer = footer;
    else if (isFooter || chunk.isPreallocated()) // there are no records in this place of a preallocated file
        chunk.damage = "the chunk's footer does not fit the file";
}

} // namespace

std::optional<KurrentChunkHeader> parseKurrentHeader(std::string_view head) {
    if (head.size() < std::size_t(KurrentChunk::kHeaderBytes)) return std::nullopt;
    KurrentBytes bytes(head);
    if (bytes.number<std::uint8_t>() != kChunkFile) return std::nullopt;
    KurrentChunkHeader header;
    const int compatible = bytes.number<std::uint8_t>();
    header.chunkSize = bytes.number<std::int32_t>();
    header.startNumber = bytes.number<std::int32_t>();
    header.endNumber = bytes.number<std::int32_t>();
    header.scavenged = bytes.number<std::int32_t>() > 0;
    bytes.take(kGuid);
    const int version = bytes.number<std::uint8_t>();
    const int transform = bytes.number<std::uint8_t>();
    header.version = version == 0 ? compatible : version;
    header.transform = header.version >= kTransformed ? transform : 0;
    if (header.chunkSize <= 0 || header.startNumber < 0 || header.endNumber < header.startNumber)
        return std::nullopt;
    // Positions are int64.
    if ((header.endNumber + 1) > std::numeric_limits<std::int64_t>::max() / header.chunkSize)
        return std::nullopt;
    return header;
}

Result<KurrentChunk> readKurrentChunk(const std::string& path, std::string name) {
    auto file = OffsetFile::open(path, name);
    if (!file) return file.error();
    KurrentChunk chunk;
    chunk.path = path;
    chunk.name = std::move(name);
    chunk.bytes = file->size();
    std::string head(std::size_t(KurrentChunk::kHeaderBytes), '\0');
    const auto got = file->read(head.data(), head.size(), 0);
    if (!got) return got.error();
    const auto header = parseKurrentHeader(std::string_view(head).substr(0, *got));
    if (!header)
        return Error{ErrorCode::Corrupt, chunk.name + ": offset 0", "this is no header of a chunk file",
                     "get another copy of this chunk"};
    if (header->version < kOldestVersion || header->version > kNewestVersion)
        return Error{ErrorCode::Unsupported, chunk.name,
                     "chunks of version " + std::to_string(header->version) + " are not known",
                     "versions 2 to 4 are read"};
    if (header->transform != 0)
        return Error{ErrorCode::Unsupported, chunk.name,
                     header->transform == 1 ? std::string("the chunk is encrypted")
                                            : "the chunk is transformed in a way that is not known: "
                                                  + std::to_string(header->transform),
                     "export the events through the server, which has the key"};
    chunk.header = *header;
    const std::int64_t room = std::max<std::int64_t>(0, chunk.bytes - KurrentChunk::kHeaderBytes);
    if (room >= KurrentChunk::kFooterBytes) {
        std::string tail(std::size_t(KurrentChunk::kFooterBytes), '\0');
        const auto end = file->read(tail.data(), tail.size(), chunk.bytes - KurrentChunk::kFooterBytes);
        if (!end) return end.error();
        if (*end == tail.size()) parseFooter(tail, chunk);
    }
    if (chunk.footer)
        chunk.dataEnd = chunk.footer->physicalSize;
    else
        chunk.dataEnd = std::min(room, header->scavenged ? room : header->chunkSize);
    return chunk;
}

} // namespace hindcast::source
