// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/frame.h"

#include "base/hash.h"
#include "cache/bytes.h"

#include <cstring>

namespace hindcast::cache {
namespace {

constexpr std::size_t kHead = 32;
constexpr std::size_t kChecksumAt = 24;

std::uint64_t checksum(std::string_view blob) {
    return hash64(blob.substr(kHead), hash64(blob.substr(0, kChecksumAt)));
}

} // namespace

void sealFrame(Packer& packer, BlobKind kind, std::uint32_t rows, std::string_view raw,
               std::string_view plain, std::string& out) {
    const std::size_t start = out.size();
    out.append(kHead, '\0');
    const Packing packing = packer.pack(raw, out);
    const auto packed = std::uint32_t(out.size() - start - kHead);
    out.append(plain);

    char* head = out.data() + start;
    const auto put = [head](std::size_t at, std::uint32_t value) {
        std::memcpy(head + at, &value, sizeof value);
    };
    head[0] = char(kind);
    head[1] = char(packing);
    put(4, rows);
    put(8, std::uint32_t(raw.size()));
    put(12, packed);
    put(16, std::uint32_t(plain.size()));
    const std::uint64_t sum = checksum(std::string_view(out).substr(start));
    std::memcpy(out.data() + start + kChecksumAt, &sum, sizeof sum);
}

Result<void> proveFrame(std::string_view blob, BlobKind kind, const std::string& where) {
    if (blob.size() < kHead) return corrupt(where, "a block is cut short");
    ByteReader sum(blob.substr(kChecksumAt));
    if (sum.number<std::uint64_t>() != checksum(blob))
        return corrupt(where, "the checksum of a block is wrong");
    if (std::uint8_t(blob[0]) != std::uint8_t(kind))
        return corrupt(where, "a block is of another kind than expected");
    return {};
}

Result<Frame> openFrame(std::string_view blob, BlobKind kind, const std::string& where) {
    Frame frame;
    if (auto opened = openFrame(blob, kind, where, frame); !opened) return opened.error();
    return frame;
}

Result<void> openFrame(std::string_view blob, BlobKind kind, const std::string& where, Frame& frame) {
    if (auto proven = proveFrame(blob, kind, where); !proven) return proven.error();
    ByteReader head(blob.substr(1));
    const auto packing = Packing(head.number<std::uint8_t>());
    head.take(2);
    frame.rows = head.number<std::uint32_t>();
    const auto raw = head.number<std::uint32_t>();
    const auto packed = head.number<std::uint32_t>();
    const auto plain = head.number<std::uint32_t>();
    if (blob.size() != kHead + std::uint64_t(packed) + plain)
        return corrupt(where, "a block has another size than it says");
    // A string that grows takes twice its memory; one for a block should do for the next, a little longer one.
    if (frame.raw.capacity() < raw) {
        constexpr std::size_t kStep = 8192;
        frame.raw = std::string();
        if (raw > kStep) frame.raw.reserve((raw + kStep - 1) / kStep * kStep);
    }
    if (!unpack(packing, blob.substr(kHead, packed), raw, frame.raw))
        return corrupt(where, "a block cannot be unpacked");
    frame.plain = blob.substr(kHead + packed);
    return {};
}

Error corrupt(const std::string& where, const std::string& what) {
    return {ErrorCode::Corrupt, where, "the cache is damaged: " + what,
            "import the source again with --refresh; the source itself is not touched"};
}

} // namespace hindcast::cache
