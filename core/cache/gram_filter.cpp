// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/gram_filter.h"

#include "cache/uuid.h"

#include <algorithm>
#include <cstring>

namespace hindcast::cache {
namespace {

constexpr std::uint32_t kMultiplier = 0x9E3779B1U;
constexpr std::uint32_t kFold = 0x20202020U;
constexpr std::size_t kGramBytes = 4;

/// Filters are halved until more bits than this, of a hundred, would be set. Text: a needle of eight bytes
/// passes one block of 200 by chance. UUIDs: what is looked for mostly is a whole one, 17 runs.
constexpr std::size_t kFullGrams = 35, kFullUuids = 60;

std::uint32_t loadGram(const char* at) {
    std::uint32_t bytes;
    std::memcpy(&bytes, at, sizeof bytes);
    return bytes | kFold;
}

/// As std::popcount, which is a call where the processor may have no instruction for it.
std::size_t countBits(std::uint64_t word) {
    word -= (word >> 1) & 0x5555555555555555ULL;
    word = (word & 0x3333333333333333ULL) + ((word >> 2) & 0x3333333333333333ULL);
    word = (word + (word >> 4)) & 0x0f0f0f0f0f0f0f0fULL;
    return std::size_t((word * 0x0101010101010101ULL) >> 56);
}

/// Appends `words`, halved while they stay empty enough; gives the log of the bits, 0 when none is set.
unsigned packWords(std::vector<std::uint64_t>& words, std::size_t full, std::string& out) {
    std::size_t set = 0;
    for (const std::uint64_t word : words)
        set += countBits(word);
    if (set == 0) return 0;
    std::size_t size = words.size();
    // Halving loses bits only where both halves have one, so it is not tried where that cannot be enough.
    while (size > 1 && set * 100 <= full * size * 64) {
        const std::size_t half = size / 2;
        std::size_t left = 0;
        for (std::size_t i = 0; i < half; ++i)
            left += countBits(words[i] | words[half + i]);
        if (left * 100 > full * half * 64) break;
        for (std::size_t i = 0; i < half; ++i)
            words[i] |= words[half + i];
        set = left;
        size = half;
    }
    out.append(reinterpret_cast<const char*>(words.data()), size * 8);
    unsigned log = kLeastFilterLog;
    while (std::size_t(1) << log < size * 64)
        ++log;
    return log;
}

} // namespace

std::uint32_t gramHash(std::uint32_t gram) {
    return (gram * kMultiplier) >> (32 - kGramTableLog);
}

std::optional<std::uint32_t> hexNumber(std::uint32_t gram) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < kGramBytes; ++i, gram >>= 8) {
        const auto c = char(gram & 0xff);
        if (c >= '0' && c <= '9')
            number = number << 4 | std::uint32_t(c - '0');
        else if (c >= 'a' && c <= 'f')
            number = number << 4 | std::uint32_t(c - 'a' + 10);
        else
            return std::nullopt;
    }
    return number;
}

bool isOfUuids(std::uint32_t gram) {
    for (std::size_t i = 0; i < kGramBytes; ++i, gram >>= 8) {
        const auto c = char(gram & 0xff);
        if (c != '-' && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) return false;
    }
    return true;
}

GramTable::GramTable() : m_bytes(std::size_t(1) << kGramTableLog), m_words(m_bytes.size() / 64) {}

void GramTable::clear() {
    std::fill(m_bytes.begin(), m_bytes.end(), std::uint8_t(0));
}

void GramTable::add(std::string_view text, std::size_t from, std::size_t to) {
    if (text.size() < kGramBytes) return;
    to = std::min(to, text.size() - kGramBytes + 1);
    std::uint8_t* const bytes = m_bytes.data();
    const char* at = text.data() + from;
    const char* const end = text.data() + to;
    for (; end - at >= 4; at += 4) {
        bytes[gramHash(loadGram(at))] = 1;
        bytes[gramHash(loadGram(at + 1))] = 1;
        bytes[gramHash(loadGram(at + 2))] = 1;
        bytes[gramHash(loadGram(at + 3))] = 1;
    }
    for (; at < end; ++at)
        bytes[gramHash(loadGram(at))] = 1;
}

unsigned GramTable::pack(std::string& out) {
    constexpr std::uint64_t kGather =
        0x0102040810204080ULL; // eight bytes of 0 or 1 to the bits of the highest
    const std::uint8_t* at = m_bytes.data();
    for (std::uint64_t& word : m_words) {
        word = 0;
        for (unsigned shift = 0; shift < 64; shift += 8, at += 8) {
            std::uint64_t eight;
            std::memcpy(&eight, at, sizeof eight);
            word |= (eight * kGather >> 56) << shift;
        }
    }
    return packWords(m_words, kFullGrams, out);
}

UuidTable::UuidTable() : m_words((std::size_t(1) << kUuidTableLog) / 64) {}

void UuidTable::clear() {
    std::fill(m_words.begin(), m_words.end(), 0);
}

void UuidTable::add(std::string_view uuids) {
    const auto set = [this](std::uint64_t half, unsigned digit) {
        const std::uint64_t number = half >> (48 - 4 * digit) & 0xffff;
        m_words[number >> 6] |= std::uint64_t(1) << (number & 63);
    };
    for (std::size_t at = 0; at + kUuidBytes <= uuids.size(); at += kUuidBytes) {
        std::uint64_t halves[2];
        std::memcpy(halves, uuids.data() + at, kUuidBytes);
        const std::uint64_t high = __builtin_bswap64(halves[0]), low = __builtin_bswap64(halves[1]);
        // The digits stand in groups of 8, 4, 4, 4 and 12; no run goes across a dash.
        for (unsigned digit = 0; digit <= 4; ++digit)
            set(high, digit);
        set(high, 8);
        set(high, 12);
        set(low, 0);
        for (unsigned digit = 4; digit <= 12; ++digit)
            set(low, digit);
    }
}

unsigned UuidTable::pack(std::string& out) {
    m_packed = m_words;
    return packWords(m_packed, kFullUuids, out);
}

} // namespace hindcast::cache
