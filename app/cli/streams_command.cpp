// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/time_output.h"
#include "cli/where_option.h"

#include <limits>

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
    const auto store = openFiltered(context);
    if (!store) return store.error();
    std::vector<bool> matching;
    if (store->where) {
        auto found = streamsWith(context, *store->session, *store->where);
        if (!found) return found.error();
        matching = std::move(found).value();
    }
    session::StreamQuery query;
    query.category = arguments.value("category");
    query.match = arguments.value("match").value_or("");
    query.sort = sortOf(arguments);
    std::uint64_t left = arguments.count("limit").value_or(std::numeric_limits<std::uint64_t>::max());
    if (!store->where && arguments.has("limit")) query.limit = std::size_t(left);
    const auto rows = store->session->streams(query, context.stop);
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
        if (store->where && !matching[row.id.value()]) continue;
        if (left-- == 0) break;
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
