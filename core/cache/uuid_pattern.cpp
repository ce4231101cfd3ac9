// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/uuid_pattern.h"

#include "cache/uuid.h"

#include <cstring>
#include <string>

namespace hindcast::cache {
namespace {

/// The two halves of a UUID of 16 bytes.
void load(const char* from, std::uint64_t (&halves)[2]) {
    std::memcpy(halves, from, sizeof halves);
}

} // namespace

UuidPattern::UuidPattern(std::string_view part) {
    constexpr std::string_view kZeros = "00000000-0000-0000-0000-000000000000",
                               kOnes = "ffffffff-ffff-ffff-ffff-ffffffffffff";
    for (std::size_t at = 0; at + part.size() <= kUuidText; ++at) {
        // The text with the part in it, and with its digits all set: what both say is packed as UUIDs are.
        std::string text(kZeros), mask(kZeros);
        text.replace(at, part.size(), part);
        mask.replace(at, part.size(), kOnes.substr(at, part.size()));
        char packed[kUuidBytes], packedMask[kUuidBytes];
        if (!packUuid(text.data(), packed) || !packUuid(mask.data(), packedMask)) continue;
        Place& place = m_places.emplace_back();
        load(packed, place.digits);
        load(packedMask, place.mask);
    }
}

bool UuidPattern::isInAny(std::string_view uuids) const {
    for (std::size_t at = 0; at + kUuidBytes <= uuids.size(); at += kUuidBytes) {
        std::uint64_t halves[2];
        load(uuids.data() + at, halves);
        for (const Place& place : m_places)
            if ((((halves[0] ^ place.digits[0]) & place.mask[0])
                 | ((halves[1] ^ place.digits[1]) & place.mask[1]))
                == 0)
                return true;
    }
    return false;
}

} // namespace hindcast::cache
