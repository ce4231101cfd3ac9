// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/zstd_stream.h"

#include "source/decoder_stream.h"

#include <utility>
#include <zstd.h>

namespace hindcast::source {
namespace {

constexpr int kLargestWindowLog = 31; // what `zstd --long=31` writes

class ZstdStream final : public DecoderStream {
public:
    ZstdStream(std::unique_ptr<ByteStream> inner, const std::string& path)
        : DecoderStream(std::move(inner), path, "zstd"), m_context(::ZSTD_createDCtx()) {
        if (m_context) ::ZSTD_DCtx_setParameter(m_context, ZSTD_d_windowLogMax, kLargestWindowLog);
    }
    ~ZstdStream() override { ::ZSTD_freeDCtx(m_context); }
    ZstdStream(const ZstdStream&) = delete;
    ZstdStream& operator=(const ZstdStream&) = delete;

private:
    void restart() override {
        ::ZSTD_DCtx_reset(m_context, ZSTD_reset_session_only);
        m_inFrame = false;
    }

    Result<void> decode(char* to, std::size_t size, std::size_t& produced) override {
        if (!m_context)
            return Error{ErrorCode::Internal, "zstd", "the decoder could not start: out of memory",
                         "close other programs and try again"};
        ZSTD_outBuffer out{to, size, 0};
        while (out.pos < size) {
            auto more = fill();
            if (!more) return more.error();
            const bool flushing = !*more && m_inFrame; // decoded bytes may wait inside the decoder
            if (!*more && !m_inFrame) return {};
            ZSTD_inBuffer in{input(), inputSize(), 0};
            const std::size_t before = out.pos;
            const std::size_t status = ::ZSTD_decompressStream(m_context, &out, &in);
            consume(in.pos);
            produced = out.pos;
            if (::ZSTD_isError(status))
                return damaged(std::string("is damaged (") + ::ZSTD_getErrorName(status) + ")");
            m_inFrame = status != 0;
            if (flushing && m_inFrame && out.pos == before) return damaged("ends early,");
        }
        return {};
    }

    ZSTD_DCtx* m_context;
    bool m_inFrame = false;
};

} // namespace

bool looksLikeZstd(std::string_view head) {
    if (head.starts_with("\x28\xb5\x2f\xfd")) return true;
    return head.size() >= 4 && (static_cast<unsigned char>(head[0]) & 0xF0) == 0x50
           && head.substr(1, 3) == "\x2a\x4d\x18"; // a skippable frame
}

std::unique_ptr<ByteStream> zstdStream(std::unique_ptr<ByteStream> inner, const std::string& path) {
    return std::make_unique<ZstdStream>(std::move(inner), path);
}

} // namespace hindcast::source
