// SPDX-License-Identifier: GPL-3.0-or-later
// Session: one opened store as the window and the command line see it. The only door to the engine.
// Thread-safety: every method may be called from any thread; calls are synchronous, poll the stop token and
// return Cancelled when it is set. Answers are immutable.
#pragma once

#include "analysis/diff.h"
#include "base/rank_set.h"
#include "base/result.h"
#include "event/event_log.h"
#include "event/problem.h"
#include "expression/check.h"
#include "expression/complete.h"
#include "expression/scan.h"
#include "search/needle.h"
#include "session/rows.h"
#include "json/pointer.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hindcast::session {

/// Where in a stream: at or before a version, position, time or rank; so many events folded; or the end.
struct AtEnd {};
struct AtFolded {
    std::size_t folded = 0;
};
using Point = std::variant<AtEnd, Version, Position, Micros, Rank, AtFolded>;

enum class StreamSort { Name, Events, First, Last };

struct StreamQuery {
    std::optional<std::string> category;
    std::string match;  ///< glob over the whole name; empty: all
    std::string search; ///< part of the name, ASCII case folded; empty: all
    StreamSort sort = StreamSort::Name;
    std::size_t offset = 0;
    std::optional<std::size_t> limit;
};

class Session {
public:
    virtual ~Session() = default;

    virtual StoreInfo info() const = 0;
    virtual std::uint64_t eventCount() const = 0;
    virtual std::vector<TypeRow> types() const = 0;          ///< most events first
    virtual std::vector<CategoryRow> categories() const = 0; ///< most events first
    virtual Result<std::vector<StreamRow>> streams(const StreamQuery& query, std::stop_token stop) const = 0;
    virtual Result<StreamRow> stream(StreamId id) const = 0;
    /// NotFound carries the three nearest names as remedy.
    virtual Result<StreamId> findStream(std::string_view name) const = 0;
    /// Damage found while importing (one error line each on the command line).
    virtual const std::vector<event::Problem>& damage() const = 0;

    // The event list and one event.
    virtual Result<std::vector<EventRow>> rows(Rank first, std::size_t count, std::stop_token stop) const = 0;
    virtual Result<std::vector<EventRow>> rowsOf(const std::vector<Rank>& ranks,
                                                 std::stop_token stop) const = 0;
    /// Columns of a stream in version order (the Stream scope of the list).
    virtual Result<std::shared_ptr<const event::StreamColumns>> columns(StreamId id,
                                                                        std::stop_token stop) const = 0;
    virtual Result<std::shared_ptr<const EventDetail>> event(Rank rank, std::stop_token stop) const = 0;
    virtual Result<std::vector<Sentence>> sentences(const std::vector<Rank>& ranks,
                                                    std::stop_token stop) const = 0;
    virtual Result<std::vector<Delta>> deltas(const std::vector<Rank>& ranks, std::stop_token stop) const = 0;
    virtual Result<std::optional<Rank>> findId(std::string_view id) const = 0;
    virtual Result<Rank> rankAtPosition(const Position& position) const = 0;
    virtual Result<Rank> rankAtTime(Micros time) const = 0;

    // Filters. Checking needs no event and is quick; completing may read a sample of events once.
    virtual expression::Checked checkFilter(std::string_view text) const = 0;
    virtual expression::Completion completeFilter(std::string_view text, std::size_t offset) const = 0;
    /// The events that pass, chunk by chunk in log order (or backwards), with how far it is; or only their
    /// count.
    virtual Result<expression::ScanTotals> runFilter(const expression::Expression& filter,
                                                     const expression::ScanRequest& request,
                                                     const expression::ChunkVisitor& visit,
                                                     std::stop_token stop) const = 0;

    /// The events that hold the needle, answered as runFilter() does; with a filter, only those that pass it
    /// too. Invalid: the needle is empty.
    virtual Result<expression::ScanTotals> runSearch(const search::Needle& needle,
                                                     const expression::Expression* filter,
                                                     const expression::ScanRequest& request,
                                                     const expression::ChunkVisitor& visit,
                                                     std::stop_token stop) const = 0;

    // State and its explanations.
    virtual Result<std::shared_ptr<const StateView>> state(StreamId stream, const Point& point,
                                                           std::stop_token stop) const = 0;
    virtual Result<std::shared_ptr<const DiffView>> diff(StreamId leftStream, const Point& left,
                                                         StreamId rightStream, const Point& right,
                                                         const analysis::DiffOptions& options,
                                                         std::stop_token stop) const = 0;
    virtual Result<std::vector<BlameRow>> blame(StreamId stream, const Point& point,
                                                const std::optional<json::Pointer>& path,
                                                std::stop_token stop) const = 0;
    virtual Result<std::vector<HistoryRow>> history(StreamId stream, const json::Pointer& path,
                                                    std::stop_token stop) const = 0;
    virtual Result<std::vector<SeriesPoint>> series(StreamId stream, const json::Pointer& path,
                                                    std::stop_token stop) const = 0;
    /// The changes made by events (from, to] of the stream (folded counts) to any of the given paths or
    /// below them, oldest first; no paths: to anything.
    virtual Result<std::vector<HistoryRow>> changesBetween(StreamId stream, std::size_t from, std::size_t to,
                                                           const std::vector<std::string>& paths,
                                                           std::vector<std::string>& changedPaths,
                                                           std::stop_token stop) const = 0;

    // Whole-store views.
    virtual Result<event::Overview> overview(bool byTime, std::int64_t from, std::int64_t to,
                                             std::size_t buckets, event::LaneBy laneBy, std::size_t maxLanes,
                                             std::stop_token stop) const = 0;
    /// The hits of a filter in the range, buckets and lanes of such an overview.
    virtual Result<event::Overview> overviewOf(const RankSet& hits, const event::Overview& frame,
                                               event::LaneBy laneBy, std::stop_token stop) const = 0;
    virtual Result<Histogram> histogram(std::size_t buckets, event::LaneBy laneBy,
                                        std::stop_token stop) const = 0;
    virtual Result<std::vector<event::Problem>> check(std::stop_token stop) const = 0;
    /// Errors and warnings of check(): may be much quicker than it.
    virtual Result<std::uint64_t> problemCount(std::stop_token stop) const {
        const auto found = check(stop);
        if (!found) return found.error();
        std::uint64_t count = 0;
        for (const event::Problem& problem : *found)
            count += problem.severity != event::Severity::Note ? 1 : 0;
        return count;
    }

    /// All events for listings and exports (command line); the window uses rows() and event().
    virtual const event::EventLog& log() const = 0;
};

} // namespace hindcast::session
