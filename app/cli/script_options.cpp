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
        "Prints the state and the result of each partition. Nothing is ever written to a store. Exit code "
        "1 when the projection failed on some event.",
        1,
        1,
        true,
        joined({{"projection", K::File, "FILE", "the projection", {}, false, {}, true}},
               joined(scriptRules(),
                      {{"partition", K::Text, "KEY", "only this partition"},
                       {"position", K::Position, "POSITION", "only events up to and including this position"},
                       {"emitted", K::Flag, "", "print what it would have emitted and linked instead"},
                       {"on-failure",
                        K::Choice,
                        "WHAT",
                        "after a failure leave the event out (go-on) or end as the server does (stop)",
                        {"go-on", "stop"}}})),
        runProject};
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

void addProjectionCommands(std::vector<CommandSpec>& table) {
    table.push_back(projectCommand());
}

} // namespace hindcast::cli
