// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/projection/fold_ways.h"

#include "replay/script_pass.h"
#include "replay/stream_order_pass.h"

#include <algorithm>

namespace hindcast::test {
namespace {

using projection::ScriptRun;
using projection::Speed;

std::string textOf(const projection::EventPlace& place) {
    return std::to_string(place.rank.value()) + " at " + (place.position ? place.position->print() : "none");
}

std::string textOf(const projection::ScriptFailure& failure, const projection::EventPlace& place) {
    return "failed " + textOf(place) + " " + failure.kind + " [" + failure.partition + "] " + failure.message
           + " " + std::to_string(failure.line) + ":" + std::to_string(failure.column) + "\n";
}

std::string textOf(const projection::ScriptTotals& totals) {
    std::string text = "processed " + std::to_string(totals.processed) + ", failed "
                       + std::to_string(totals.failed) + ", inexact " + std::to_string(totals.inexact);
    if (totals.firstInexact) text += " first " + textOf(*totals.firstInexact);
    for (const auto& [reason, count] : totals.skipped)
        text += ", " + reason + " " + std::to_string(count);
    return text + "\n";
}

std::string textOf(const projection::StateTable::State& state) {
    return state.value_or("nothing");
}

/// States and results. Precondition: all is folded.
std::string statesOf(ScriptRun& run) {
    std::string text;
    for (std::size_t i = 0; i < run.states().size(); ++i) {
        const std::string name = run.states().name(i);
        const auto result = run.result(name, {});
        text += "[" + name + "] " + textOf(run.states().state(i)) + " → "
                + (result ? textOf(*result) : result.error().print()) + "\n";
    }
    if (run.states().shared) text += "shared " + textOf(*run.states().shared) + "\n";
    return text;
}

projection::Script scriptOf(const std::string& source, const WayOptions& options) {
    projection::ScriptOptions rules;
    rules.engine = options.engine;
    rules.callMillis = options.callMillis;
    return {"test.js", source, rules};
}

std::string inLogOrder(const event::EventLog& log, const std::string& source, const WayOptions& options,
                       Speed speed, FoldWays& ways) {
    projection::RunOptions how = options.run;
    how.speed = speed;
    auto run = ScriptRun::start(scriptOf(source, options), how, {});
    if (!run) return run.error().print();
    if (speed != Speed::Plain) {
        ways.isQuick = (*run)->definition().isQuick;
        ways.isInStreamOrder = (*run)->definition().inAnyOrder;
    }
    std::string told;
    (*run)->onFailure = [&](const auto& failure, const auto& place) { told += textOf(failure, place); };
    (*run)->onLogged = [&](const auto& text, const auto& place) {
        told += "logged " + textOf(place) + " " + text + "\n";
    };
    (*run)->onEmitted = [&](const auto& text, const auto& place) {
        told += "emitted " + textOf(place) + " " + text + "\n";
    };
    const auto passed = replay::scriptPass(log, **run, {}, {});
    if (!passed) told += passed.error().print() + "\n";
    return statesOf(**run) + told + textOf((*run)->totals());
}

std::string inStreamOrder(const event::EventLog& log, const std::string& source, const WayOptions& options) {
    const projection::Script script = scriptOf(source, options);
    auto passed = replay::streamOrderPass(log, {script, options.run, {}, {}}, {});
    if (!passed) return passed.error().print();
    if (!*passed) return {};
    auto run = ScriptRun::start(script, options.run, {});
    if (!run) return run.error().print();
    const auto set = (*run)->setStates(std::move((*passed)->states));
    std::string told = set ? statesOf(**run) : set.error().print();
    for (const auto& [place, failure] : (*passed)->failures)
        told += textOf(failure, place);
    return told + textOf((*passed)->totals);
}

/// The first line that differs, of both.
std::string firstDifference(const std::string& plain, const std::string& other, const char* way) {
    const auto at = std::mismatch(plain.begin(), plain.end(), other.begin(), other.end()).first;
    const auto begin = plain.rfind('\n', std::size_t(at - plain.begin())) + 1;
    const auto line = [&](const std::string& text) {
        const std::size_t from = std::min(begin, text.size());
        return text.substr(from, text.find('\n', from) - from);
    };
    return "plain: " + line(plain) + "\n" + way + ": " + line(other);
}

} // namespace

FoldWays foldAllWays(const event::EventLog& log, const std::string& source, const WayOptions& options) {
    FoldWays ways;
    ways.plain = inLogOrder(log, source, options, Speed::Plain, ways);
    ways.quick = inLogOrder(log, source, options, Speed::Quick, ways);
    ways.quickest = inLogOrder(log, source, options, Speed::Quickest, ways);
    if (ways.isInStreamOrder && !options.run.stopsAtFailure)
        ways.inStreamOrder = inStreamOrder(log, source, options);
    return ways;
}

std::string FoldWays::difference() const {
    if (quick != plain) return firstDifference(plain, quick, "quick");
    if (quickest != plain) return firstDifference(plain, quickest, "quickest");
    if (!inStreamOrder.empty() && inStreamOrder != plain)
        return firstDifference(plain, inStreamOrder, "in stream order");
    return {};
}

} // namespace hindcast::test
