// SPDX-License-Identifier: GPL-3.0-or-later
// UuidPattern: looks for a part of the text of a UUID in UUIDs of 16 bytes, without printing them.
// Thread-safety: immutable.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace hindcast::cache {

class UuidPattern {
public:
    /// `part`: digits in lower case and dashes.
    explicit UuidPattern(std::string_view part);
    /// Whether any of the UUIDs, one after the other, has it in its text.
    bool isInAny(std::string_view uuids) const;

private:
    /// The digits where the part may stand: one way of the few that its length and dashes leave.
    struct Place {
        std::uint64_t mask[2] = {0, 0}, digits[2] = {0, 0};
    };
    std::vector<Place> m_places;
};

} // namespace hindcast::cache
