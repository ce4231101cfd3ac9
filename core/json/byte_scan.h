// SPDX-License-Identifier: GPL-3.0-or-later
// Finding the end of strings, other scalars and containers sixteen bytes at a time, in JSON text that is
// followed by at least kScanRoom bytes that may be read, the first of them 0: every search ends there at the
// latest. Thread-safety: pure functions.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace hindcast::json {

inline constexpr std::size_t kScanRoom = 32;

#if defined(__SSE2__)
/// Bit i: byte i is a quote, a backslash or a control character.
inline unsigned stringMarks(__m128i bytes) {
    const __m128i marks = _mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'))),
        _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1f)), bytes));
    return unsigned(_mm_movemask_epi8(marks));
}
#endif

/// The first quote, backslash or control character.
inline const char* stringEnd(const char* at) {
#if defined(__SSE2__)
    for (;; at += 16) {
        const unsigned mask = stringMarks(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at)));
        if (mask != 0) return at + std::countr_zero(mask);
    }
#else
    while (*at != '"' && *at != '\\' && static_cast<unsigned char>(*at) >= 0x20)
        ++at;
    return at;
#endif
}

/// The first comma, closing bracket of either kind, blank or control character.
inline const char* scalarEnd(const char* at) {
#if defined(__SSE2__)
    for (;; at += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
        const __m128i brackets = _mm_or_si128(bytes, _mm_set1_epi8(0x20)); // ] and } differ by this bit
        const __m128i ends = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(',')),
                                                       _mm_cmpeq_epi8(brackets, _mm_set1_epi8('}'))),
                                          _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x20)), bytes));
        if (const auto mask = unsigned(_mm_movemask_epi8(ends)); mask != 0)
            return at + std::countr_zero(mask);
    }
#else
    while (*at != ',' && *at != ']' && *at != '}' && static_cast<unsigned char>(*at) > 0x20)
        ++at;
    return at;
#endif
}

/// Bit i: byte i of both is the same, of the first sixteen.
inline std::uint32_t sameBits(const char* a, const char* b) {
#if defined(__SSE2__)
    return std::uint32_t(
        _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(a)),
                                         _mm_loadu_si128(reinterpret_cast<const __m128i*>(b)))));
#else
    std::uint32_t bits = 0;
    for (unsigned i = 0; i < 16; ++i)
        bits |= std::uint32_t(a[i] == b[i] ? 1 : 0) << i;
    return bits;
#endif
}

/// Behind the bracket that closes the one at `at`; nullptr: the text ends before. Brackets of both kinds are
/// taken for the same.
const char* behindContainer(const char* at);

} // namespace hindcast::json
