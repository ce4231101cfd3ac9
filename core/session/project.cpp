// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/project.h"

#include "replay/script_pass.h"

namespace hindcast::session {
namespace {

using projection::ScriptRun;

void connectSinks(ScriptRun& run, const ProjectOptions& options, const ProjectSinks& sinks) {
    if (sinks.failure)
        run.onFailure = [&](const projection::ScriptFailure& failure, const projection::EventPlace& place) {
            if (options.partition && failure.partition != *options.partition) return;
            sinks.failure({place.position, failure.kind, failure.partition, failure.message, failure.line,
                           failure.column});
        };
    if (sinks.emitted)
        run.onEmitted = [&](const std::string& json, const projection::EventPlace& place) {
            sinks.emitted(json, place.position);
        };
}

Result<void> tellPartitions(ScriptRun& run, const ProjectOptions& options, const ProjectSinks& sinks,
                            std::stop_token stop) {
    for (std::size_t i = 0; i < run.states().size(); ++i) {
        if (stop.stop_requested()) return cancelled();
        const std::string& name = run.states().name(i);
        if (options.partition && name != *options.partition) continue;
        const auto result = run.result(name, stop);
        if (!result) return result.error();
        if (!sinks.partition({name, run.states().state(i).value_or(""), result->value_or("")})) return {};
    }
    return {};
}

} // namespace

Result<ProjectSummary> project(const Session& session, const ProjectOptions& options,
                               const ProjectSinks& sinks, std::stop_token stop) {
    const auto script =
        projection::readScript(options.script.file, {options.script.engine, options.script.allowClock});
    if (!script) return script.error();
    projection::RunOptions how;
    how.wantsEmitted = options.wantsEmitted;
    how.stopsAtFailure = options.stopsAtFailure;
    if (options.batchEvents > 0) how.batchEvents = options.batchEvents;
    auto run = ScriptRun::start(*script, how, stop);
    if (!run) return run.error();
    connectSinks(**run, options, sinks);
    if (auto passed = replay::scriptPass(session.log(), **run, {options.upTo, {}}, stop); !passed)
        return passed.error();
    if (sinks.partition)
        if (auto told = tellPartitions(**run, options, sinks, stop); !told) return told.error();
    if (sinks.shared && (*run)->states().shared) sinks.shared((*run)->states().shared->value_or(""));
    const projection::ScriptTotals& totals = (*run)->totals();
    return ProjectSummary{totals.processed,           totals.failed,
                          (*run)->states().size(),    totals.skipped,
                          !options.script.allowClock, (*run)->stopped()};
}

} // namespace hindcast::session
