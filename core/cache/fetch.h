// SPDX-License-Identifier: GPL-3.0-or-later
// Loads without a use for what they load: the misses of many of them in a row are waited for together. Plain
// loads and not prefetches, which the processor may drop where it does not know the page yet (measured: those
// of texts of rows gained nothing). Thread-safety: pure functions.
#pragma once

#include <cstddef>

namespace hindcast::cache {

inline void fetch(const void* at) {
    static_cast<void>(*static_cast<const volatile char*>(at));
}

/// Every line of `size` bytes, which are one at least.
inline void fetch(const char* from, std::size_t size) {
    constexpr std::size_t kLine = 64;
    for (std::size_t at = 0; at < size; at += kLine)
        fetch(from + at);
    fetch(from + size - 1);
}

} // namespace hindcast::cache
