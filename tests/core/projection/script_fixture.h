// SPDX-License-Identifier: GPL-3.0-or-later
// A run of a script over a store in memory, and what came of it. Thread-safety: belongs to one thread.
#pragma once

#include "replay/script_pass.h"
#include "support/memory_log.h"

#include <memory>
#include <string>
#include <vector>

namespace hindcast::test {

struct ScriptOutcome {
    std::string error; ///< of the whole run
    struct Failed {
        std::int64_t position = 0;
        std::string kind, message;
    };
    std::vector<Failed> failures;
    std::vector<std::string> emitted;
    projection::StateTable states;
    projection::ScriptTotals totals;

    std::string state(const std::string& partition = {}) const {
        const auto found = states.find(partition);
        return !found ? "none" : found->value_or("null");
    }
};

/// `prepare` is given the run before any event.
inline ScriptOutcome runScript(const event::EventLog& log, const std::string& source,
                               const projection::RunOptions& options = {},
                               const projection::ScriptOptions& rules = {},
                               const std::function<void(projection::ScriptRun&)>& prepare = {}) {
    ScriptOutcome outcome;
    auto run = projection::ScriptRun::start({"test.js", source, rules}, options, {});
    if (!run) {
        outcome.error = run.error().print();
        return outcome;
    }
    (*run)->onFailure = [&](const auto& failure, const auto& place) {
        outcome.failures.push_back({place.position->number(), failure.kind, failure.message});
    };
    (*run)->onEmitted = [&](const auto& emitted, const auto&) { outcome.emitted.push_back(emitted + "}"); };
    if (prepare) prepare(**run);
    if (auto passed = replay::scriptPass(log, **run, {}, {}); !passed) outcome.error = passed.error().print();
    outcome.totals = (*run)->totals();
    for (std::size_t i = 0; i < (*run)->states().size(); ++i)
        (void)outcome.states.set((*run)->states().name(i), (*run)->states().state(i));
    outcome.states.shared = (*run)->states().shared;
    return outcome;
}

} // namespace hindcast::test
