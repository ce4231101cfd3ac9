// SPDX-License-Identifier: GPL-3.0-or-later
// Flags of an event beside those of event.h: what its store says of it. Bits 8 to 15 are those of encoding.h.
// Thread-safety: constants.
#pragma once

#include "event/event.h"

namespace hindcast::event {

enum StoreFlag : std::uint32_t {
    kResolvedLink = 16,  ///< stands here as a link: type, payload and metadata are those of its target
    kRedacted = 32,      ///< its payload was blanked in the store
    kExpectedGap = 64,   ///< the store says why versions before this one are missing
    kDeclaredText = 128, ///< marked as no JSON (isJson: false): the payload is a string that holds its text
    kVersionGiven =
        1 << 16, ///< the store keeps versions, but none for this event: the import's running number
    kPrepareAtStart = 1 << 17 ///< its position has a tie, and that is 0: the first record of a KurrentDB log
};
static_assert((kLink | kDuplicateKeys | kUndecodableMetadata | kUndecodablePayload) < kResolvedLink);

} // namespace hindcast::event
