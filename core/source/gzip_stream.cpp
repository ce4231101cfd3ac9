// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/gzip_stream.h"

#include "source/decoder_stream.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <zlib.h>

namespace hindcast::source {
namespace {

class GzipStream final : public DecoderStream {
public:
    GzipStream(std::unique_ptr<ByteStream> inner, const std::string& path)
        : DecoderStream(std::move(inner), path, "gzip") {
        m_ready = ::inflateInit2(&m_zlib, 15 + 16) == Z_OK;
    }
    ~GzipStream() override {
        if (m_ready) ::inflateEnd(&m_zlib);
    }
    GzipStream(const GzipStream&) = delete;
    GzipStream& operator=(const GzipStream&) = delete;

private:
    void restart() override {
        ::inflateReset(&m_zlib);
        m_inMember = false;
        m_anyMember = false;
    }

    Result<void> decode(char* to, std::size_t size, std::size_t& produced) override {
        if (!m_ready)
            return Error{ErrorCode::Internal, "gzip", "the decoder could not start: out of memory",
                         "close other programs and try again"};
        while (produced < size) {
            auto more = fill();
            if (!more) return more.error();
            if (!*more) return m_inMember ? Result<void>(damaged("ends early,")) : Result<void>();
            if (!m_inMember) {
                auto begins = beginMember();
                if (!begins) return begins.error();
                if (!*begins) continue;
            }
            constexpr std::size_t kMost = std::numeric_limits<uInt>::max();
            m_zlib.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input()));
            m_zlib.avail_in = uInt(inputSize());
            m_zlib.next_out = reinterpret_cast<Bytef*>(to + produced);
            m_zlib.avail_out = uInt(std::min(kMost, size - produced));
            const uInt inBefore = m_zlib.avail_in, outBefore = m_zlib.avail_out;
            const int status = ::inflate(&m_zlib, Z_NO_FLUSH);
            consume(inBefore - m_zlib.avail_in);
            produced += outBefore - m_zlib.avail_out;
            if (status == Z_STREAM_END) {
                m_inMember = false;
                ::inflateReset(&m_zlib);
            } else if (status != Z_OK && status != Z_BUF_ERROR) {
                return damaged(std::string("is damaged (") + (m_zlib.msg ? m_zlib.msg : "no reason given")
                               + ")");
            }
        }
        return {};
    }

    // Between members: zero padding is passed over, anything else must be a header.
    Result<bool> beginMember() {
        if (m_anyMember && *input() == '\0') {
            consume(1);
            return false;
        }
        if (*input() != '\x1f') return damaged("is followed by something else");
        m_inMember = m_anyMember = true;
        return true;
    }

    z_stream m_zlib{};
    bool m_ready = false;
    bool m_inMember = false;
    bool m_anyMember = false;
};

} // namespace

bool looksLikeGzip(std::string_view head) {
    return head.starts_with("\x1f\x8b\x08");
}

std::unique_ptr<ByteStream> gzipStream(std::unique_ptr<ByteStream> inner, const std::string& path) {
    return std::make_unique<GzipStream>(std::move(inner), path);
}

} // namespace hindcast::source
