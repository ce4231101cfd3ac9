// SPDX-License-Identifier: GPL-3.0-or-later
// EventLog: read access to all events of a store, by rank and by stream. The cache implements it; replay,
// analysis and session know nothing else of the cache.
// Thread-safety: all methods are const and may be called from several threads at once. Views handed to a
// visitor hold until it returns. Calls that read many events poll the stop token and return Cancelled.
#pragma once

#include "base/position.h"
#include "base/result.h"
#include "base/strong.h"
#include "event/bucket_count.h"
#include "event/event.h"
#include "event/log_part.h"
#include "event/name_text.h"
#include "event/problem.h"
#include "event/stream_chunk.h"
#include "event/stream_columns.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::event {

/// An event with its place: what a visitor is given. Strings are views, see above.
struct StoredEvent {
    Rank rank;
    StreamId stream;
    EventTypeId type;
    std::optional<Position> position;
    Version version; ///< running number from 1 where the store keeps none
    /// Its version in the stream that was asked for, where it stands there as a link.
    std::optional<Version> linkedVersion = std::nullopt;
    Event event; ///< the rest; `event.stream` and `event.type` are names, `event.order` is not filled
};

/// How much of an event a reader wants; columns are far cheaper than bodies.
enum class Fields : std::uint8_t {
    Columns, ///< rank, stream, type, position, version, time, flags
    Ids,     ///< and id
    Payload, ///< columns and payload: what most folds need
    All      ///< and id, payload, metadata, correlation, causation
};

/// Return false to stop.
using EventVisitor = std::function<bool(const StoredEvent&)>;

struct StreamSummary {
    StreamId id;
    std::string_view name; ///< belongs to the log
    CategoryId category;
    std::uint64_t events = 0;
    Version firstVersion, lastVersion;
    std::optional<Micros> firstTime, lastTime;
    Rank firstRank, lastRank;
    /// Known: in log order versions rise by one, no time goes back, no body is undecodable.
    bool regular = false;
};

/// Counts by time or by rank for lanes; see EventLog::overview.
struct Overview {
    struct Lane {
        std::string name; ///< type or category; the last lane may be "" for all others
        std::uint64_t total = 0;
        std::vector<std::uint32_t> counts; ///< one per bucket
    };
    bool byTime = true;
    std::int64_t from = 0; ///< micros or rank, inclusive start of bucket 0
    std::int64_t to = 0;   ///< exclusive end of the last bucket
    std::size_t buckets = 0;
    std::vector<Lane> lanes;
};

enum class LaneBy : std::uint8_t { Type, Category };

struct LogFacts {
    std::string format;        ///< "emmett-sqlite"
    std::string formatVersion; ///< empty: unknown
    std::string container;     ///< "pg_dump", "gzip", … or empty
    std::string source;        ///< path as given, no password
    std::uint64_t sourceBytes = 0;
    std::string cache; ///< path of the cache
    std::uint64_t cacheBytes = 0;
    bool positionSynthetic = false;
    bool versionSynthetic = false;
    int versionBase = 0;  ///< the smallest first version: 0 or 1
    bool complete = true; ///< false while an import goes on or after it was cancelled
    std::uint64_t epoch = 0;
    std::uint64_t bytesRead = 0; ///< of the source, by the import that this process ran
};

class EventLog {
public:
    virtual ~EventLog() = default;

    virtual LogFacts facts() const = 0;
    virtual std::uint64_t eventCount() const = 0;
    virtual std::optional<Micros> firstTime() const = 0; ///< smallest; nothing when no event has a time
    virtual std::optional<Micros> lastTime() const = 0;  ///< largest

    virtual std::size_t streamCount() const = 0;
    /// Of its own events; a stream that holds nothing but links has none.
    virtual StreamSummary stream(StreamId id) const = 0;
    /// The same without name and category, which may cost more than all the rest.
    virtual StreamSummary streamTotals(StreamId id) const { return stream(id); }
    /// Of all that stands in it: with the events of other streams that are linked into it.
    virtual StreamSummary wholeStream(StreamId id) const { return stream(id); }
    /// Events of other streams are linked into it.
    virtual bool hasLinks(StreamId /*id*/) const { return false; }
    /// Places of events in streams that are not their own.
    virtual std::uint64_t linkCount() const { return 0; }
    /// Its name alone, which may be known without the rest.
    virtual std::string_view streamName(StreamId id) const { return stream(id).name; }
    /// Names of a piece of streams, see NameText.
    virtual NameText streamNames(std::size_t piece) const {
        return nameTextOf(piece, streamCount(), [this](std::uint32_t i) { return streamName(StreamId(i)); });
    }
    virtual std::optional<StreamId> findStream(std::string_view name) const = 0;
    virtual std::size_t typeCount() const = 0;
    virtual std::string_view typeName(EventTypeId id) const = 0;
    virtual std::uint64_t typeEvents(EventTypeId id) const = 0;
    virtual std::size_t categoryCount() const = 0;
    virtual std::string_view categoryName(CategoryId id) const = 0;

    /// Damage found while importing.
    virtual const std::vector<Problem>& problems() const = 0;

    /// Events of ranks [first, first + count) in log order.
    virtual Result<void> visitRanks(Rank first, std::uint64_t count, Fields fields, const EventVisitor& visit,
                                    std::stop_token stop) const = 0;
    /// The same, from high to low.
    virtual Result<void> visitRanksBackwards(Rank last, std::uint64_t count, Fields fields,
                                             const EventVisitor& visit, std::stop_token stop) const = 0;
    /// Given ranks (any order, visited in that order); a page of a stream or a filter.
    virtual Result<void> visitList(const std::vector<Rank>& ranks, Fields fields, const EventVisitor& visit,
                                   std::stop_token stop) const = 0;

    /// All columns of a stream, links among them. Cost: its blocks' columns, no payloads; of links, their
    /// blocks' columns. The log may keep recent ones.
    virtual Result<std::shared_ptr<const StreamColumns>> openStream(StreamId id,
                                                                    std::stop_token stop) const = 0;
    /// Those of its own events alone.
    virtual Result<std::shared_ptr<const StreamColumns>> openOwnStream(StreamId id,
                                                                       std::stop_token stop) const {
        return openStream(id, std::move(stop));
    }
    /// Events [first, first + count) of the stream in version order, payloads decoded block by block. Links
    /// come as they stand in this stream: with its name and their version in it.
    virtual Result<void> visitStream(const StreamColumns& stream, std::size_t first, std::size_t count,
                                     Fields fields, const EventVisitor& visit,
                                     std::stop_token stop) const = 0;

    /// The payloads of events [first, first + count), as chunks of neighbours in version order: `first` and
    /// `last` of a chunk are of this range. Views in a chunk hold until the visitor returns.
    virtual Result<void> visitStreamChunks(const StreamColumns& stream, std::size_t first, std::size_t count,
                                           const StreamChunkVisitor& visit, std::stop_token stop) const;

    /// Every event once, by its own stream (each in version order; streams in no particular order), at
    /// whole-log speed: check, parity and replays of everything use it.
    virtual Result<void> visitAllByStream(Fields fields, const EventVisitor& visit,
                                          std::stop_token stop) const = 0;

    /// The same as chunks of payloads, and dealt into shares of whole streams: each is work for one thread.
    /// Views in a chunk hold until the visitor returns.
    virtual std::size_t shareCount() const;
    virtual Result<void> visitShare(std::size_t share, const StreamChunkVisitor& visit,
                                    std::stop_token stop) const;

    /// Rank of the event with that id, correlation ignored; several: the first in log order.
    virtual Result<std::optional<Rank>> findId(std::string_view id) const = 0;
    /// How many events have an id that an event before them in log order has too.
    virtual Result<std::uint64_t> countRepeatedIds(std::stop_token stop) const = 0;
    /// First rank whose position is ≥ (or the count when none); positions must rise with rank, else the
    /// exact match wins and NotFound tells there is none.
    virtual Result<Rank> rankAtPosition(const Position& position) const = 0;
    /// First rank whose time is ≥; where times do not rise, the first such rank in log order.
    virtual Result<Rank> rankAtTime(Micros time) const = 0;

    /// Exact counts for `buckets` equal buckets of [from, to) (micros when byTime, else ranks). Lanes: the
    /// `maxLanes` largest types or categories, then one of all others when there are more. From the pyramid
    /// where a bucket is wider than its cells (then edges are rounded to cells: never off by more than one
    /// cell, and the total is kept), else from the columns.
    virtual Result<Overview> overview(bool byTime, std::int64_t from, std::int64_t to, std::size_t buckets,
                                      LaneBy laneBy, std::size_t maxLanes, std::stop_token stop) const = 0;

    /// The histogram of so many equal buckets from first to last time (by rank where no event has one), where
    /// the log keeps it: what it would count anew is the same.
    virtual std::optional<BucketCount> storedBuckets(std::size_t /*buckets*/, LaneBy /*by*/) const {
        return std::nullopt;
    }

    // The log in parts, in rank order, for passes by columns. A log that keeps columns does better than the
    // visitors above, which are what these fall back on.
    virtual std::size_t partCount() const;
    virtual PartFacts partFacts(std::size_t part) const;
    virtual std::unique_ptr<LogPart> openPart(std::size_t part) const;
};

} // namespace hindcast::event
