// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 checks at the speed of memory, for texts that are nearly always right.
// Thread-safety: pure functions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hindcast::json {

bool isValidUtf8(std::string_view text);
/// Offset of the first byte that belongs to no valid sequence; size() when there is none.
std::size_t firstInvalidUtf8(std::string_view text);
/// Valid sequences as they are, each byte that belongs to none as U+FFFD.
std::string repairedUtf8(std::string_view text);

} // namespace hindcast::json
