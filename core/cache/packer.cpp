// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/packer.h"

#include <algorithm>
#include <lz4.h>
#include <zstd.h>

namespace hindcast::cache {
namespace {

constexpr int kZstdLevel = 1;
constexpr std::size_t kRoom = std::size_t(128) << 10;
constexpr int kLz4Acceleration = 8;   // a fortieth bigger than with 1, a third quicker
constexpr std::size_t kTooSmall = 32; // packing that little gains nothing

} // namespace

struct Packer::States {
    std::unique_ptr<char[]> lz4;
    std::unique_ptr<char[]> room; ///< what was packed, before its size is known
    std::size_t roomBytes = 0;
    /// One huge body must not pin its memory for the rest of the import.
    char* need(std::size_t bytes) {
        if (bytes > roomBytes || roomBytes > 2 * std::max(bytes, kRoom)) {
            room.reset();
            roomBytes = std::max(bytes, kRoom);
            room.reset(new char[roomBytes]);
        }
        return room.get();
    }
    ZSTD_CCtx* zstd = nullptr;
    ~States() { ZSTD_freeCCtx(zstd); }
};

Packer::Packer(Codec codec) : m_states(std::make_unique<States>()), m_codec(codec) {
    if (codec == Codec::Lz4)
        m_states->lz4 = std::make_unique<char[]>(std::size_t(LZ4_sizeofState()));
    else
        m_states->zstd = ZSTD_createCCtx();
}

Packer::~Packer() = default;

Packing Packer::pack(std::string_view raw, std::string& out) {
    if (raw.size() > kTooSmall) {
        if (m_codec == Codec::Zstd && m_states->zstd != nullptr) {
            const std::size_t bound = ZSTD_compressBound(raw.size());
            char* room = m_states->need(bound);
            const std::size_t size =
                ZSTD_compressCCtx(m_states->zstd, room, bound, raw.data(), raw.size(), kZstdLevel);
            if (ZSTD_isError(size) == 0 && size < raw.size()) {
                out.append(room, size);
                return Packing::Zstd;
            }
        } else if (m_codec == Codec::Lz4 && raw.size() <= LZ4_MAX_INPUT_SIZE) {
            const int bound = LZ4_compressBound(int(raw.size()));
            char* room = m_states->need(std::size_t(bound));
            const int size = LZ4_compress_fast_extState(m_states->lz4.get(), raw.data(), room,
                                                        int(raw.size()), bound, kLz4Acceleration);
            if (size > 0 && std::size_t(size) < raw.size()) {
                out.append(room, std::size_t(size));
                return Packing::Lz4;
            }
        }
    }
    out.append(raw);
    return Packing::None;
}

bool unpack(Packing packing, std::string_view packed, std::size_t rawBytes, std::string& out) {
    switch (packing) {
    case Packing::None:
        out.assign(packed);
        return packed.size() == rawBytes;
    case Packing::Lz4:
        if (rawBytes > LZ4_MAX_INPUT_SIZE || packed.size() > LZ4_MAX_INPUT_SIZE) return false;
        out.resize(rawBytes);
        return LZ4_decompress_safe(packed.data(), out.data(), int(packed.size()), int(rawBytes))
               == int(rawBytes);
    case Packing::Zstd:
        if (ZSTD_getFrameContentSize(packed.data(), packed.size()) != rawBytes) return false;
        out.resize(rawBytes);
        return ZSTD_decompress(out.data(), rawBytes, packed.data(), packed.size()) == rawBytes;
    }
    return false;
}

} // namespace hindcast::cache
