// SPDX-License-Identifier: GPL-3.0-or-later
// Mark: how far an import has come, as it stands in a cache with every segment. Reading goes on from the
// source's own token; `skip` events after it are in the cache already and are known again by their digest.
// Thread-safety: plain data.
#pragma once

#include "cache/writer.h"
#include "event/event.h"
#include "import/hash64.h"
#include "source/source.h"

#include <cstdint>
#include <optional>

namespace hindcast::import {

enum class ImportMode {
    Straight, ///< events come in log order
    Sorted    ///< everything is read and sorted first; skip counts in log order
};

struct Mark {
    ImportMode mode = ImportMode::Straight;
    source::ResumeToken token;               ///< empty: from the start
    std::uint64_t skip = 0;                  ///< kept events since the token that are in the cache
    std::uint64_t digest = Hash64().value(); ///< over those events
    std::optional<event::OrderKey> lastKey;  ///< of the last event in the cache
    std::uint64_t ordinal = 0;               ///< kept events in all
    std::uint64_t decodedBytes = 0;
    bool truncated = false; ///< the source ended midway: what is appended to it does not follow on

    cache::ImportProgress toProgress() const;
    static Mark fromProgress(const cache::ImportProgress& progress);
};

/// Adds all that an event says to a digest.
void addEvent(Hash64& hash, const event::Event& event);

} // namespace hindcast::import
