// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"

#include <bit>
#include <cstring>

namespace hindcast {
namespace {

// Odd constants: every step is then a bijection of its lane, so that any change within one word shows.
constexpr std::uint64_t kMultiply = 0x9E3779B97F4A7C15ULL;
constexpr std::uint64_t kMix = 0xD6E8FEB86659FD93ULL;

std::uint64_t word(const char* at) {
    std::uint64_t value;
    std::memcpy(&value, at, sizeof value);
    return value; // little-endian machines only, as the whole of the cache (it refuses others)
}

std::uint64_t step(std::uint64_t lane, std::uint64_t value) {
    return std::rotl(lane ^ (value * kMultiply), 29) * kMix;
}

std::uint64_t finish(std::uint64_t h) {
    h = (h ^ (h >> 32)) * kMix;
    h = (h ^ (h >> 29)) * kMultiply;
    return h ^ (h >> 32);
}

} // namespace

std::uint64_t hash64(std::string_view bytes, std::uint64_t seed) {
    const char* at = bytes.data();
    std::size_t left = bytes.size();
    std::uint64_t hash = seed ^ (bytes.size() * kMultiply);
    if (left >= 32) {
        std::uint64_t lanes[4] = {hash, hash + kMix, hash ^ kMultiply, ~hash};
        for (; left >= 32; at += 32, left -= 32)
            for (int i = 0; i < 4; ++i)
                lanes[i] = step(lanes[i], word(at + 8 * i));
        for (const std::uint64_t lane : lanes)
            hash = step(hash, lane);
    }
    for (; left >= 8; at += 8, left -= 8)
        hash = step(hash, word(at));
    if (left > 0) {
        std::uint64_t last = 0;
        std::memcpy(&last, at, left);
        hash = step(hash, last);
    }
    return finish(hash);
}

} // namespace hindcast
