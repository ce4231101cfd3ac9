// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/check.h"

#include "analysis/findings.h"
#include "analysis/id_check.h"
#include "analysis/position_check.h"
#include "analysis/stream_check.h"

#include <algorithm>
#include <iterator>

namespace hindcast::analysis {

using event::Fields;
using event::StoredEvent;

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
    streams.finish();
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
    IdCheck ids;
    StreamCheck streams(log, findings);
    const auto seen = log.visitAllByStream(
        Fields::Ids,
        [&](const StoredEvent& event) {
            ids.see(event);
            streams.see(event);
            return true;
        },
        stop);
    if (!seen) return seen.error();
    streams.finish();
    if (auto done = ids.finishIds(log, findings, stop); !done) return done.error();
    const auto isProblem = [](const event::Problem& problem) {
        return problem.severity != event::Severity::Note;
    };
    const auto& damage = log.problems();
    const auto found = findings.take();
    return std::uint64_t(std::count_if(damage.begin(), damage.end(), isProblem))
           + std::uint64_t(std::count_if(found.begin(), found.end(), isProblem));
}

} // namespace hindcast::analysis
