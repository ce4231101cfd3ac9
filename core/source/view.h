// SPDX-License-Identifier: GPL-3.0-or-later
// View: what of a store that hides or points is read: its effective view, or more. Another view is another
// cache. Thread-safety: a value.
#pragma once

namespace hindcast::source {

struct View {
    bool system = false; ///< system streams too
    bool raw = false;    ///< links, tombstones, truncated and archived events as they are stored
    bool operator==(const View&) const = default;
    bool isDefault() const { return *this == View(); }
};

} // namespace hindcast::source
