// SPDX-License-Identifier: GPL-3.0-or-later
// SourceStamp: what a look at a source from outside tells, without opening it: whether it is there, how many
// bytes it has, and a digest of when it was written. Cheap enough to be taken every few seconds, which a
// Fingerprint is not. Thread-safety: values and a pure function over files.
#pragma once

#include <cstdint>
#include <string>

namespace hindcast::import {

struct SourceStamp {
    bool found = false;      ///< a file or a folder
    std::uint64_t bytes = 0; ///< of a folder: of the files in it
    std::uint64_t written =
        0; ///< digest of times; of a folder also of its entries, of a file also of its -wal

    bool operator==(const SourceStamp&) const = default;

    /// Not found: nothing is there, it cannot be looked at, or it is neither a file nor a folder.
    /// Cost: two calls of stat; for a folder one for each entry.
    static SourceStamp of(const std::string& path);
};

} // namespace hindcast::import
