// SPDX-License-Identifier: GPL-3.0-or-later
// KurrentStreams: what a log says of its streams as a whole, gathered in a pass before the events are given
// out: the last number, the rules of the `$metadata` stream (truncate before, max count, max age), whether
// the stream was deleted for good. From StreamMetadata.cs and SystemNames.cs (file-formats.md 1.6).
// Memory: some 60 bytes a stream. Streams are told apart by hash64 of their names. Thread-safety: one thread.
#pragma once

#include "base/strong.h"
#include "source/kurrent_log.h"
#include "json/parse.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace hindcast::source {

/// Why the effective view leaves an event out.
enum class KurrentHidden : std::uint8_t {
    No,
    Tombstone, ///< it says that the stream was deleted
    Deleted,   ///< its stream was deleted
    Truncated, ///< before `$tb`
    OverCount, ///< more than `$maxCount` newer ones
    Expired    ///< older than `$maxAge`
};

class KurrentStreams {
public:
    /// The next event in log order.
    void see(const KurrentEvent& event);
    /// `now`: what ages are counted to.
    KurrentHidden hides(const KurrentEvent& event, Micros now) const;
    /// The stream has rules by which its first events may be gone.
    bool hasRules(std::string_view stream) const;

    static bool isSystem(std::string_view stream) { return stream.starts_with('$'); }
    static bool isMetadata(std::string_view stream) { return stream.starts_with("$$"); }

private:
    struct Facts {
        std::int64_t last = -1; ///< number of the last event
        std::optional<std::int64_t> truncateBefore, maxCount;
        std::optional<std::int64_t> maxAge; ///< seconds
        bool deleted = false;
    };
    void takeRules(Facts& facts, std::string_view metadata);
    const Facts* find(std::string_view stream) const;

    json::Parser m_parser;
    std::unordered_map<std::uint64_t, Facts> m_facts; ///< by hash of the name
};

} // namespace hindcast::source
