// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/project.h"

#include "analysis/diff.h"
#include "event/scratch_folder.h"
#include "replay/script_pass.h"
#include "replay/stream_order_pass.h"
#include "session/script_source.h"
#include "json/parse.h"

#include <algorithm>
#include <vector>

namespace hindcast::session {
namespace {

using projection::ScriptRun;
using PlacedFailure = std::pair<projection::EventPlace, projection::ScriptFailure>;

/// Of events: where nobody waits for what a single batch did, larger ones cost less.
constexpr std::size_t kBatch = 2048;
/// Of events, for the second fold of a check for determinism.
constexpr std::size_t kOtherBatch = 7;

void connectSinks(ScriptRun& run, const ProjectOptions& options, const ProjectSinks& sinks) {
    if (sinks.failure)
        run.onFailure = [&](const projection::ScriptFailure& failure, const projection::EventPlace& place) {
            if (options.partition && failure.partition != *options.partition) return;
            sinks.failure({place.position, failure.kind, failure.partition, failure.message, failure.line,
                           failure.column, place.rank});
        };
    if (sinks.logged)
        run.onLogged = [&](const std::string& text, const projection::EventPlace& place) {
            sinks.logged(text, place.position);
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
        const std::string name = run.states().name(i);
        if (options.partition && name != *options.partition) continue;
        const projection::StateTable::State state = run.states().state(i);
        if (auto read = run.states().trouble(); !read) return read;
        const auto result = run.result(name, state, stop);
        if (!result) return result.error();
        if (!sinks.partition({name, state.value_or(""), result->value_or("")})) return {};
    }
    return {};
}

json::Value valueOf(const projection::StateTable::State& state) {
    auto parsed = state ? json::parse(*state) : Result<json::Value>(json::Value());
    return parsed ? std::move(*parsed) : json::Value();
}

/// Folds again in small batches, the second half in another worker, which knows nothing but the states; the
/// first partition that ends otherwise, and the path in it.
Result<void> foldAgain(const Session& session, const projection::Script& script,
                       const ProjectOptions& options, const projection::StateTable& states,
                       ProjectSummary& summary, std::stop_token stop) {
    projection::RunOptions how;
    how.stopsAtFailure = options.stopsAtFailure;
    how.batchEvents = kOtherBatch;
    how.speed = projection::Speed::Plain;
    how.worker = projection::WorkerNeed::More;
    how.changesWorkerAt = Rank(session.log().eventCount() / 2);
    how.scratchFolder = event::scratchFolder(session.log());
    auto run = ScriptRun::start(script, how, stop);
    if (!run) return run.error();
    if (auto passed = replay::scriptPass(session.log(), **run, {options.upTo, {}}, stop); !passed)
        return passed;
    const projection::StateTable& others = (*run)->states();
    for (std::size_t i = 0; i < std::max(states.size(), others.size()); ++i) {
        const std::string name = i < states.size() ? states.name(i) : others.name(i);
        const auto first = states.find(name), second = others.find(name);
        if (first && second && *first == *second) continue;
        const auto changes = first && second ? analysis::diff(valueOf(*first), valueOf(*second)).changes
                                             : std::vector<analysis::Change>();
        summary.unequal = {name, changes.empty() ? std::string() : changes.front().path};
        summary.deterministic = false;
        break;
    }
    if (!summary.unequal && states.shared != others.shared) {
        const auto changes = analysis::diff(valueOf(states.shared.value_or(std::nullopt)),
                                            valueOf(others.shared.value_or(std::nullopt)))
                                 .changes;
        summary.unequal = {"", changes.empty() ? std::string() : changes.front().path};
        summary.deterministic = false;
    }
    auto read = states.trouble();
    return read ? others.trouble() : read;
}

/// By streams on several threads, where that gives the same: `run` is then as if it had folded them. Nothing:
/// it does not, and `run` has not begun.
Result<std::optional<projection::ScriptTotals>>
foldInStreamOrder(const Session& session, const projection::Script& script, projection::RunOptions how,
                  std::unique_ptr<ScriptRun>& run, std::vector<PlacedFailure>& failures,
                  std::stop_token stop) {
    std::optional<projection::ScriptTotals> totals;
    if (!run->isInStreamOrder()) return totals;
    auto passed = replay::streamOrderPass(session.log(), {script, how, {}, {}}, stop, run.get());
    if (!passed) return passed.error();
    if (!*passed) {
        how.inStreamOrder = false;
        how.worker = projection::WorkerNeed::More; // what it is instead of is still there
        auto again = ScriptRun::start(script, how, stop);
        if (!again) return again.error();
        run = std::move(*again);
        return totals;
    }
    if (auto set = run->setStates(std::move((*passed)->states)); !set) return set.error();
    failures = std::move((*passed)->failures);
    return totals = std::move((*passed)->totals);
}

} // namespace

Result<ProjectSummary> project(const Session& session, const ProjectOptions& options,
                               const ProjectSinks& sinks, std::stop_token stop) {
    const auto script = scriptOf(options.script);
    if (!script) return script.error();
    projection::RunOptions how;
    how.wantsEmitted = options.wantsEmitted;
    how.wantsLogged = options.wantsLogged;
    how.scratchFolder = event::scratchFolder(session.log());
    how.stopsAtFailure = options.stopsAtFailure;
    how.speed = options.speed;
    if (!options.wantsLogged && !options.wantsEmitted) how.batchEvents = kBatch;
    how.watchesVariables = options.checksDeterminism;
    how.inStreamOrder = !options.upTo && !options.stopsAtFailure;
    auto run = ScriptRun::start(*script, how, stop);
    if (!run) return run.error();
    std::vector<PlacedFailure> failures;
    auto folded = foldInStreamOrder(session, *script, how, *run, failures, stop);
    if (!folded) return folded.error();
    connectSinks(**run, options, sinks);
    if ((*run)->onFailure)
        for (const auto& [place, failure] : failures)
            (*run)->onFailure(failure, place);
    if (!*folded)
        if (auto passed = replay::scriptPass(session.log(), **run, {options.upTo, {}}, stop); !passed)
            return passed.error();
    if (sinks.partition)
        if (auto told = tellPartitions(**run, options, sinks, stop); !told) return told.error();
    if (sinks.shared && (*run)->states().shared) sinks.shared((*run)->states().shared->value_or(""));
    const projection::ScriptTotals& totals = *folded ? **folded : (*run)->totals();
    ProjectSummary summary;
    summary.processed = totals.processed;
    summary.failed = totals.failed;
    summary.partitions = (*run)->states().size();
    summary.skipped = totals.skipped;
    summary.deterministic = !options.script.allowClock;
    summary.stopped = (*run)->stopped();
    summary.inexact = totals.inexact;
    if (totals.firstInexact) summary.firstInexact = totals.firstInexact->position;
    if (options.checksDeterminism) summary.changedVariable = (*run)->changedVariable();
    if (options.checksDeterminism)
        if (auto again = foldAgain(session, *script, options, (*run)->states(), summary, stop); !again)
            return again.error();
    return summary;
}

} // namespace hindcast::session
