// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/text_encoding.h"

#include "source/decoder_stream.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <iconv.h>
#include <utility>

namespace hindcast::source {
namespace {

constexpr std::size_t kLongestCharacter = 8;

/// PostgreSQL's names (its manual, "Character Set Support") and those of iconv.
constexpr std::array<std::pair<std::string_view, const char*>, 38> kEncodings = {{
    {"LATIN1", "ISO-8859-1"},
    {"LATIN2", "ISO-8859-2"},
    {"LATIN3", "ISO-8859-3"},
    {"LATIN4", "ISO-8859-4"},
    {"LATIN5", "ISO-8859-9"},
    {"LATIN6", "ISO-8859-10"},
    {"LATIN7", "ISO-8859-13"},
    {"LATIN8", "ISO-8859-14"},
    {"LATIN9", "ISO-8859-15"},
    {"LATIN10", "ISO-8859-16"},
    {"ISO_8859_5", "ISO-8859-5"},
    {"ISO_8859_6", "ISO-8859-6"},
    {"ISO_8859_7", "ISO-8859-7"},
    {"ISO_8859_8", "ISO-8859-8"},
    {"WIN1250", "CP1250"},
    {"WIN1251", "CP1251"},
    {"WIN1252", "CP1252"},
    {"WIN1253", "CP1253"},
    {"WIN1254", "CP1254"},
    {"WIN1255", "CP1255"},
    {"WIN1256", "CP1256"},
    {"WIN1257", "CP1257"},
    {"WIN1258", "CP1258"},
    {"WIN866", "CP866"},
    {"WIN874", "CP874"},
    {"KOI8R", "KOI8-R"},
    {"KOI8U", "KOI8-U"},
    {"EUC_JP", "EUC-JP"},
    {"EUC_KR", "EUC-KR"},
    {"EUC_CN", "EUC-CN"},
    {"EUC_TW", "EUC-TW"},
    {"SJIS", "CP932"},
    {"GBK", "GBK"},
    {"GB18030", "GB18030"},
    {"BIG5", "BIG5"},
    {"UHC", "CP949"},
    {"JOHAB", "JOHAB"},
    {"KOI8", "KOI8-R"},
}};

class RecodedStream final : public DecoderStream {
public:
    RecodedStream(std::unique_ptr<ByteStream> inner, const std::string& path, iconv_t converter)
        : DecoderStream(std::move(inner), path, "text"), m_converter(converter) {}
    ~RecodedStream() override { ::iconv_close(m_converter); }
    RecodedStream(const RecodedStream&) = delete;
    RecodedStream& operator=(const RecodedStream&) = delete;

private:
    void restart() override {
        ::iconv(m_converter, nullptr, nullptr, nullptr, nullptr);
        m_begun.clear();
        m_ready.clear();
    }

    Result<void> decode(char* to, std::size_t size, std::size_t& produced) override {
        while (produced < size) {
            if (m_ready.empty()) {
                auto more = fill();
                if (!more) return more.error();
                if (!*more && m_begun.empty()) return {};
                convert(*more);
            }
            const std::size_t count = std::min(size - produced, m_ready.size());
            std::copy_n(m_ready.begin(), count, to + produced);
            m_ready.erase(0, count);
            produced += count;
        }
        return {};
    }

    /// A piece of the input, with the character that the piece before it cut in two.
    void convert(bool more) {
        const std::size_t taken = std::min(inputSize(), kPiece);
        std::string text = std::move(m_begun) + std::string(input(), taken);
        m_begun.clear();
        consume(taken);
        m_ready.resize(text.size() * 4);
        char *from = text.data(), *out = m_ready.data();
        std::size_t left = text.size(), room = m_ready.size();
        while (left > 0 && ::iconv(m_converter, &from, &left, &out, &room) == std::size_t(-1)) {
            if (errno == EINVAL && more && left < kLongestCharacter) {
                m_begun.assign(from, left);
                break;
            }
            *out++ = *from++; // not of this encoding
            --left;
            --room;
        }
        m_ready.resize(std::size_t(out - m_ready.data()));
    }

    static constexpr std::size_t kPiece = std::size_t(16) << 10;
    iconv_t m_converter;
    std::string m_begun; ///< the bytes of a character whose rest is not read yet
    std::string m_ready; ///< UTF-8 to hand out
};

} // namespace

std::string foreignEncoding(std::string_view head) {
    constexpr std::string_view kSet = "SET client_encoding = '";
    const std::size_t at = head.find(kSet);
    if (at == std::string_view::npos || (at > 0 && head[at - 1] != '\n')) return {};
    const std::size_t from = at + kSet.size(), end = head.find('\'', from);
    if (end == std::string_view::npos) return {};
    const std::string_view name = head.substr(from, end - from);
    return name == "UTF8" || name == "UNICODE" || name == "SQL_ASCII" ? std::string() : std::string(name);
}

Result<std::unique_ptr<ByteStream>> recodedStream(std::unique_ptr<ByteStream> inner, const std::string& path,
                                                  const std::string& encoding) {
    const auto known = std::find_if(kEncodings.begin(), kEncodings.end(),
                                    [&](const auto& entry) { return entry.first == encoding; });
    const iconv_t converter = known == kEncodings.end() ? iconv_t(-1) : ::iconv_open("UTF-8", known->second);
    if (converter == iconv_t(-1))
        return Error{ErrorCode::Unsupported, path,
                     "the dump is in the encoding " + encoding + ", which is not known here",
                     "dump it again with pg_dump --encoding=UTF8"};
    return std::unique_ptr<ByteStream>(new RecodedStream(std::move(inner), path, converter));
}

} // namespace hindcast::source
