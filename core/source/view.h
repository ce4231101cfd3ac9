// SPDX-License-Identifier: GPL-3.0-or-later
// View: how much of a store is wanted that hides or points (system streams, links, what is deleted or
// truncated). A source applies it while it reads, so that counts, positions and folds are those of what is
// seen; other stores know no difference. Thread-safety: plain data.
#pragma once

namespace hindcast::source {

struct View {
    bool system = false; ///< with the streams that the store keeps for itself
    bool raw = false;    ///< as stored: links unresolved, with what is deleted, truncated or expired
    bool operator==(const View&) const = default;
};

} // namespace hindcast::source
