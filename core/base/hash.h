// SPDX-License-Identifier: GPL-3.0-or-later
// The 64-bit hash of the cache file: checksum of every blob, hash of names and ids. cache/FORMAT.md defines
// it. Thread-safety: pure function.
#pragma once

#include <cstdint>
#include <string_view>

namespace hindcast {

std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0);

} // namespace hindcast
