// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/event_row.h"
#include "cli/event_scan.h"
#include "cli/point_option.h"
#include "cli/store_opening.h"
#include "cli/where_option.h"

namespace hindcast::cli {
namespace {

Result<EventFilter> filterOf(Context& context, const session::Session& session) {
    const Arguments& arguments = context.arguments;
    EventFilter filter;
    if (arguments.has("stream")) {
        const auto stream = findStreamOption(context, session, "stream");
        if (!stream) return stream.error();
        filter.stream = *stream;
    }
    for (const auto& [option, bound] : {std::pair("from", &filter.from), std::pair("to", &filter.to)}) {
        const auto text = arguments.value(option);
        if (!text) continue;
        auto position = parsePosition(session, option, *text);
        if (!position) return position.error();
        *bound = std::move(position).value();
    }
    filter.since = arguments.time("since");
    filter.until = arguments.time("until");
    filter.reverse = arguments.has("reverse");
    filter.limit = arguments.count("limit");
    return filter;
}

} // namespace

Result<ExitCode> runEvents(Context& context) {
    const auto store = openFiltered(context);
    if (!store) return store.error();
    const auto filter = filterOf(context, *store->session);
    if (!filter) return filter.error();
    EventRowMaker rows;
    const auto writer = makeRowWriter(context.arguments.form(), !context.arguments.has("raw-csv"),
                                      EventRowMaker::columns(), context.out);
    const auto scanned = scanEvents(
        *store->session, store->filter(), *filter,
        [&](const event::StoredEvent& event) { return writer->add(rows.make(event)); }, context.stop);
    writer->finish();
    if (!scanned) return scanned.error();
    return ExitCode::Done;
}

} // namespace hindcast::cli
