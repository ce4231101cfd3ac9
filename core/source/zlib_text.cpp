// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/zlib_text.h"

#include <zlib.h>

#include <algorithm>

namespace hindcast::source {

bool looksLikeZlib(std::string_view bytes) {
    return bytes.size() > 2 && bytes[0] == '\x78'
           && (bytes[1] == '\x01' || bytes[1] == '\x5e' || bytes[1] == '\x9c' || bytes[1] == '\xda');
}

namespace {

/// Both have windows of 15 bits; 16 more stand for gzip.
std::optional<std::string> inflateAll(std::string_view bytes, std::size_t most, int windowBits) {
    z_stream stream{};
    if (inflateInit2(&stream, windowBits) != Z_OK) return std::nullopt;
    std::string text;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    int code = Z_OK;
    while (code == Z_OK && text.size() < most) {
        const std::size_t have = text.size();
        text.resize(std::min(most, std::max<std::size_t>(have * 2, 4096)));
        stream.next_out = reinterpret_cast<Bytef*>(text.data() + have);
        stream.avail_out = uInt(text.size() - have);
        code = inflate(&stream, Z_NO_FLUSH);
        text.resize(text.size() - stream.avail_out);
    }
    const bool whole = code == Z_STREAM_END && stream.avail_in == 0;
    inflateEnd(&stream);
    if (!whole) return std::nullopt;
    return text;
}

} // namespace

std::optional<std::string> inflateZlib(std::string_view bytes, std::size_t most) {
    return inflateAll(bytes, most, 15);
}

std::optional<std::string> inflateGzip(std::string_view bytes, std::size_t most) {
    return inflateAll(bytes, most, 15 + 16);
}

} // namespace hindcast::source
