// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/event_row.h"
#include "cli/event_scan.h"
#include "cli/follow.h"
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
    // No column of the table shows an id, metadata or what an event belongs to.
    if (arguments.form() == Form::Table) filter.fields = event::Fields::Payload;
    if (auto text = arguments.value("contains"))
        filter.contains = search::Needle{*std::move(text), arguments.has("ignore-case")};
    return filter;
}

Result<void> checkOptions(const Arguments& arguments) {
    if (arguments.has("ignore-case") && !arguments.has("contains"))
        return Error{ErrorCode::Invalid, "--ignore-case", "there is no text whose case could be ignored",
                     "write --contains TEXT --ignore-case"};
    if (!arguments.has("id")) return {};
    for (const OptionSpec& option : arguments.command().options)
        if (option.name != "id" && arguments.has(option.name))
            return Error{ErrorCode::Invalid, "events",
                         "--id and --" + std::string(option.name) + " exclude each other",
                         "an id names one event"};
    return {};
}

Result<void> visitById(Context& context, const session::Session& session, const event::EventVisitor& visit) {
    const std::string id = context.arguments.value("id").value_or("");
    const auto rank = session.findId(id);
    if (!rank) return rank.error();
    if (!*rank)
        return Error{ErrorCode::NotFound, "id " + id, "no event has this id",
                     "--contains finds a part of an id, and events that refer to it"};
    return session.log().visitList({**rank}, event::Fields::All, visit, context.stop);
}

} // namespace

Result<ExitCode> runEvents(Context& context) {
    if (context.arguments.has("follow")) return followEvents(context);
    if (auto sensible = checkOptions(context.arguments); !sensible) return sensible.error();
    const auto store = openFiltered(context);
    if (!store) return store.error();
    const auto filter = filterOf(context, *store->session);
    if (!filter) return filter.error();
    EventRowMaker rows;
    const auto writer = makeRowWriter(context.arguments.form(), !context.arguments.has("raw-csv"),
                                      EventRowMaker::columns(), context.out);
    const auto print = [&](const event::StoredEvent& event) { return writer->add(rows.make(event)); };
    const auto scanned = context.arguments.has("id")
                             ? visitById(context, *store->session, print)
                             : scanEvents(*store->session, store->filter(), *filter, print, context.stop);
    writer->finish();
    if (!scanned) return scanned.error();
    return ExitCode::Done;
}

} // namespace hindcast::cli
