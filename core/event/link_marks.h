// SPDX-License-Identifier: GPL-3.0-or-later
// What StreamColumns::linked says of an event of a stream that holds events of others. Thread-safety:
// constants.
#pragma once

#include <cstdint>

namespace hindcast::event {

inline constexpr std::uint8_t kIsLink = 1;    ///< it is of another stream
inline constexpr std::uint8_t kGivenHere = 2; ///< its version here is a running number of the import
inline constexpr std::uint8_t kGapTold = 4;   ///< a link before it was left out: a version is missing

} // namespace hindcast::event
