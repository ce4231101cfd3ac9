// SPDX-License-Identifier: GPL-3.0-or-later
// What a source says of a payload besides its bytes. Thread-safety: constants.
#pragma once

#include <cstdint>

namespace hindcast::event {

/// In Event::flags: the source marks the payload as no JSON (isJson: false) and gives its text as a string.
inline constexpr std::uint32_t kDeclaredText = 16;

} // namespace hindcast::event
