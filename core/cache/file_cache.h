// SPDX-License-Identifier: GPL-3.0-or-later
// FileCache: the Cache over a file; what Cache::open gives. Split over several source files by what is asked.
// Thread-safety: as EventLog.
#pragma once

#include "cache/cache.h"
#include "cache/catalogue.h"
#include "cache/filter_reader.h"
#include "cache/link_lists.h"
#include "cache/segment_view.h"

#include <span>

namespace hindcast::cache {

class PlaceCount;

class FileCache : public Cache {
public:
    FileCache(const std::string& path, std::uint64_t bytesRead, std::size_t held)
        : m_store(path), m_heldPayloads(held) {
        m_facts.bytesRead = bytesRead;
    }
    Result<void> load();

    event::LogFacts facts() const override { return m_facts; }
    std::uint64_t eventCount() const override { return m_reader->eventCount(); }
    std::optional<Micros> firstTime() const override;
    std::optional<Micros> lastTime() const override;
    std::size_t streamCount() const override { return m_catalogue->streams().size(); }
    event::StreamSummary stream(StreamId id) const override;
    event::StreamSummary streamTotals(StreamId id) const override;
    event::StreamSummary wholeStream(StreamId id) const override;
    bool hasLinks(StreamId id) const override { return linked(id) != nullptr; }
    std::uint64_t linkCount() const override { return m_links ? m_links->linkCount() : 0; }
    std::string_view streamName(StreamId id) const override {
        return m_catalogue->streams().name(id.value());
    }
    event::NameText streamNames(std::size_t piece) const override {
        return m_catalogue->streams().namesOf(piece);
    }
    std::optional<StreamId> findStream(std::string_view name) const override;
    std::size_t typeCount() const override { return m_catalogue->typeCount(); }
    std::string_view typeName(EventTypeId id) const override { return m_catalogue->typeName(id.value()); }
    std::uint64_t typeEvents(EventTypeId id) const override { return m_catalogue->typeEvents(id.value()); }
    std::size_t categoryCount() const override { return m_catalogue->categoryCount(); }
    std::string_view categoryName(CategoryId id) const override {
        return m_catalogue->categoryName(id.value());
    }
    const std::vector<event::Problem>& problems() const override { return m_problems; }

    Result<void> visitRanks(Rank first, std::uint64_t count, event::Fields fields,
                            const event::EventVisitor& visit, std::stop_token stop) const override;
    Result<void> visitRanksBackwards(Rank last, std::uint64_t count, event::Fields fields,
                                     const event::EventVisitor& visit, std::stop_token stop) const override;
    Result<void> visitList(const std::vector<Rank>& ranks, event::Fields fields,
                           const event::EventVisitor& visit, std::stop_token stop) const override;
    Result<std::shared_ptr<const event::StreamColumns>> openStream(StreamId id,
                                                                   std::stop_token stop) const override;
    Result<std::shared_ptr<const event::StreamColumns>> openOwnStream(StreamId id,
                                                                      std::stop_token stop) const override;
    Result<void> visitStream(const event::StreamColumns& stream, std::size_t first, std::size_t count,
                             event::Fields fields, const event::EventVisitor& visit,
                             std::stop_token stop) const override;
    Result<void> visitStreamChunks(const event::StreamColumns& stream, std::size_t first, std::size_t count,
                                   const event::StreamChunkVisitor& visit,
                                   std::stop_token stop) const override;
    Result<void> visitAllByStream(event::Fields fields, const event::EventVisitor& visit,
                                  std::stop_token stop) const override;
    std::size_t shareCount() const override;
    Result<void> visitShare(std::size_t share, const event::StreamChunkVisitor& visit,
                            std::stop_token stop) const override;
    Result<std::optional<Rank>> findId(std::string_view id) const override;
    Result<std::uint64_t> countRepeatedIds(std::stop_token stop) const override;
    Result<Rank> rankAtPosition(const Position& position) const override;
    Result<Rank> rankAtTime(Micros time) const override;
    Result<event::Overview> overview(bool byTime, std::int64_t from, std::int64_t to, std::size_t buckets,
                                     event::LaneBy laneBy, std::size_t maxLanes,
                                     std::stop_token stop) const override;
    std::optional<event::BucketCount> storedBuckets(std::size_t buckets, event::LaneBy by) const override;
    std::size_t partCount() const override { return m_reader->segments().size(); }
    event::PartFacts partFacts(std::size_t part) const override;
    std::unique_ptr<event::LogPart> openPart(std::size_t part) const override;

private:
    const LinkedStream* linked(StreamId id) const { return m_links ? m_links->find(id.value()) : nullptr; }
    Result<void> visitWithLinks(const event::StreamColumns& stream, std::size_t first, std::size_t count,
                                event::Fields fields, const event::EventVisitor& visit,
                                std::stop_token stop) const;
    Result<std::optional<Rank>> findIdIn(std::uint32_t segment, std::string_view id) const;
    /// The first rank of a segment whose row matches; nothing when none does.
    template <class Matches>
    Result<std::optional<Rank>> firstIn(std::uint32_t segment, Matches matches) const;
    Result<void> countRanks(event::Overview& out, const std::vector<std::uint32_t>& laneOf,
                            event::LaneBy laneBy, std::stop_token stop) const;
    Result<void> countSegments(std::span<const SegmentRow* const> segments, event::Overview& out,
                               const std::vector<std::uint32_t>& laneOf, event::LaneBy laneBy,
                               const std::stop_token& stop) const;
    bool addRuns(PlaceCount& count, const PlaceGroup& group, std::uint32_t at, std::int64_t first,
                 const RunList& runs, std::size_t& run) const;

    BlobStore m_store;
    std::unique_ptr<SegmentReader> m_reader;
    std::unique_ptr<FilterReader> m_filters;
    std::unique_ptr<Catalogue> m_catalogue;
    std::unique_ptr<const LinkIndex> m_links; ///< nullptr: there are none
    event::LogFacts m_facts;
    std::vector<event::Problem> m_problems;
    std::size_t m_heldPayloads;
    bool m_positionsRise = false;
};

} // namespace hindcast::cache
