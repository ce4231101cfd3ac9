// SPDX-License-Identifier: GPL-3.0-or-later
// LogSession: a Session over any EventLog (the cache, or one in memory) under the merge projection or
// another. It only passes on; the work is done by the classes named below, one for each concern.
// Thread-safety: as Session.
#pragma once

#include "session/explainer.h"
#include "session/log_filter.h"
#include "session/sentence_writer.h"
#include "session/session.h"
#include "session/state_reader.h"
#include "session/stream_directory.h"
#include "session/timeline_pool.h"

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace hindcast::session {

class LogSession final : public Session {
public:
    /// `alsoFound`: problems that the log does not know of itself. `keeper`: of states of that projection.
    explicit LogSession(std::shared_ptr<const event::EventLog> log,
                        std::vector<event::Problem> alsoFound = {},
                        std::shared_ptr<const projection::Projection> projection = nullptr,
                        std::shared_ptr<replay::StateKeeper> keeper = nullptr);

    StoreInfo info() const override;
    std::uint64_t eventCount() const override;
    std::vector<TypeRow> types() const override;
    std::vector<CategoryRow> categories() const override;
    Result<std::vector<StreamRow>> streams(const StreamQuery& query, std::stop_token stop) const override;
    Result<StreamRow> stream(StreamId id) const override;
    Result<StreamId> findStream(std::string_view name) const override;
    const std::vector<event::Problem>& damage() const override;

    Result<std::vector<EventRow>> rows(Rank first, std::size_t count, std::stop_token stop) const override;
    Result<std::vector<EventRow>> rowsOf(const std::vector<Rank>& ranks, std::stop_token stop) const override;
    Result<std::shared_ptr<const event::StreamColumns>> columns(StreamId id,
                                                                std::stop_token stop) const override;
    Result<std::shared_ptr<const EventDetail>> event(Rank rank, std::stop_token stop) const override;
    Result<std::vector<Sentence>> sentences(const std::vector<Rank>& ranks,
                                            std::stop_token stop) const override;
    Result<std::vector<Delta>> deltas(const std::vector<Rank>& ranks, std::stop_token stop) const override;
    Result<std::optional<Rank>> findId(std::string_view id) const override;
    Result<Rank> rankAtPosition(const Position& position) const override;
    Result<Rank> rankAtTime(Micros time) const override;

    expression::Checked checkFilter(std::string_view text) const override;
    expression::Completion completeFilter(std::string_view text, std::size_t offset) const override;
    Result<expression::ScanTotals> runFilter(const expression::Expression& filter,
                                             const expression::ScanRequest& request,
                                             const expression::ChunkVisitor& visit,
                                             std::stop_token stop) const override;
    Result<expression::ScanTotals> runSearch(const search::Needle& needle,
                                             const expression::Expression* filter,
                                             const expression::ScanRequest& request,
                                             const expression::ChunkVisitor& visit,
                                             std::stop_token stop) const override;

    Result<std::shared_ptr<const StateView>> state(StreamId stream, const Point& point,
                                                   std::stop_token stop) const override;
    Result<std::shared_ptr<const DiffView>> diff(StreamId leftStream, const Point& left, StreamId rightStream,
                                                 const Point& right, const analysis::DiffOptions& options,
                                                 std::stop_token stop) const override;
    Result<std::vector<BlameRow>> blame(StreamId stream, const Point& point,
                                        const std::optional<json::Pointer>& path,
                                        std::stop_token stop) const override;
    Result<std::vector<HistoryRow>> history(StreamId stream, const json::Pointer& path,
                                            std::stop_token stop) const override;
    Result<std::vector<SeriesPoint>> series(StreamId stream, const json::Pointer& path,
                                            std::stop_token stop) const override;
    Result<std::vector<HistoryRow>> changesBetween(StreamId stream, std::size_t from, std::size_t to,
                                                   const std::vector<std::string>& paths,
                                                   std::vector<std::string>& changedPaths,
                                                   std::stop_token stop) const override;

    Result<event::Overview> overview(bool byTime, std::int64_t from, std::int64_t to, std::size_t buckets,
                                     event::LaneBy laneBy, std::size_t maxLanes,
                                     std::stop_token stop) const override;
    Result<event::Overview> overviewOf(const RankSet& hits, const event::Overview& frame,
                                       event::LaneBy laneBy, std::stop_token stop) const override;
    Result<Histogram> histogram(std::size_t buckets, event::LaneBy laneBy,
                                std::stop_token stop) const override;
    Result<std::vector<event::Problem>> check(std::stop_token stop) const override;
    Result<std::uint64_t> problemCount(std::stop_token stop) const override;
    const event::EventLog& log() const override;

private:
    const std::shared_ptr<const event::EventLog> m_log;
    const std::vector<event::Problem> m_alsoFound;
    const std::vector<event::Problem> m_damage; ///< of the log, and what was also found
    mutable TimelinePool m_timelines;
    const StreamDirectory m_streams;
    const LogFilter m_filter;
    const StateReader m_states;
    const Explainer m_explainer;
    const SentenceWriter m_sentences;
    mutable std::mutex m_infoMutex;
    mutable std::optional<StoreInfo> m_info;
};

} // namespace hindcast::session
