// SPDX-License-Identifier: GPL-3.0-or-later
// Codes of problems that somebody acts on, beside telling them. Thread-safety: constants and pure functions.
#pragma once

#include <array>
#include <string_view>

namespace hindcast::event {

/// A view of the store leaves something out, or shows it otherwise: no damage.
inline constexpr const char* kHiddenCode = "hidden";

// Of links to events: found anew by each import that reads them, in place of what the one before found.
inline constexpr const char* kOrphanLinkCode = "orphan-link";     ///< its event is missing
inline constexpr const char* kBadLinkCode = "bad-link";           ///< it does not say what a link must
inline constexpr const char* kRepeatedLinkCode = "repeated-link"; ///< another one says the same
inline constexpr std::array<std::string_view, 3> kLinkCodes{kOrphanLinkCode, kBadLinkCode, kRepeatedLinkCode};

inline constexpr bool isLinkCode(std::string_view code) {
    return code == kLinkCodes[0] || code == kLinkCodes[1] || code == kLinkCodes[2];
}

} // namespace hindcast::event
