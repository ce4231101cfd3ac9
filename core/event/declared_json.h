// SPDX-License-Identifier: GPL-3.0-or-later
// What a source says of a payload besides its bytes. Thread-safety: constants.
#pragma once

#include <cstdint>

namespace hindcast::event {

/// In Event::flags, beside EventFlag and StoreFlag: the source marks the payload as no JSON (isJson: false)
/// and gives its text as a string.
inline constexpr std::uint32_t kDeclaredText = 128;

} // namespace hindcast::event
