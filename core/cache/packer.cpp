// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/packer.h"

#include <lz4.h>
#include <zstd.h>

namespace hindcast::cache {
namespace {

constexpr int kZstdLevel = 1;
constexpr std::size_t kTooSmall = 32; // packing that little gains nothing

} // namespace

struct Packer::States {
    std::unique_ptr<char[]> lz4;
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
    const std::size_t start = out.size();
    if (raw.size() > kTooSmall) {
        if (m_codec == Codec::Zstd && m_states->zstd != nullptr) {
            out.resize(start + ZSTD_compressBound(raw.size()));
            const std::size_t size = ZSTD_compressCCtx(m_states->zstd, out.data() + start, out.size() - start,
                                                       raw.data(), raw.size(), kZstdLevel);
            if (ZSTD_isError(size) == 0 && size < raw.size()) {
                out.resize(start + size);
                return Packing::Zstd;
            }
        } else if (m_codec == Codec::Lz4 && raw.size() <= LZ4_MAX_INPUT_SIZE) {
            const int bound = LZ4_compressBound(int(raw.size()));
            out.resize(start + std::size_t(bound));
            const int size = LZ4_compress_fast_extState(m_states->lz4.get(), raw.data(), out.data() + start,
                                                        int(raw.size()), bound, 1);
            if (size > 0 && std::size_t(size) < raw.size()) {
                out.resize(start + std::size_t(size));
                return Packing::Lz4;
            }
        }
        out.resize(start);
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
