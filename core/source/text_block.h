// SPDX-License-Identifier: GPL-3.0-or-later
// Looking at the inside of JSON strings 16 bytes at a time, where the processor can (every x86-64).
// Thread-safety: pure functions.
#pragma once

#include "json/byte_scan.h"

#include <bit>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace hindcast::source {

#if defined(__SSE2__)
// A bit for each byte that is a decimal digit.
inline unsigned digits(__m128i block) {
    const __m128i value = _mm_sub_epi8(block, _mm_set1_epi8('0'));
    return unsigned(_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(value, _mm_set1_epi8(9)), value)));
}

// Runs over what needs no attention, 16 bytes at a time: stops there (true), or where less than a block is
// left (false).
inline bool skipPlain(const char*& at, const char* end, const char* readable, bool& beyondAscii) {
    unsigned high = 0;
    bool stopped = false;
    for (; at < end && readable - at >= 16; at += 16) {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
        const unsigned marks = json::stringMarks(block), sign = unsigned(_mm_movemask_epi8(block));
        if (marks != 0) {
            const auto before = unsigned(std::countr_zero(marks));
            high |= sign & ((1u << before) - 1);
            at += before;
            stopped = true;
            break;
        }
        high |= sign;
    }
    beyondAscii = beyondAscii || high != 0;
    return stopped && at < end;
}
#else
inline bool skipPlain(const char*&, const char*, const char*, bool&) {
    return false;
}
#endif

} // namespace hindcast::source
