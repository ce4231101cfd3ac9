// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/hash64.h"

#include <charconv>
#include <cstring>

namespace hindcast::import {
namespace {

// Folds the 128-bit product of two odd-ish words: every input bit reaches every output bit.
std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = Wide(a) * b;
    return std::uint64_t(product) ^ std::uint64_t(product >> 64);
}

std::uint64_t load(const char* from) {
    std::uint64_t word;
    std::memcpy(&word, from, sizeof word);
    return word;
}

constexpr std::uint64_t kFirst = 0xD6E8FEB86659FD93, kSecond = 0xA0761D6478BD642F,
                        kThird = 0xE7037ED1A0B428DB;

} // namespace

void Hash64::add(std::string_view bytes) {
    std::uint64_t state = m_state;
    const char* at = bytes.data();
    std::size_t left = bytes.size();
    for (; left >= 16; at += 16, left -= 16)
        state = mix(load(at) ^ kFirst ^ state, load(at + 8) ^ kSecond) + state;
    char rest[16] = {};
    if (left > 0) std::memcpy(rest, at, left);
    state = mix(load(rest) ^ kFirst ^ state, load(rest + 8) ^ kThird) + state;
    m_state = mix(state ^ kSecond, bytes.size() + kThird) ^ state;
}

void Hash64::add(std::uint64_t number) {
    m_state = mix(m_state ^ kFirst, number ^ kSecond) + m_state;
}

std::uint64_t hash64(std::string_view bytes) {
    Hash64 hash;
    hash.add(bytes);
    return hash.value();
}

std::string printHash(std::uint64_t hash) {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = 16; i-- > 0; hash >>= 4)
        text[i] = kDigits[hash & 15];
    return text;
}

std::optional<std::uint64_t> parseHash(std::string_view text) {
    std::uint64_t hash = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), hash, 16);
    if (text.size() != 16 || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return hash;
}

} // namespace hindcast::import
