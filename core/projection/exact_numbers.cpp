// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/exact_numbers.h"

#include "json/decimal.h"

#include <bit>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <string>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace hindcast::projection {
namespace {

/// Digits of a decimal that every double keeps, and one. Texts are looked at so many bytes at a time.
constexpr std::size_t kLong = 16;

bool isOfNumber(char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
}

/// Which places of a text stand in strings.
class Strings {
public:
    explicit Strings(std::string_view text) : m_text(text) {}
    /// Places must rise from question to question, so that all of them together look at the text once.
    bool contain(std::size_t at) {
        for (; m_next < at; ++m_next) {
            if (m_text[m_next] == '"')
                m_inside = !m_inside;
            else if (m_inside && m_text[m_next] == '\\')
                ++m_next;
        }
        return m_inside;
    }

private:
    std::string_view m_text;
    std::size_t m_next = 0;
    bool m_inside = false;
};

bool comesBack(std::string_view number) {
    const auto value = json::toDouble(number);
    if (!value) return false;
    char digits[64];
    // With an exponent it has the digits that a script would print, and no more.
    const auto [end, failed] =
        std::to_chars(digits, digits + sizeof(digits), *value, std::chars_format::scientific);
    return failed == std::errc()
           && json::canonicalNumber(std::string_view(digits, std::size_t(end - digits)))
                  == json::canonicalNumber(number);
}

/// What stands between values, or begins or ends the text.
bool isBetween(std::string_view text, std::size_t at) {
    return at >= text.size() || std::string_view(" \t\r\n,:[]{}").find(text[at]) != std::string_view::npos;
}

/// Bit i: byte i may stand in a number, of kLong.
std::uint32_t numberMarks(const char* at) {
#if defined(__SSE2__)
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const auto is = [&](char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); };
    const __m128i fromPlus = _mm_sub_epi8(bytes, _mm_set1_epi8('+')); // + , - . / 0 … 9
    const __m128i toNine = _mm_cmpeq_epi8(_mm_min_epu8(fromPlus, _mm_set1_epi8('9' - '+')), fromPlus);
    const __m128i exponent = _mm_or_si128(is('e'), is('E'));
    return std::uint32_t(
        _mm_movemask_epi8(_mm_or_si128(_mm_andnot_si128(_mm_or_si128(is(','), is('/')), toNine), exponent)));
#else
    std::uint32_t marks = 0;
    for (std::size_t i = 0; i < kLong; ++i)
        marks |= std::uint32_t(isOfNumber(at[i]) ? 1 : 0) << i;
    return marks;
#endif
}

std::uint32_t numberMarks(std::string_view text, std::size_t at) {
    if (text.size() - at >= kLong) return numberMarks(text.data() + at);
    char last[kLong] = {};
    std::memcpy(last, text.data() + at, text.size() - at);
    return numberMarks(last);
}

/// What stands in these places is a number, and a double another one.
bool isInexact(std::string_view text, std::size_t from, std::size_t to, Strings& strings) {
    const std::string_view number = text.substr(from, to - from);
    const bool isWhole = (from == 0 || isBetween(text, from - 1)) && isBetween(text, to);
    return isWhole && (number[0] == '-' || (number[0] >= '0' && number[0] <= '9')) && !strings.contain(from)
           && !comesBack(number);
}

} // namespace

bool hasInexactNumber(std::string_view text) {
    Strings strings(text);
    std::size_t before = 0; // bytes in front of these that may stand in a number with them
    for (std::size_t i = 0; i < text.size();) {
        const std::uint32_t marks = numberMarks(text, i);
        if (before + std::size_t(std::countr_one(marks)) < kLong) {
            before = std::size_t(std::countl_one(std::uint16_t(marks)));
            i += kLong;
            continue;
        }
        const std::size_t from = i - before;
        std::size_t to = i;
        while (to < text.size() && isOfNumber(text[to]))
            ++to;
        if (isInexact(text, from, to, strings)) return true;
        i = to - to % kLong;
        before = 0; // what of these is of the same number is shorter than a long one
    }
    return false;
}

} // namespace hindcast::projection
