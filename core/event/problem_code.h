// SPDX-License-Identifier: GPL-3.0-or-later
// Codes of problems that somebody acts on, beside telling them. Thread-safety: constants.
#pragma once

namespace hindcast::event {

/// A view of the store leaves something out, or shows it otherwise: no damage.
inline constexpr const char* kHiddenCode = "hidden";

} // namespace hindcast::event
