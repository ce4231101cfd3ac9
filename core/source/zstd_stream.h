// SPDX-License-Identifier: GPL-3.0-or-later
// Decoder of zstd (RFC 8878), any number of frames, skippable ones included. Thread-safety: as DecoderStream.
#pragma once

#include "source/byte_stream.h"

#include <string>
#include <string_view>

namespace hindcast::source {

bool looksLikeZstd(std::string_view head);
std::unique_ptr<ByteStream> zstdStream(std::unique_ptr<ByteStream> inner, const std::string& path);

} // namespace hindcast::source
