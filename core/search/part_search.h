// SPDX-License-Identifier: GPL-3.0-or-later
// PartSearch: one thread's search of the parts of a log for a needle: which rows hold it. The part rules out
// blocks of texts; where few are left they are searched before any column is read, else only those with rows
// that the scan still wants. A block is searched whole, not row by row. Private to this library.
// Thread-safety: belongs to one thread.
#pragma once

#include "event/text_probe.h"
#include "expression/row_condition.h"
#include "search/name_hits.h"

namespace hindcast::search {

/// What all threads of a search share.
struct SearchPlan {
    Finder finder;
    event::TextProbe probe;
    NameHits names;

    SearchPlan(const event::EventLog& log, const Needle& needle, ThreadPool& pool,
               const std::stop_token& stop)
        : finder(needle), probe(event::probeOf(needle.text, needle.ignoreCase)),
          names(log, finder, pool, stop) {}
};

class PartSearch : public expression::RowCondition {
public:
    explicit PartSearch(const SearchPlan& plan) : m_plan(plan) {}

    Result<bool> enter(event::LogPart& part, const event::PartFacts& facts) override;
    bool narrowEarly(std::uint32_t from, std::span<const StreamId> streams,
                     std::span<std::uint8_t> mask) override;
    Result<void> narrow(event::LogPart& part, const event::ColumnBlock& block,
                        std::span<const StreamId> streams, std::span<std::uint8_t> mask) override;
    std::uint64_t textsRead() const override { return m_textsRead; }

private:
    struct Open {
        event::TextKind kind;
        event::TextPlace place;
    };
    enum RowState : std::uint8_t { kNo, kMaybe, kYes };
    Result<void> searchPlace(event::LogPart& part, const Open& open);

    const SearchPlan& m_plan;
    std::vector<Open> m_open; ///< places that are still to be searched
    std::vector<event::TextPlace> m_places;
    std::vector<std::uint8_t> m_rows; ///< RowState of each row of the part
    std::uint64_t m_textsRead = 0;
};

} // namespace hindcast::search
