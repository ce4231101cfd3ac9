// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_table.h"

#include "cli/commands.h"
#include "cli/script_options.h"

#include <algorithm>
#include <array>

namespace hindcast::cli {
namespace {

using K = ValueKind;

const OptionSpec kStream{"stream", K::Text, "STREAM", "the stream, by its name in the store",
                         {},       false,   {},       true};

const OptionSpec kWhere{"where", K::Text, "EXPR",
                        "only events for which this is true: type == \"X\" && data.total > 5"};
const OptionSpec kStreamsWhere{"where", K::Text, "EXPR", "only streams with an event for which this is true"};

std::vector<OptionSpec> pointOptions() {
    return {{"version",
             K::Integer,
             "VERSION",
             "at this version of the stream, or the last before it",
             {},
             false,
             "point"},
            {"position",
             K::Position,
             "POSITION",
             "at this position of the store, or the last before it",
             {},
             false,
             "point"},
            {"time", K::Time, "TIME", "at this time, or the last before it", {}, false, "point"}};
}

std::vector<OptionSpec> withPoint(std::vector<OptionSpec> first, std::vector<OptionSpec> last = {}) {
    for (OptionSpec& option : pointOptions())
        first.push_back(std::move(option));
    for (OptionSpec& option : last)
        first.push_back(std::move(option));
    return first;
}

std::vector<CommandSpec> makeTable() {
    std::vector<CommandSpec> table;
    table.push_back({"probe",
                     "SOURCE",
                     "say what a source is, without importing it",
                     "Recognises the format from a sample and answers within a second.",
                     1,
                     1,
                     false,
                     {},
                     runProbe});
    table.push_back({"info",
                     "STORE",
                     "show format, counts, range and problems of a store",
                     "Imports the store on first use; all numbers are exact.",
                     1,
                     1,
                     false,
                     {},
                     runInfo});
    table.push_back({"import",
                     "SOURCE",
                     "read a source into a cache",
                     "Builds the cache and prints what info prints, with the bytes read. An interrupted "
                     "import goes on where it "
                     "stopped.",
                     1,
                     1,
                     false,
                     {{"category", K::Text, "CATEGORY", "only streams of this category"},
                      {"stream", K::Text, "GLOB", "only streams whose name matches"},
                      {"since", K::Time, "TIME", "only events at or after this time"},
                      {"until", K::Time, "TIME", "only events before this time"},
                      {"max-events", K::Count, "N", "stop after so many events"},
                      {"small", K::Flag, "", "a smaller cache that is slower to write"}},
                     runImport});
    table.push_back({"streams",
                     "STORE",
                     "list the streams of a store",
                     "",
                     1,
                     1,
                     true,
                     {{"category", K::Text, "CATEGORY", "only streams of this category"},
                      {"match", K::Text, "GLOB", "only streams whose name matches"},
                      kStreamsWhere,
                      {"sort",
                       K::Choice,
                       "ORDER",
                       "events and last descend, name and first ascend",
                       {"name", "events", "first", "last"}},
                      {"limit", K::Count, "N", "at most so many"}},
                     runStreams});
    table.push_back(
        {"events", "STORE", "list events in log order", "", 1, 1, true,
         withUpcasters(
             {{"stream", K::Text, "STREAM", "only events of this stream"},
              kWhere,
              {"contains", K::Text, "TEXT",
               "only events with this text in data, metadata, type, stream or an id"},
              {"ignore-case", K::Flag, "", "with --contains: small letters find capitals, and back"},
              {"id", K::Text, "ID", "only the event with this id"},
              {"from", K::Position, "POSITION", "from this position on"},
              {"to", K::Position, "POSITION", "up to and including this position"},
              {"since", K::Time, "TIME", "at or after this time"},
              {"until", K::Time, "TIME", "before this time"},
              {"follow", K::Flag, "",
               "a live store: print new events as they come (or from --from on), until interrupted"},
              {"reverse", K::Flag, "", "newest first"},
              {"limit", K::Count, "N", "at most so many"}}),
         runEvents});
    table.push_back(
        {"state", "STORE", "show the state of a stream at a point in time",
         "The merged payloads (RFC 7396), or what a projection makes, of the events up to and including the "
         "last one "
         "at or before "
         "the point; without a point, at the end.",
         1, 1, false,
         withProjection(withPoint({{"stream", K::Text, "STREAM", "the stream, by its name in the store"}},
                                  {{"every-version",
                                    K::Flag,
                                    "",
                                    "a line for each version of the stream, or of every stream",
                                    {},
                                    false,
                                    "point"}})),
         runState});
    table.push_back(
        {"diff", "STORE", "compare two versions of a stream, two streams, projections or stores",
         "The changes, applied in order, turn the left state into the right one. Exit code 1 when they "
         "differ.",
         1, 1, false,
         withProjection(
             {kStream,
              {"from", K::Integer, "VERSION", "version of the left side"},
              {"to", K::Integer, "VERSION", "version of the right side"},
              {"version", K::Integer, "VERSION", "version of both sides"},
              {"against", K::File, "FILE", "another projection as the right side"},
              {"against-stream", K::Text, "STREAM", "another stream as the right side"},
              {"against-store", K::File, "STORE", "another store as the right side"},
              {"array-key", K::Pointer, "POINTER", "match array elements by this path in them"},
              {"ignore", K::Pointer, "POINTER", "leave out this path and what is below it", {}, true}}),
         runDiff});
    table.push_back({"blame", "STORE", "show which event last changed each value of a state", "", 1, 1, true,
                     withProjection(withPoint({kStream}, {{"path", K::Pointer, "POINTER",
                                                           "only this path and what is below it"}})),
                     runBlame});
    table.push_back(
        {"history", "STORE", "list the changes of one value, oldest first", "", 1, 1, true,
         withProjection({kStream, {"path", K::Pointer, "POINTER", "the value", {}, false, {}, true}}),
         runHistory});
    table.push_back({"check",
                     "STORE",
                     "look for damage and inconsistencies",
                     "Exit code 1 when there are errors or warnings.",
                     1,
                     1,
                     true,
                     {{"fail-on",
                       K::Choice,
                       "SEVERITY",
                       "the least severity that counts: warning unless given",
                       {"error", "warning", "note"}}},
                     runCheck});
    table.push_back({"histogram",
                     "STORE",
                     "count events over time",
                     "By rank where events have no time.",
                     1,
                     1,
                     false,
                     {{"buckets", K::Count, "N", "so many equal buckets: 100 unless given"},
                      {"by", K::Choice, "WHAT", "what is counted: type unless given", {"type", "category"}},
                      kWhere},
                     runHistogram});
    table.push_back({"totals",
                     "STORE",
                     "count and add up a field of all payloads, by event type",
                     "Sums are exact, whatever the number of digits. A field is named as in --where, and [] "
                     "stands for every item of an array: data.lines[].price.",
                     1,
                     1,
                     true,
                     {{"sum", K::Text, "PATH", "the field: data.total", {}, true, {}, true}, kWhere},
                     runTotals});
    table.push_back({"export",
                     "STORE",
                     "write all events in a format that can be read back",
                     "",
                     1,
                     1,
                     false,
                     {{"format", K::Choice, "FORMAT", "the format", {"ndjson"}, false, {}, true},
                      kWhere,
                      {"output", K::File, "FILE", "write here instead of to standard output"}},
                     runExport});
    table.push_back(
        {"cache",
         "list|remove|prune [CACHE|SOURCE]",
         "list or delete local caches",
         "remove deletes the cache named, or that of the source named; prune deletes caches by age and "
         "total size, and without options those whose source is gone.",
         1,
         2,
         true,
         {{"older", K::Count, "DAYS", "prune: not used for so many days"},
          {"max-size", K::Size, "SIZE", "prune: the longest unused until the rest fits (500M, 2G)"}},
         runCache});
    addProjectionCommands(table);
    return table;
}

constexpr std::array<std::string_view, 7> kReservedCommands{"bisect", "schema", "trace",        "variants",
                                                            "report", "bundle", "verify-bundle"};
constexpr std::array<std::string_view, 10> kReservedOptions{
    "engine",    "partition", "emitted",     "expected", "snapshots",
    "invariant", "transient", "correlation", "id",       "type"};
constexpr std::array<std::string_view, 3> kReservedFormats{"cloudevents", "csv", "xes"};
constexpr std::array<std::string_view, 3> kReservedUrls{"mysql://", "mariadb://", "odbc:"};

} // namespace

const std::vector<CommandSpec>& commandTable() {
    static const std::vector<CommandSpec> table = makeTable();
    return table;
}

const CommandSpec* findCommand(std::string_view name) {
    for (const CommandSpec& command : commandTable())
        if (command.name == name) return &command;
    return nullptr;
}

const std::vector<OptionSpec>& commonOptions() {
    static const std::vector<OptionSpec> options{
        {"json", K::Flag, "", "print JSON: one document, or one a line for lists", {}, false, "form"},
        {"csv", K::Flag, "", "print CSV (lists only)", {}, false, "form"},
        {"raw-csv", K::Flag, "", "CSV without the guard against spreadsheet formulas", {}, false, "form"},
        {"quiet", K::Flag, "", "no progress line"},
        {"system", K::Flag, "", "with system streams, on stores that have them"},
        {"raw", K::Flag, "", "links, tombstones, deleted and truncated events as they are stored"},
        {"cache", K::File, "FILE", "keep the cache in this file", {}, false, "cache"},
        {"refresh", K::Flag, "", "import anew even if the source is unchanged"},
        {"no-cache", K::Flag, "", "keep no cache", {}, false, "cache"},
        {"mapping", K::File, "FILE",
         "read a table or records that are not known by what this file says of them"},
        {"snapshot",
         K::Choice,
         "ON|OFF",
         "off: read a live database in pieces, where one long transaction hurts its server",
         {"on", "off"}},
        {"help", K::Flag, "", "show this help"}};
    return options;
}

std::vector<const OptionSpec*> optionsOf(const CommandSpec& command) {
    std::vector<const OptionSpec*> options;
    for (const OptionSpec& option : command.options)
        options.push_back(&option);
    for (const OptionSpec& option : commonOptions()) {
        if ((option.name == "csv" || option.name == "raw-csv") && !command.isList) continue;
        const bool opensStore = isCacheOption(option.name) || isViewOption(option.name);
        if (opensStore && command.name == "cache") continue;
        if (opensStore && command.name == "probe" && option.name != "mapping") continue;
        options.push_back(&option);
    }
    return options;
}

bool isCacheOption(std::string_view name) {
    return name == "cache" || name == "refresh" || name == "no-cache" || name == "mapping"
           || name == "snapshot";
}

bool isViewOption(std::string_view name) {
    return name == "system" || name == "raw";
}

const std::vector<ExitCodeText>& exitCodeTable() {
    static const std::vector<ExitCodeText> table{
        {ExitCode::Done, "done, nothing found wrong or different"},
        {ExitCode::Found, "done, differences or findings"},
        {ExitCode::Usage, "wrong usage"},
        {ExitCode::Input, "input not understood, damaged or unreachable"},
        {ExitCode::Cancelled, "cancelled"},
        {ExitCode::Internal, "an error of the program itself"}};
    return table;
}

bool isReservedCommand(std::string_view name) {
    return std::find(kReservedCommands.begin(), kReservedCommands.end(), name) != kReservedCommands.end();
}

bool isReservedOption(std::string_view name) {
    return std::find(kReservedOptions.begin(), kReservedOptions.end(), name) != kReservedOptions.end();
}

bool isReservedFormat(std::string_view format) {
    return std::find(kReservedFormats.begin(), kReservedFormats.end(), format) != kReservedFormats.end();
}

bool isReservedUrl(std::string_view store) {
    return std::any_of(kReservedUrls.begin(), kReservedUrls.end(),
                       [&](std::string_view scheme) { return store.substr(0, scheme.size()) == scheme; });
}

} // namespace hindcast::cli
