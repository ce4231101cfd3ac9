// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/script_pass.h"

#include "projection/source_filter.h"

namespace hindcast::replay {

Result<void> scriptPass(const event::EventLog& log, projection::ScriptRun& run, const PassLimits& limits,
                        std::stop_token stop) {
    projection::SourceFilter filter(log, run.definition());
    Result<void> added;
    const auto read = log.visitRanks(
        Rank(0), log.eventCount(), event::Fields::All,
        [&](const event::StoredEvent& event) {
            if (limits.upTo && event.position && *event.position > *limits.upTo) return true;
            if (limits.reads && !limits.reads(event.stream)) return true;
            if (!filter.reads(event)) return true;
            added = run.add(event, filter.category(event.stream), stop);
            return added.ok() && !run.stopped();
        },
        stop);
    if (!added) return added;
    if (!read) return read;
    return run.flush(stop);
}

} // namespace hindcast::replay
