// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/check.h"

#include "analysis/findings.h"
#include "analysis/id_check.h"
#include "analysis/link_check.h"
#include "analysis/name_check.h"
#include "analysis/position_check.h"
#include "analysis/stream_check.h"

#include <algorithm>
#include <iterator>

namespace hindcast::analysis {

using event::Fields;
using event::StoredEvent;

namespace {

/// Up to one event in ten is read stream by stream, more of them in one pass over all.
constexpr std::uint64_t kFewEvents = 10;

} // namespace

Result<std::vector<event::Problem>> check(const event::EventLog& log, std::stop_token stop) {
    Findings findings;
    IdCheck ids;
    PositionCheck positions;
    const bool realPositions = !log.facts().positionSynthetic;
    auto done = log.visitRanks(
        Rank(0), log.eventCount(), Fields::All,
        [&](const StoredEvent& event) {
            ids.see(event);
            if (realPositions) positions.see(event);
            return true;
        },
        stop);
    if (!done) return done.error();
    if (done = ids.finishIds(log, findings, stop); !done) return done.error();

    StreamCheck streams(log, findings);
    const bool versions = ids.wantsVersions();
    done = log.visitAllByStream(
        Fields::Columns,
        [&](const StoredEvent& event) {
            streams.see(event);
            if (versions) ids.seeVersion(event);
            return true;
        },
        stop);
    if (!done) return done.error();
    if (done = checkLinks(log, streams, findings, stop); !done) return done.error();
    streams.finish();
    checkNames(log, findings);
    if (done = ids.finishCausations(log, findings, stop); !done) return done.error();
    if (done = positions.finish(log, findings, stop); !done) return done.error();

    std::vector<event::Problem> problems = log.problems();
    streams.placeTold(problems);
    auto found = findings.take();
    std::move(found.begin(), found.end(), std::back_inserter(problems));
    return problems;
}

Result<std::uint64_t> countProblems(const event::EventLog& log, std::stop_token stop) {
    Findings findings;
    StreamCheck streams(log, findings);
    // Of a regular stream there is no more to tell than that it begins late, unless the store says why.
    std::uint64_t irregularEvents = 0;
    std::vector<bool> isRegular(log.streamCount());
    std::vector<StreamId> irregular;
    for (std::uint32_t id = 0; id < log.streamCount(); ++id) {
        const event::StreamSummary summary = log.streamTotals(StreamId(id));
        isRegular[id] = summary.regular && !streams.beginsLate(summary.firstVersion);
        if (isRegular[id]) continue;
        irregular.push_back(StreamId(id));
        irregularEvents += summary.events;
    }
    const auto see = [&](const StoredEvent& event) {
        if (!isRegular[event.stream.value()]) streams.see(event);
        return true;
    };
    if (irregularEvents > log.eventCount() / kFewEvents) {
        const auto seen = log.visitAllByStream(Fields::Columns, see, stop);
        if (!seen) return seen.error();
    } else {
        for (const StreamId id : irregular) {
            const auto stream = log.openOwnStream(id, stop);
            if (!stream) return stream.error();
            const auto seen = log.visitStream(**stream, 0, (*stream)->size(), Fields::Columns, see, stop);
            if (!seen) return seen.error();
        }
    }
    if (const auto links = checkLinks(log, streams, findings, stop); !links) return links.error();
    streams.finish();
    checkNames(log, findings);
    const auto repeated = log.countRepeatedIds(stop);
    if (!repeated) return repeated.error();
    const auto isProblem = [](const event::Problem& problem) {
        return problem.severity != event::Severity::Note;
    };
    const auto& damage = log.problems();
    const auto found = findings.take();
    return *repeated + std::uint64_t(std::count_if(damage.begin(), damage.end(), isProblem))
           + std::uint64_t(std::count_if(found.begin(), found.end(), isProblem));
}

} // namespace hindcast::analysis
