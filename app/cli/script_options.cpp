// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/script_options.h"

#include "cli/commands.h"

namespace hindcast::cli {
namespace {

using K = ValueKind;

std::vector<OptionSpec> joined(std::vector<OptionSpec> first, const std::vector<OptionSpec>& rest) {
    first.insert(first.end(), rest.begin(), rest.end());
    return first;
}

CommandSpec projectCommand() {
    return {
        "project",
        "STORE",
        "run a projection over a store",
        "A JavaScript file in KurrentDB's dialect, or one that defines initial and apply(state, event). "
        "Either may define upcasters, a map of event type and schema version to a function, by which older "
        "data is brought to the form that handlers know. "
        "Prints the state and the result of each partition. Nothing is ever written to a store. Exit code "
        "1 when the projection failed on some event.",
        1,
        1,
        true,
        joined({{"projection", K::File, "FILE", "the projection", {}, false, {}, true}},
               joined(scriptRules(),
                      {{"check-determinism", K::Flag, "", "fold twice, in other batches and workers, and compare"},
                       {"partition", K::Text, "KEY", "only this partition"},
                       {"position", K::Position, "POSITION", "only events up to and including this position"},
                       {"log", K::Flag, "", "also print what its handlers log"},
                       {"emitted", K::Flag, "", "print what it would have emitted and linked instead"},
                       {"on-failure",
                        K::Choice,
                        "WHAT",
                        "after a failure leave the event out (go-on) or end as the server does (stop)",
                        {"go-on", "stop"}}})),
        runProject};
}

CommandSpec compareCommand() {
    return {
        "compare",
        "STORE",
        "compare two projections over every partition of a store",
        "A line for each partition that differs at the end, with the first event after which it did, and how "
        "many differ in which shape. --where and --category choose streams. Exit code 1 when any differs.",
        1,
        1,
        false,
        joined(
            {{"projection", K::File, "FILE", "the left projection", {}, false, {}, true},
             {"against", K::File, "FILE", "the right projection", {}, false, {}, true}},
            joined(
                scriptRules(),
                {{"category", K::Text, "CATEGORY", "only streams of this category"},
                 {"where", K::Text, "EXPR", "only streams with an event for which this is true"},
                 {"position", K::Position, "POSITION", "judge at this position instead of the end"},
                 {"transient", K::Flag, "", "also those that differ only midway"},
                 {"array-key", K::Pointer, "POINTER", "match array elements by this path in them"},
                 {"ignore", K::Pointer, "POINTER", "leave out this path and what is below it", {}, true}})),
        runCompare};
}

CommandSpec parityCommand() {
    return {
        "parity",
        "STORE",
        "hold a projection against a read model's export, or the store's own snapshots",
        "FILE is NDJSON or CSV of partition and state. With --snapshots each snapshot that the store's "
        "library keeps is held against the projection's state of its stream at its version. A line for each "
        "partition that is not equal, with the last event that touched each path. Exit code 1 when any is "
        "not.",
        1,
        1,
        false,
        joined(
            {{"projection", K::File, "FILE", "the projection", {}, false, {}, true},
             {"expected", K::File, "FILE", "the expected states", {}, false, "states"},
             {"snapshots", K::Flag, "", "they are the store's own snapshots", {}, false, "states"}},
            joined(
                scriptRules(),
                {{"array-key", K::Pointer, "POINTER", "match array elements by this path in them"},
                 {"ignore", K::Pointer, "POINTER", "leave out this path and what is below it", {}, true}})),
        runParity};
}

} // namespace

session::ScriptChoice scriptChoice(const Arguments& arguments, std::string_view option) {
    return {arguments.value(option).value_or(""), arguments.value("engine") == "v2" ? 2 : 1,
            arguments.has("allow-clock")};
}

std::vector<OptionSpec> scriptRules() {
    return {{"engine",
             K::Choice,
             "VERSION",
             "KurrentDB's engine whose rules hold: v1 unless given",
             {"v1", "v2"}},
            {"allow-clock", K::Flag, "", "let it see the time of this machine; else it sees the event's"}};
}

std::vector<OptionSpec> withProjection(std::vector<OptionSpec> options) {
    options.push_back(
        {"projection", K::File, "FILE", "a projection in JavaScript instead of merged payloads"});
    return joined(std::move(options), scriptRules());
}

std::vector<OptionSpec> withUpcasters(std::vector<OptionSpec> options) {
    options.push_back({"projection", K::File, "FILE",
                       "also print what the upcasters of this projection make of an event's data"});
    return joined(std::move(options), scriptRules());
}

void addProjectionCommands(std::vector<CommandSpec>& table) {
    table.push_back(projectCommand());
    table.push_back(compareCommand());
    table.push_back(parityCommand());
}

} // namespace hindcast::cli
