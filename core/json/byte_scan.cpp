// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/byte_scan.h"

namespace hindcast::json {
namespace {

constexpr unsigned kStep = 16;

/// Bits of sixteen bytes.
struct Marks {
    std::uint32_t quotes = 0, open = 0, close = 0;
    std::uint32_t others = 0; ///< backslashes, and the end of the text
};

Marks marksOf(const char* at) {
    Marks marks;
#if defined(__SSE2__)
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const __m128i brackets =
        _mm_or_si128(bytes, _mm_set1_epi8(0x20)); // { and [ differ by this bit, so do } and ]
    const auto bits = [](__m128i same) { return std::uint32_t(_mm_movemask_epi8(same)); };
    marks.quotes = bits(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')));
    marks.open = bits(_mm_cmpeq_epi8(brackets, _mm_set1_epi8('{')));
    marks.close = bits(_mm_cmpeq_epi8(brackets, _mm_set1_epi8('}')));
    marks.others = bits(
        _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\')), _mm_cmpeq_epi8(bytes, _mm_setzero_si128())));
#else
    for (unsigned i = 0; i < kStep; ++i) {
        const std::uint32_t bit = 1U << i;
        const char c = at[i];
        if (c == '"') marks.quotes |= bit;
        if (c == '{' || c == '[') marks.open |= bit;
        if (c == '}' || c == ']') marks.close |= bit;
        if (c == '\\' || c == '\0') marks.others |= bit;
        if (c == '\0') break;
    }
#endif
    return marks;
}

class Skip {
public:
    explicit Skip(const char* at) : m_at(at) {}

    const char* run() {
        for (;;) {
            const Marks marks = marksOf(m_at);
            const char* const end = marks.others == 0 ? step(marks) : slowly();
            if (end != nullptr || m_at == nullptr) return end;
        }
    }

private:
    /// Sixteen bytes on; or the end.
    const char* step(const Marks& marks) {
        std::uint32_t inside = marks.quotes; // bit i: how many quotes stand up to there, odd or even
        for (unsigned shift = 1; shift < kStep; shift *= 2)
            inside ^= inside << shift;
        if (m_isInside) inside = ~inside;
        for (std::uint32_t left = (marks.open | marks.close) & ~inside; left != 0; left &= left - 1) {
            const auto place = unsigned(std::countr_zero(left));
            if ((marks.open >> place & 1) != 0)
                ++m_depth;
            else if (--m_depth == 0)
                return m_at + place + 1;
        }
        m_isInside = (inside >> (kStep - 1) & 1) != 0;
        m_at += kStep;
        return nullptr;
    }

    /// The same byte by byte, where escapes stand; m_at is nullptr where the text ends.
    const char* slowly() {
        for (const char* const end = m_at + kStep; m_at < end; ++m_at) {
            const char c = *m_at;
            if (c == '\0' || (c == '\\' && *++m_at == '\0')) {
                m_at = nullptr;
                return nullptr;
            }
            if (c == '"') m_isInside = !m_isInside;
            if (m_isInside) continue;
            if (c == '{' || c == '[') ++m_depth;
            if ((c == '}' || c == ']') && --m_depth == 0) return m_at + 1;
        }
        return nullptr;
    }

    const char* m_at;
    std::size_t m_depth = 0;
    bool m_isInside = false; ///< a string
};

} // namespace

const char* behindContainer(const char* at) {
    return Skip(at).run();
}

} // namespace hindcast::json
