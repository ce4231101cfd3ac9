// SPDX-License-Identifier: GPL-3.0-or-later
// FakeSession: a Session over a FakeStore, for tests of the window. Every call can be made to last (it
// sleeps, polling its stop token), is counted, and is noted when the thread that made the session calls it:
// nothing in the window may ask the engine on the GUI thread. States are those of the merge projection.
// Thread-safety: every method may be called from any thread.
#pragma once

#include "session/session.h"
#include "support/fake_store.h"

#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace hindcast::test {

class FakeSession : public session::Session {
public:
    explicit FakeSession(const FakeStoreOptions& options = {});

    const FakeStore& store() const { return m_store; }

    /// Events of other streams that stand behind those of this one. Before the session is used.
    void link(StreamId into, std::vector<Rank> events) { m_links[into] = std::move(events); }
    /// How long every call lasts, or those of one name ("rows", "overview", …: the method's name).
    void setDelay(std::chrono::milliseconds delay);
    void setDelay(const std::string& call, std::chrono::milliseconds delay);
    /// Calls so far, of all names or of one.
    int calls() const;
    int calls(const std::string& call) const;
    /// Calls that came from the thread that made this object, and their names in order.
    std::vector<std::string> callsOnOwnThread() const;
    /// Calls that ended because their token was stopped.
    int cancelledCalls() const;
    /// What the next calls of that name answer instead.
    void failWith(const std::string& call, const Error& error);

    session::StoreInfo info() const override;
    std::uint64_t eventCount() const override;
    std::vector<session::TypeRow> types() const override;
    std::vector<session::CategoryRow> categories() const override;
    Result<std::vector<session::StreamRow>> streams(const session::StreamQuery& query,
                                                    std::stop_token stop) const override;
    Result<session::StreamRow> stream(StreamId id) const override;
    Result<StreamId> findStream(std::string_view name) const override;
    const std::vector<event::Problem>& damage() const override;

    Result<std::vector<session::EventRow>> rows(Rank first, std::size_t count,
                                                std::stop_token stop) const override;
    Result<std::vector<session::EventRow>> rowsOf(const std::vector<Rank>& ranks,
                                                  std::stop_token stop) const override;
    Result<std::shared_ptr<const event::StreamColumns>> columns(StreamId id,
                                                                std::stop_token stop) const override;
    Result<std::shared_ptr<const session::EventDetail>> event(Rank rank, std::stop_token stop) const override;
    Result<std::vector<session::Sentence>> sentences(const std::vector<Rank>& ranks,
                                                     std::stop_token stop) const override;
    Result<std::vector<session::Delta>> deltas(const std::vector<Rank>& ranks,
                                               std::stop_token stop) const override;
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

    Result<std::shared_ptr<const session::StateView>> state(StreamId stream, const session::Point& point,
                                                            std::stop_token stop) const override;
    Result<std::shared_ptr<const session::DiffView>> diff(StreamId leftStream, const session::Point& left,
                                                          StreamId rightStream, const session::Point& right,
                                                          const analysis::DiffOptions& options,
                                                          std::stop_token stop) const override;
    Result<std::vector<session::BlameRow>> blame(StreamId stream, const session::Point& point,
                                                 const std::optional<json::Pointer>& path,
                                                 std::stop_token stop) const override;
    Result<std::vector<session::HistoryRow>> history(StreamId stream, const json::Pointer& path,
                                                     std::stop_token stop) const override;
    Result<std::vector<session::SeriesPoint>> series(StreamId stream, const json::Pointer& path,
                                                     std::stop_token stop) const override;
    Result<std::vector<session::HistoryRow>> changesBetween(StreamId stream, std::size_t from, std::size_t to,
                                                            const std::vector<std::string>& paths,
                                                            std::vector<std::string>& changedPaths,
                                                            std::stop_token stop) const override;

    Result<event::Overview> overview(bool byTime, std::int64_t from, std::int64_t to, std::size_t buckets,
                                     event::LaneBy laneBy, std::size_t maxLanes,
                                     std::stop_token stop) const override;
    Result<event::Overview> overviewOf(const RankSet& hits, const event::Overview& frame,
                                       event::LaneBy laneBy, std::stop_token stop) const override;
    Result<session::Histogram> histogram(std::size_t buckets, event::LaneBy laneBy,
                                         std::stop_token stop) const override;
    Result<std::vector<event::Problem>> check(std::stop_token stop) const override;
    /// Not for the window: ends the program.
    const event::EventLog& log() const override;

private:
    struct Step {
        std::size_t index; ///< event of the stream
        Rank rank;
        const json::Value& before;
        const json::Value& after;
    };
    Result<expression::ScanTotals> scanEvents(const expression::ScanRequest& request,
                                              const expression::ChunkVisitor& visit,
                                              const event::EventVisitor& passes, std::stop_token stop) const;
    std::optional<Error> enter(const char* call, std::stop_token stop = {}) const;
    session::EventRow makeRow(Rank rank) const;
    std::shared_ptr<session::EventDetail> makeDetail(Rank rank) const;
    session::StreamRow makeStream(StreamId id) const;
    std::size_t foldedAt(const FakeStore::Row& row, const session::Point& point) const;
    Result<void> walk(const FakeStore::Row& row, std::size_t to, std::stop_token stop,
                      const std::function<void(const Step&)>& visit) const;
    /// Folds only what can still be seen: every member is set again within some versions.
    json::Value stateAfter(const FakeStore::Row& row, std::size_t folded) const;
    Result<session::StateView> makeState(StreamId stream, const session::Point& point) const;
    event::Overview countLanes(bool byTime, std::int64_t from, std::int64_t to, std::size_t buckets,
                               event::LaneBy laneBy, std::size_t maxLanes) const;

    FakeStore m_store;
    std::map<StreamId, std::vector<Rank>> m_links;
    std::thread::id m_owner = std::this_thread::get_id();
    mutable std::mutex m_mutex;
    std::optional<std::chrono::milliseconds> m_delay;
    std::map<std::string, std::chrono::milliseconds> m_delays;
    std::map<std::string, Error> m_failures;
    mutable std::map<std::string, int> m_calls;
    mutable std::vector<std::string> m_ownThread;
    mutable int m_cancelled = 0;
};

/// What info() says, asked on another thread as the window does.
session::StoreInfo infoOf(const session::Session& session);

} // namespace hindcast::test
