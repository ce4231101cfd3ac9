// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/store_opening.h"
#include "cli/time_output.h"

namespace hindcast::cli {
namespace {

session::StreamSort sortOf(const Arguments& arguments) {
    const std::string order = arguments.value("sort").value_or("name");
    if (order == "events") return session::StreamSort::Events;
    if (order == "first") return session::StreamSort::First;
    return order == "last" ? session::StreamSort::Last : session::StreamSort::Name;
}

} // namespace

Result<ExitCode> runStreams(Context& context) {
    const Arguments& arguments = context.arguments;
    const auto session = openStore(context);
    if (!session) return session.error();
    session::StreamQuery query;
    query.category = arguments.value("category");
    query.match = arguments.value("match").value_or("");
    query.sort = sortOf(arguments);
    if (const auto limit = arguments.count("limit")) query.limit = std::size_t(*limit);
    const auto rows = (*session)->streams(query, context.stop);
    if (!rows) return rows.error();

    const auto writer = makeRowWriter(arguments.form(), !arguments.has("raw-csv"),
                                      {{"stream"},
                                       {"category"},
                                       {"events", true},
                                       {"firstVersion", true},
                                       {"lastVersion", true},
                                       {"firstTime"},
                                       {"lastTime"}},
                                      context.out);
    for (const session::StreamRow& row : *rows) {
        const bool more =
            writer->add({Cell::string(row.name), Cell::string(row.category), Cell::number(row.events),
                         Cell::number(row.firstVersion.value()), Cell::number(row.lastVersion.value()),
                         timeCell(row.firstTime), timeCell(row.lastTime)});
        if (!more) break;
    }
    writer->finish();
    return ExitCode::Done;
}

} // namespace hindcast::cli
