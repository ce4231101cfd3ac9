// SPDX-License-Identifier: GPL-3.0-or-later
// What a Session answers with: plain values that own their text, shared as const between threads.
// Thread-safety: immutable after creation.
#pragma once

#include "analysis/diff.h"
#include "base/position.h"
#include "base/strong.h"
#include "event/event.h"
#include "event/event_log.h"
#include "json/value.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hindcast::session {

/// One line of the event list.
struct EventRow {
    Rank rank;
    std::optional<Position> position;
    StreamId stream;
    std::string streamName;
    EventTypeId type;
    std::string typeName;
    Version version;
    std::optional<Micros> time;
    std::string timeText;    ///< only where `time` cannot say all of it
    std::uint32_t flags = 0; ///< event::EventFlag
    /// It is shown in a stream that is not its own; `version` is its version there, `stream` its own.
    bool linked = false;
};

struct EventDetail {
    EventRow row;
    std::string id, correlation, causation; ///< empty: none
    event::BodyKind payloadKind = event::BodyKind::Absent;
    std::string payloadText; ///< the stored bytes
    json::Value payload;     ///< parsed when Json, decoded where the encoding is known, null else
    event::BodyKind metadataKind = event::BodyKind::Absent;
    std::string metadataText;
    json::Value metadata;
};

/// A place in a stream under a projection: state after `folded` events.
struct StateView {
    StreamId stream;
    std::string streamName;
    std::size_t folded = 0;       ///< events of the stream folded so far
    std::size_t streamEvents = 0; ///< events of the stream
    std::optional<EventRow> last; ///< the last one folded; nothing before the first
    bool timeRegressed = false;   ///< some folded event is later than the time asked for
    std::string projection;       ///< whose fold made it: "merge"
    json::Value before;           ///< state before `last`
    json::Value state;
    std::vector<analysis::Change> changes; ///< what `last` did to `before`
};

struct BlameRow {
    std::string path;
    std::optional<json::Value> value; ///< nothing: removed
    EventRow event;
    std::string id, correlation;
};

struct HistoryRow {
    EventRow event;
    std::optional<json::Value> oldValue, newValue;
};

/// One point of the Values tab.
struct SeriesPoint {
    std::size_t folded = 0; ///< state after so many events
    Rank rank;
    Version version;
    std::optional<Micros> time;
    std::optional<double> value; ///< nothing: absent or no number
};

struct DiffView {
    StateView left, right;
    analysis::Diff diff;
};

struct Delta {
    Rank rank;
    analysis::DeltaCount count;
};

struct Sentence {
    Rank rank;
    std::string text; ///< "Money withdrawn: amount 655.50, channel card", plain text
    std::size_t details =
        0; ///< where the fields begin in it, for a list that shows the type beside it; 0: none
};

struct CategoryRow {
    CategoryId id;
    std::string name;
    std::uint64_t streams = 0;
    std::uint64_t events = 0;
};

struct StreamRow {
    StreamId id;
    std::string name;
    std::string category;
    std::uint64_t events = 0;
    Version firstVersion, lastVersion;
    std::optional<Micros> firstTime, lastTime;
    Rank firstRank, lastRank;
};

struct TypeRow {
    EventTypeId id;
    std::string name;
    std::uint64_t events = 0;
};

struct StoreInfo {
    event::LogFacts facts;
    std::uint64_t events = 0, streams = 0, eventTypes = 0, categories = 0;
    std::uint64_t links = 0; ///< places of events in streams that are not their own
    std::optional<Position> firstPosition, lastPosition; ///< of the first and last event in log order
    std::optional<Micros> firstTime, lastTime;
};

/// Equal buckets of time (or rank) with counts by type or category.
struct Histogram {
    bool byTime = true;
    std::int64_t from = 0, to = 0; ///< micros or ranks, `to` exclusive
    std::int64_t bucketWidth = 0;
    struct Bucket {
        std::int64_t start = 0;
        std::vector<std::pair<std::string, std::uint64_t>> counts; ///< only what is not zero
    };
    std::vector<Bucket> buckets;
    std::uint64_t total = 0;
};

} // namespace hindcast::session
