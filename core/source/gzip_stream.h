// SPDX-License-Identifier: GPL-3.0-or-later
// Decoder of gzip (RFC 1952), any number of members one after the other. Thread-safety: as DecoderStream.
#pragma once

#include "source/byte_stream.h"

#include <string>
#include <string_view>

namespace hindcast::source {

bool looksLikeGzip(std::string_view head);
std::unique_ptr<ByteStream> gzipStream(std::unique_ptr<ByteStream> inner, const std::string& path);

} // namespace hindcast::source
