// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "cli/commands.h"
#include "cli/document_writer.h"
#include "cli/point_option.h"
#include "cli/projected_store.h"
#include "cli/store_opening.h"
#include "cli/time_output.h"
#include "event/store_flags.h"

namespace hindcast::cli {
namespace {

std::string asJson(const session::StateView& view, bool versionSynthetic) {
    std::string text;
    JsonObject object(text);
    addPlace(object, view);
    object.number("events", view.folded);
    json::printTo(object.name("state"), view.state);
    if (view.timeRegressed) object.boolean("timeRegressed", true);
    const bool isGiven = view.last && !view.last->linked && (view.last->flags & event::kVersionGiven) != 0;
    if (versionSynthetic || isGiven) object.boolean("versionSynthetic", true);
    object.close();
    return text + "\n";
}

std::string forPeople(const session::StateView& view) {
    std::string text = escapeForTerminal(placeText(view));
    text += ", " + groupDigits(view.folded) + " of " + groupDigits(view.streamEvents) + " events ("
            + view.projection + ")\n";
    if (view.timeRegressed) text += "some folded events are later than the time asked for\n";
    std::size_t start = 0;
    const std::string state = json::printPretty(view.state);
    while (start <= state.size()) { // line breaks stay, everything else is escaped
        const std::size_t end = std::min(state.find('\n', start), state.size());
        text += escapeForTerminal(std::string_view(state).substr(start, end - start)) + "\n";
        start = end + 1;
    }
    return text;
}

struct StatePrinter {
    Context& context;
    const session::Session& session;
    bool json;
    bool versionSynthetic;

    Result<void> at(StreamId stream, const session::Point& point) const {
        const auto view = session.state(stream, point, context.stop);
        if (!view) return view.error();
        context.out.write(json ? asJson(**view, versionSynthetic) : forPeople(**view));
        return {};
    }

    Result<void> everyVersion(StreamId stream, std::uint64_t events) const {
        for (std::size_t folded = 1; folded <= events && context.out.open(); ++folded)
            if (auto printed = at(stream, session::AtFolded{folded}); !printed) return printed;
        return {};
    }

    Result<void> everyVersionOfAll() const {
        const auto streams = session.streams({}, context.stop);
        if (!streams) return streams.error();
        for (const session::StreamRow& stream : *streams)
            if (auto printed = everyVersion(stream.id, stream.events); !printed) return printed;
        return {};
    }
};

} // namespace

Result<ExitCode> runState(Context& context) {
    const Arguments& arguments = context.arguments;
    const bool every = arguments.has("every-version");
    if (!arguments.has("stream") && !every)
        return Error{ErrorCode::Invalid, "state", "--stream STREAM is missing",
                     "see hindcast-cli state --help"};
    const auto projected = openProjected(context);
    if (!projected) return projected.error();
    const auto& session = projected->session;
    const StatePrinter printer{context, *session, arguments.form() == Form::Json,
                               session->info().facts.versionSynthetic};
    if (every && !arguments.has("stream")) {
        if (auto printed = printer.everyVersionOfAll(); !printed) return printed.error();
        return tellFailures(context, *projected);
    }
    const auto stream = findStreamOption(context, *session, "stream");
    if (!stream) return stream.error();
    Result<void> printed;
    if (every) {
        const auto row = session->stream(*stream);
        if (!row) return row.error();
        printed = printer.everyVersion(*stream, row->events);
    } else {
        const auto point = pointOf(arguments, *session);
        if (!point) return point.error();
        printed = printer.at(*stream, *point);
    }
    if (!printed) return printed.error();
    return tellFailures(context, *projected);
}

} // namespace hindcast::cli
