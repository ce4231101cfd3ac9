// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/uuid.h"

#include <bit>
#include <cstring>

namespace hindcast::cache {
namespace {

constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
constexpr std::uint64_t kHighs = 0x8080808080808080ULL;
constexpr char kLastMarker = 5;
constexpr std::size_t kRecent = 4;

std::uint64_t load(const char* at) {
    std::uint64_t value;
    std::memcpy(&value, at, sizeof value);
    return value;
}

/// Eight nibbles, one a byte, as eight lower-case hex digits.
std::uint64_t digits(std::uint64_t nibbles) {
    const std::uint64_t letters = ((nibbles + kOnes * 6) >> 4) & kOnes;
    return nibbles + kOnes * '0' + letters * ('a' - '0' - 10);
}

/// Eight hex digits as eight nibbles; false unless they are lower case.
bool nibbles(std::uint64_t text, std::uint64_t& out) {
    out = (text & (kOnes * 0x0f)) + ((text >> 6) & kOnes) * 9;
    return (out & (kOnes * 0xf0)) == 0 && digits(out) == text;
}

/// Pairs of nibbles (high one first in memory) as four bytes.
std::uint32_t join4(std::uint64_t n) {
    n = ((n << 4) | (n >> 8)) & 0x00ff00ff00ff00ffULL;
    n = (n | (n >> 8)) & 0x0000ffff0000ffffULL;
    return std::uint32_t(n | (n >> 16));
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

/// The first place from `from` where a UUID stands, packed into `to16`; npos when none.
std::size_t findUuid(std::string_view text, std::size_t from, char* to16) {
    // A UUID has its first dash after eight digits and three more, five apart.
    std::size_t at = from + 8;
    while (at + 28 <= text.size()) {
        const void* found = std::memchr(text.data() + at, '-', text.size() - 27 - at);
        if (found == nullptr) break;
        const char* dash = static_cast<const char*>(found);
        if (dash[5] == '-' && dash[10] == '-' && dash[15] == '-' && packUuid(dash - 8, to16))
            return std::size_t(dash - 8 - text.data());
        at = std::size_t(dash + 1 - text.data());
    }
    return std::string_view::npos;
}

} // namespace

bool packUuid(const char* text, char* to16) {
    if (text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-') return false;
    char packed[32];
    std::memcpy(packed, text, 8);
    std::memcpy(packed + 8, text + 9, 4);
    std::memcpy(packed + 12, text + 14, 4);
    std::memcpy(packed + 16, text + 19, 4);
    std::memcpy(packed + 20, text + 24, 12);
    std::uint32_t words[4];
    for (int i = 0; i < 4; ++i) {
        std::uint64_t n;
        if (!nibbles(load(packed + 8 * i), n)) return false;
        words[i] = join4(n);
    }
    std::memcpy(to16, words, kUuidBytes);
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

void cutUuids(std::string_view text, std::string& out, std::string& uuids) {
    std::size_t done = 0;
    char uuid[kUuidBytes];
    for (;;) {
        const std::size_t at = findUuid(text, done, uuid);
        if (at == std::string_view::npos) break;
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
