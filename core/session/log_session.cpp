// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/log_session.h"

#include "analysis/check.h"
#include "session/histogram_builder.h"
#include "session/hit_overview.h"
#include "session/row_reader.h"

#include <algorithm>

namespace hindcast::session {

namespace {

std::vector<event::Problem> joined(std::vector<event::Problem> first,
                                   const std::vector<event::Problem>& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

} // namespace

LogSession::LogSession(std::shared_ptr<const event::EventLog> log, std::vector<event::Problem> alsoFound,
                       std::shared_ptr<const projection::Projection> projection,
                       std::shared_ptr<replay::StateKeeper> keeper)
    : m_log(std::move(log)), m_alsoFound(std::move(alsoFound)),
      m_damage(joined(m_log->problems(), m_alsoFound)),
      m_timelines(m_log, projection ? std::move(projection) : projection::mergeProjection(),
                  std::move(keeper)),
      m_streams(*m_log), m_filter(*m_log, m_streams), m_states(*m_log, m_timelines),
      m_explainer(*m_log, m_timelines), m_sentences(*m_log) {}

StoreInfo LogSession::info() const {
    const std::lock_guard guard(m_infoMutex);
    if (m_info) return *m_info;
    StoreInfo info;
    info.facts = m_log->facts();
    info.events = m_log->eventCount();
    info.streams = m_log->streamCount();
    info.links = m_log->linkCount();
    info.eventTypes = m_log->typeCount();
    info.categories = m_log->categoryCount();
    info.firstTime = m_log->firstTime();
    info.lastTime = m_log->lastTime();
    if (info.events > 0) {
        // Unreadable ends leave the positions out; reading those events tells why.
        if (const auto first = readRowsOf(*m_log, {Rank(0)}, {}))
            info.firstPosition = first->front().position;
        if (const auto last = readRowsOf(*m_log, {Rank(info.events - 1)}, {}))
            info.lastPosition = last->front().position;
    }
    m_info = info;
    return info;
}

std::uint64_t LogSession::eventCount() const {
    return m_log->eventCount();
}

std::vector<TypeRow> LogSession::types() const {
    std::vector<TypeRow> rows;
    for (std::uint32_t i = 0; i < m_log->typeCount(); ++i)
        rows.push_back({EventTypeId(i), std::string(m_log->typeName(EventTypeId(i))),
                        m_log->typeEvents(EventTypeId(i))});
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
        return a.events != b.events ? a.events > b.events : a.name < b.name;
    });
    return rows;
}

std::vector<CategoryRow> LogSession::categories() const {
    return m_streams.categories();
}

Result<std::vector<StreamRow>> LogSession::streams(const StreamQuery& query, std::stop_token stop) const {
    return m_streams.list(query, stop);
}

Result<StreamRow> LogSession::stream(StreamId id) const {
    return m_streams.row(id);
}

Result<StreamId> LogSession::findStream(std::string_view name) const {
    return m_streams.find(name);
}

const std::vector<event::Problem>& LogSession::damage() const {
    return m_damage;
}

Result<std::vector<EventRow>> LogSession::rows(Rank first, std::size_t count, std::stop_token stop) const {
    return readRows(*m_log, first, count, stop);
}

Result<std::vector<EventRow>> LogSession::rowsOf(const std::vector<Rank>& ranks, std::stop_token stop) const {
    return readRowsOf(*m_log, ranks, stop);
}

Result<std::shared_ptr<const event::StreamColumns>> LogSession::columns(StreamId id,
                                                                        std::stop_token stop) const {
    if (const auto there = requireStream(*m_log, id); !there) return there.error();
    return m_log->openStream(id, stop);
}

Result<std::shared_ptr<const EventDetail>> LogSession::event(Rank rank, std::stop_token stop) const {
    return readDetail(*m_log, rank, stop);
}

Result<std::vector<Sentence>> LogSession::sentences(const std::vector<Rank>& ranks,
                                                    std::stop_token stop) const {
    return m_sentences.write(ranks, stop);
}

Result<std::vector<Delta>> LogSession::deltas(const std::vector<Rank>& ranks, std::stop_token stop) const {
    return m_states.deltas(ranks, stop);
}

Result<std::optional<Rank>> LogSession::findId(std::string_view id) const {
    return m_log->findId(id);
}

Result<Rank> LogSession::rankAtPosition(const Position& position) const {
    return m_log->rankAtPosition(position);
}

Result<Rank> LogSession::rankAtTime(Micros time) const {
    return m_log->rankAtTime(time);
}

expression::Checked LogSession::checkFilter(std::string_view text) const {
    return m_filter.check(text);
}

expression::Completion LogSession::completeFilter(std::string_view text, std::size_t offset) const {
    return m_filter.complete(text, offset);
}

Result<expression::ScanTotals> LogSession::runFilter(const expression::Expression& filter,
                                                     const expression::ScanRequest& request,
                                                     const expression::ChunkVisitor& visit,
                                                     std::stop_token stop) const {
    return m_filter.run(filter, request, visit, stop);
}

Result<expression::ScanTotals> LogSession::runSearch(const search::Needle& needle,
                                                     const expression::Expression* filter,
                                                     const expression::ScanRequest& request,
                                                     const expression::ChunkVisitor& visit,
                                                     std::stop_token stop) const {
    return m_filter.search(needle, filter, request, visit, stop);
}

Result<std::shared_ptr<const StateView>> LogSession::state(StreamId stream, const Point& point,
                                                           std::stop_token stop) const {
    return m_states.state(stream, point, stop);
}

Result<std::shared_ptr<const DiffView>> LogSession::diff(StreamId leftStream, const Point& left,
                                                         StreamId rightStream, const Point& right,
                                                         const analysis::DiffOptions& options,
                                                         std::stop_token stop) const {
    return m_states.diff(leftStream, left, rightStream, right, options, stop);
}

Result<std::vector<BlameRow>> LogSession::blame(StreamId stream, const Point& point,
                                                const std::optional<json::Pointer>& path,
                                                std::stop_token stop) const {
    return m_explainer.blame(stream, point, path, stop);
}

Result<std::vector<HistoryRow>> LogSession::history(StreamId stream, const json::Pointer& path,
                                                    std::stop_token stop) const {
    return m_explainer.history(stream, path, stop);
}

Result<std::vector<SeriesPoint>> LogSession::series(StreamId stream, const json::Pointer& path,
                                                    std::stop_token stop) const {
    return m_explainer.series(stream, path, stop);
}

Result<std::vector<HistoryRow>> LogSession::changesBetween(StreamId stream, std::size_t from, std::size_t to,
                                                           const std::vector<std::string>& paths,
                                                           std::vector<std::string>& changedPaths,
                                                           std::stop_token stop) const {
    return m_explainer.changesBetween(stream, from, to, paths, changedPaths, stop);
}

Result<event::Overview> LogSession::overview(bool byTime, std::int64_t from, std::int64_t to,
                                             std::size_t buckets, event::LaneBy laneBy, std::size_t maxLanes,
                                             std::stop_token stop) const {
    return m_log->overview(byTime, from, to, buckets, laneBy, maxLanes, stop);
}

Result<event::Overview> LogSession::overviewOf(const RankSet& hits, const event::Overview& frame,
                                               event::LaneBy laneBy, std::stop_token stop) const {
    return countHits(*m_log, hits, frame, laneBy, stop);
}

Result<Histogram> LogSession::histogram(std::size_t buckets, event::LaneBy laneBy,
                                        std::stop_token stop) const {
    return buildHistogram(*m_log, buckets, laneBy, stop);
}

Result<std::vector<event::Problem>> LogSession::check(std::stop_token stop) const {
    auto found = analysis::check(*m_log, stop);
    if (!found) return found;
    return joined(m_alsoFound, *found);
}

Result<std::uint64_t> LogSession::problemCount(std::stop_token stop) const {
    const auto found = analysis::countProblems(*m_log, stop);
    if (!found) return found;
    return *found + m_alsoFound.size();
}

const event::EventLog& LogSession::log() const {
    return *m_log;
}

} // namespace hindcast::session
