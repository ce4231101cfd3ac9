// SPDX-License-Identifier: GPL-3.0-or-later
// MemoryLog: an EventLog over rows in memory, as plain as can be: what tests of replay, analysis and the
// window read from, and the naive twin that the cache is compared with. Rows stand in log order.
// Thread-safety: as EventLog, once the last row is added.
#pragma once

#include "event/event_log.h"

#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::test {

/// One event that owns its text.
struct Row {
    std::optional<Position> position;
    std::string stream;
    std::string category;                ///< empty: derived
    std::optional<std::int64_t> version; ///< absent: one after the stream's last, from 1
    std::string type;
    std::string id;
    std::optional<Micros> time;
    std::string timeText;
    event::BodyKind payloadKind = event::BodyKind::Absent;
    std::string payload;
    event::BodyKind metadataKind = event::BodyKind::Absent;
    std::string metadata;
    std::string correlation, causation; ///< empty: lifted from metadata
    std::uint32_t flags = 0;
};

class MemoryLog : public event::EventLog {
public:
    void add(Row row);
    event::LogFacts& editFacts() { return m_facts; }
    std::vector<event::Problem>& editProblems() { return m_problems; }
    /// Payloads and metadata handed out so far: for tests of what a reader really reads.
    std::uint64_t bodiesRead() const { return m_bodiesRead; }

    event::LogFacts facts() const override;
    std::uint64_t eventCount() const override { return m_rows.size(); }
    std::optional<Micros> firstTime() const override;
    std::optional<Micros> lastTime() const override;
    std::size_t streamCount() const override { return m_streams.names.size(); }
    event::StreamSummary stream(StreamId id) const override;
    std::optional<StreamId> findStream(std::string_view name) const override;
    std::size_t typeCount() const override { return m_types.names.size(); }
    std::string_view typeName(EventTypeId id) const override { return m_types.names.at(id.value()); }
    std::uint64_t typeEvents(EventTypeId id) const override;
    std::size_t categoryCount() const override { return m_categories.names.size(); }
    std::string_view categoryName(CategoryId id) const override { return m_categories.names.at(id.value()); }
    const std::vector<event::Problem>& problems() const override { return m_problems; }

    Result<void> visitRanks(Rank first, std::uint64_t count, event::Fields fields,
                            const event::EventVisitor& visit, std::stop_token stop) const override;
    Result<void> visitRanksBackwards(Rank last, std::uint64_t count, event::Fields fields,
                                     const event::EventVisitor& visit, std::stop_token stop) const override;
    Result<void> visitList(const std::vector<Rank>& ranks, event::Fields fields,
                           const event::EventVisitor& visit, std::stop_token stop) const override;
    Result<std::shared_ptr<const event::StreamColumns>> openStream(StreamId id,
                                                                   std::stop_token stop) const override;
    Result<void> visitStream(const event::StreamColumns& stream, std::size_t first, std::size_t count,
                             event::Fields fields, const event::EventVisitor& visit,
                             std::stop_token stop) const override;
    Result<void> visitAllByStream(event::Fields fields, const event::EventVisitor& visit,
                                  std::stop_token stop) const override;
    Result<std::uint64_t> countRepeatedIds(std::stop_token stop) const override;
    Result<std::optional<Rank>> findId(std::string_view id) const override;
    Result<Rank> rankAtPosition(const Position& position) const override;
    Result<Rank> rankAtTime(Micros time) const override;
    Result<event::Overview> overview(bool byTime, std::int64_t from, std::int64_t to, std::size_t buckets,
                                     event::LaneBy laneBy, std::size_t maxLanes,
                                     std::stop_token stop) const override;

private:
    struct Dictionary {
        std::vector<std::string> names;
        std::map<std::string, std::uint32_t, std::less<>> ids;
        std::uint32_t intern(const std::string& name);
    };
    struct Stored {
        Row row;
        StreamId stream;
        EventTypeId type;
        Version version;
    };
    event::StoredEvent view(std::size_t rank, event::Fields fields) const;
    std::vector<std::size_t> ranksOf(StreamId id) const; ///< in version order

    std::vector<Stored> m_rows;
    Dictionary m_streams, m_types, m_categories;
    std::vector<CategoryId> m_streamCategories;
    std::vector<std::vector<std::size_t>> m_streamRows; ///< ranks in log order
    event::LogFacts m_facts;
    std::vector<event::Problem> m_problems;
    mutable std::atomic<std::uint64_t> m_bodiesRead = 0;
};

/// One event a line, in the domain's own words:
///   POSITION STREAM TYPE PAYLOAD [@TIME] [v=VERSION] [id=ID] [meta=JSON] [correlation=ID] [causation=ID]
///   [category=NAME] [flags=NUMBER]
/// POSITION is a number, text, or - for none; PAYLOAD is JSON, - for none, or a word that is no JSON (kept
/// as bytes); blanks may stand inside JSON. Empty lines and lines that begin with # are skipped. Anything
/// else that is not understood throws std::invalid_argument with the line: a test's own mistake.
std::shared_ptr<MemoryLog> store(std::string_view text);

} // namespace hindcast::test
