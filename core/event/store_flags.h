// SPDX-License-Identifier: GPL-3.0-or-later
// Flags of an event beside those of event.h: what a store that hides or points says of it.
// Thread-safety: constants.
#pragma once

#include <cstdint>

namespace hindcast::event {

enum StoreFlag : std::uint32_t {
    kResolvedLink = 16, ///< stands here as a link: type, payload and metadata are those of its target
    kRedacted = 32,     ///< its payload was blanked in the store
    kExpectedGap = 64   ///< the store says why versions before this one are missing
};

} // namespace hindcast::event
