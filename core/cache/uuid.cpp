// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/uuid.h"

#include <array>
#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace hindcast::cache {
namespace {

constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
constexpr std::uint64_t kHighs = 0x8080808080808080ULL;
constexpr char kLastMarker = 5;
constexpr std::size_t kRecent = 4;
constexpr std::size_t kWindow = 64;

std::uint64_t load(const char* at) {
    std::uint64_t value;
    std::memcpy(&value, at, sizeof value);
    return value;
}

std::uint64_t load4(const char* at) {
    std::uint32_t value;
    std::memcpy(&value, at, sizeof value);
    return value;
}

/// Eight nibbles, one a byte, as eight lower-case hex digits.
std::uint64_t digits(std::uint64_t nibbles) {
    const std::uint64_t letters = ((nibbles + kOnes * 6) >> 4) & kOnes;
    return nibbles + kOnes * '0' + letters * ('a' - '0' - 10);
}

std::uint64_t split4(std::uint32_t bytes) {
    std::uint64_t n = bytes;
    n = (n | (n << 16)) & 0x0000ffff0000ffffULL;
    n = (n | (n << 8)) & 0x00ff00ff00ff00ffULL;
    return ((n >> 4) & 0x000f000f000f000fULL) | ((n & 0x000f000f000f000fULL) << 8);
}

/// High bit of each byte that is below `limit` (exact up to the first such byte, which is all we ask).
std::uint64_t below(std::uint64_t text, std::uint64_t limit) {
    return (text - kOnes * limit) & ~text & kHighs;
}

/// A bit for each dash of the 64 bytes at `text`.
std::uint64_t dashes(const char* text) {
    std::uint64_t bits = 0;
#if defined(__SSE2__)
    const __m128i dash = _mm_set1_epi8('-');
    for (unsigned i = 0; i < kWindow; i += 16) {
        const __m128i part = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text + i));
        bits |= std::uint64_t(unsigned(_mm_movemask_epi8(_mm_cmpeq_epi8(part, dash)))) << i;
    }
#else
    for (unsigned i = 0; i < kWindow; ++i)
        bits |= std::uint64_t(text[i] == '-') << i;
#endif
    return bits;
}

/// The dashes of the window that begins at `at` or, near the end of the text, further on.
std::uint64_t dashesAt(std::string_view text, std::size_t at) {
    if (text.size() - at >= kWindow) return dashes(text.data() + at);
    if (text.size() >= kWindow)
        return dashes(text.data() + text.size() - kWindow) >> (kWindow - (text.size() - at));
    std::array<char, kWindow> copy{};
    text.copy(copy.data(), kWindow, at);
    return dashes(copy.data());
}

/// The first place from `from` where a UUID stands, packed into `to16`; npos when none.
std::size_t findUuid(std::string_view text, std::size_t from, char* to16) {
    // Its first dash comes after eight digits and has three more behind it, five apart.
    constexpr std::size_t kBefore = 8, kSpan = 15;
    for (std::size_t at = from + kBefore; at + (kUuidText - kBefore) <= text.size(); at += kWindow - kSpan) {
        const std::uint64_t bits = dashesAt(text, at);
        std::uint64_t fours = bits & bits >> 5 & bits >> 10 & bits >> 15;
        for (; fours != 0; fours &= fours - 1) {
            const std::size_t start = at + std::size_t(std::countr_zero(fours)) - kBefore;
            if (start + kUuidText > text.size()) break;
            if (packUuid(text.data() + start, to16)) return start;
        }
    }
    return std::string_view::npos;
}

#if defined(__SSE2__)
__m128i load16(std::uint64_t low, std::uint64_t high) {
    return _mm_set_epi64x(std::int64_t(high), std::int64_t(low));
}

/// 16 lower-case hex digits as eight bytes, each in a lane of 16 bits; `valid` loses the bits of others.
__m128i joinDigits(__m128i text, int& valid) {
    const __m128i digit = _mm_sub_epi8(text, _mm_set1_epi8('0')),
                  letter = _mm_sub_epi8(text, _mm_set1_epi8('a'));
    const __m128i isDigit = _mm_cmpeq_epi8(_mm_min_epu8(digit, _mm_set1_epi8(9)), digit);
    const __m128i isLetter = _mm_cmpeq_epi8(_mm_min_epu8(letter, _mm_set1_epi8(5)), letter);
    valid &= _mm_movemask_epi8(_mm_or_si128(isDigit, isLetter));
    const __m128i nibbles =
        _mm_add_epi8(_mm_and_si128(text, _mm_set1_epi8(0x0f)), _mm_and_si128(isLetter, _mm_set1_epi8(9)));
    return _mm_and_si128(_mm_or_si128(_mm_slli_epi16(nibbles, 4), _mm_srli_epi16(nibbles, 8)),
                         _mm_set1_epi16(0x00ff));
}
#else
/// A hex digit's value; 255 unless it is lower case.
std::uint8_t nibble(char c) {
    if (c >= '0' && c <= '9') return std::uint8_t(c - '0');
    return c >= 'a' && c <= 'f' ? std::uint8_t(c - 'a' + 10) : std::uint8_t(255);
}
#endif

} // namespace

bool packUuid(const char* text, char* to16) {
    if (text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-') return false;
#if defined(__SSE2__)
    int valid = 0xffff;
    const __m128i low = joinDigits(load16(load(text), load4(text + 9) | load4(text + 14) << 32), valid);
    const __m128i high =
        joinDigits(load16(load4(text + 19) | load4(text + 24) << 32, load(text + 28)), valid);
    if (valid != 0xffff) return false;
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to16), _mm_packus_epi16(low, high));
#else
    for (std::size_t i = 0; i < kUuidText; ++i) {
        if (i == 8 || i == 13 || i == 18 || i == 23) continue;
        const std::uint8_t high = nibble(text[i++]), low = nibble(text[i]);
        if ((high | low) > 15) return false;
        *to16++ = char(high << 4 | low);
    }
#endif
    return true;
}

void printUuid(const char* from16, char* to36) {
    char plain[32];
    for (int i = 0; i < 4; ++i) {
        std::uint32_t bytes;
        std::memcpy(&bytes, from16 + 4 * i, 4);
        const std::uint64_t text = digits(split4(bytes));
        std::memcpy(plain + 8 * i, &text, 8);
    }
    std::memcpy(to36, plain, 8);
    std::memcpy(to36 + 9, plain + 8, 4);
    std::memcpy(to36 + 14, plain + 12, 4);
    std::memcpy(to36 + 19, plain + 16, 4);
    std::memcpy(to36 + 24, plain + 20, 12);
    to36[8] = to36[13] = to36[18] = to36[23] = '-';
}

bool holdsMarkers(std::string_view text) {
    std::size_t i = 0;
    for (; i + 8 <= text.size(); i += 8)
        if (below(load(text.data() + i), kLastMarker + 1) != 0) {
            for (std::size_t k = i; k < i + 8; ++k)
                if (text[k] >= 1 && text[k] <= kLastMarker) return true;
        }
    for (; i < text.size(); ++i)
        if (text[i] >= 1 && text[i] <= kLastMarker) return true;
    return false;
}

void cutUuids(std::string_view text, std::string& out, std::string& uuids, std::vector<std::size_t>& places) {
    places.clear();
    std::size_t done = 0;
    char uuid[kUuidBytes];
    for (;;) {
        const std::size_t at = findUuid(text, done, uuid);
        if (at == std::string_view::npos) break;
        places.push_back(at);
        out.append(text.data() + done, at - done);
        char marker = 1;
        for (std::size_t back = 1; back <= kRecent && back * kUuidBytes <= uuids.size(); ++back)
            if (std::memcmp(uuids.data() + uuids.size() - back * kUuidBytes, uuid, kUuidBytes) == 0) {
                marker = char(1 + back);
                break;
            }
        if (marker == 1) uuids.append(uuid, kUuidBytes);
        out.push_back(marker);
        done = at + kUuidText;
    }
    out.append(text.data() + done, text.size() - done);
}

bool UuidJoiner::copy(char* to, std::size_t size) {
    if (size > m_cut.size()) return false;
    if (size > 0) std::memcpy(to, m_cut.data(), size);
    m_cut.remove_prefix(size);
    return true;
}

bool UuidJoiner::join(char* to, std::size_t size) {
    while (size > 0) {
        std::size_t plain = 0;
        const std::size_t most = size < m_cut.size() ? size : m_cut.size();
        while (plain + 8 <= most) {
            const std::uint64_t hit = below(load(m_cut.data() + plain), kLastMarker + 1);
            if (hit != 0) {
                plain += std::size_t(std::countr_zero(hit)) / 8;
                break;
            }
            plain += 8;
        }
        while (plain < most && (m_cut[plain] < 1 || m_cut[plain] > kLastMarker))
            ++plain;
        copy(to, plain);
        to += plain;
        size -= plain;
        if (size == 0) return true;
        if (m_cut.empty() || size < kUuidText) return false;
        const auto marker = std::size_t(m_cut.front());
        m_cut.remove_prefix(1);
        std::size_t from = m_next;
        if (marker == 1) {
            m_next += kUuidBytes;
        } else {
            if ((marker - 1) * kUuidBytes > m_next) return false;
            from = m_next - (marker - 1) * kUuidBytes;
        }
        if (from + kUuidBytes > m_uuids.size()) return false;
        printUuid(m_uuids.data() + from, to);
        to += kUuidText;
        size -= kUuidText;
    }
    return true;
}

} // namespace hindcast::cache
