// SPDX-License-Identifier: GPL-3.0-or-later
// KurrentStreams: what a log says of its streams as a whole, gathered in a pass before the events are given
// out: the last number, the rules of the `$metadata` stream (truncate before, max count, max age), whether
// the stream was deleted for good. From StreamMetadata.cs and SystemNames.cs (file-formats.md 1.6). And which
// gaps in a stream's numbers the store explains: by a scavenge of a chunk that may have held the missing
// events, by a chunk that is not there, by the rules, or as the number of a tombstone.
// Thread-safety: belongs to one thread.
#pragma once

#include "base/hash.h"
#include "base/strong.h"
#include "source/kurrent_folder.h"
#include "source/kurrent_log.h"
#include "source/kurrent_stream_table.h"
#include "json/parse.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

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
    explicit KurrentStreams(const KurrentFolder& folder);

    /// The next event in log order, in the pass before.
    void see(const KurrentEvent& event);
    /// Of the event's stream; they hold until the next call.
    KurrentStreamFacts& factsOf(const KurrentEvent& event) {
        return m_table.at(hash64(event.prepare.stream));
    }
    /// `now`: what ages are counted to. `facts`: of its stream.
    KurrentHidden hides(const KurrentEvent& event, const KurrentStreamFacts& facts, Micros now) const;
    /// The next event that is given out: numbers are missing before it, and the store says why.
    bool explainsGap(const KurrentEvent& event, KurrentStreamFacts& facts) const;

    static bool isSystem(std::string_view stream) { return stream.starts_with('$'); }
    static bool isMetadata(std::string_view stream) { return stream.starts_with("$$"); }

private:
    struct Rules {
        std::optional<std::int64_t> truncateBefore, maxCount;
        std::optional<std::int64_t> maxAge; ///< seconds
        bool isEmpty() const { return !truncateBefore && !maxCount && !maxAge; }
    };
    void takeRules(std::string_view stream, std::string_view metadata);
    KurrentHidden byRules(const Rules& rules, std::int64_t last, const KurrentEvent& event, Micros now) const;

    json::Parser m_parser;
    KurrentStreamTable m_table;
    std::vector<Rules> m_rules;        ///< the first is none
    std::vector<std::int32_t> m_lossy; ///< by chunk: the last one up to it that may have lost events, or -1
};

} // namespace hindcast::source
