// SPDX-License-Identifier: GPL-3.0-or-later
// Small values that zlib or gzip packed inside a store. Thread-safety: pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hindcast::source {

/// True when the bytes begin as a zlib stream does (78 01, 78 5E, 78 9C, 78 DA).
bool looksLikeZlib(std::string_view bytes);

/// The whole content, or nothing when the stream is damaged, goes on behind its end, or is beyond `most`
/// bytes.
std::optional<std::string> inflateZlib(std::string_view bytes, std::size_t most);

/// The same for gzip.
std::optional<std::string> inflateGzip(std::string_view bytes, std::size_t most);

} // namespace hindcast::source
