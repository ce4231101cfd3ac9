// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/event_row.h"
#include "cli/event_scan.h"
#include "cli/follow.h"
#include "cli/point_option.h"
#include "cli/script_options.h"
#include "cli/store_opening.h"
#include "cli/where_option.h"
#include "session/upcasts.h"

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
    if (arguments.form() == Form::Table && !arguments.has("projection"))
        filter.fields = event::Fields::Payload;
    if (auto text = arguments.value("contains"))
        filter.contains = search::Needle{*std::move(text), arguments.has("ignore-case")};
    return filter;
}

Result<void> checkOptions(const Arguments& arguments) {
    if (arguments.has("projection") && arguments.has("follow"))
        return Error{ErrorCode::Invalid, "events", "--projection and --follow exclude each other",
                     "leave --follow out to see what upcasters make of events"};
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

/// The column that shows what the upcasters of --projection make of events; without it, none.
class UpcastColumn {
public:
    static Result<UpcastColumn> make(Context& context,
                                     const std::shared_ptr<const session::Session>& session) {
        UpcastColumn column(context);
        if (!context.arguments.has("projection")) return column;
        auto upcasts =
            session::Upcasts::make(session, scriptChoice(context.arguments, "projection"), context.stop);
        if (!upcasts) return upcasts.error();
        column.m_upcasts = std::move(*upcasts);
        return column;
    }

    std::vector<Column> columns(bool linked) const {
        std::vector<Column> columns = EventRowMaker::columns(linked);
        if (m_upcasts) columns.push_back({"upcast"});
        return columns;
    }
    void addTo(Row& row, const event::StoredEvent& event) {
        if (!m_upcasts) return;
        row.push_back(Cell::absent());
        const auto data = m_upcasts->of(event.rank, m_context->stop);
        if (data) {
            row.back() = Cell::value(*data);
        } else if (data.error().code != ErrorCode::Cancelled) {
            Error error = data.error();
            if (event.position) error.message += ", at the event of position " + event.position->print();
            m_context->diagnostics.error(error);
            m_failed = true;
        }
    }
    bool failed() const { return m_failed; }

private:
    explicit UpcastColumn(Context& context) : m_context(&context) {}
    Context* m_context;
    std::shared_ptr<const session::Upcasts> m_upcasts;
    bool m_failed = false;
};

} // namespace

Result<ExitCode> runEvents(Context& context) {
    if (auto sensible = checkOptions(context.arguments); !sensible) return sensible.error();
    if (context.arguments.has("follow")) return followEvents(context);
    const auto store = openFiltered(context);
    if (!store) return store.error();
    const auto filter = filterOf(context, *store->session);
    if (!filter) return filter.error();
    auto upcasts = UpcastColumn::make(context, store->session);
    if (!upcasts) return upcasts.error();
    EventRowMaker rows;
    const bool hasLinks = filter->stream && store->session->log().hasLinks(*filter->stream);
    const auto writer = makeRowWriter(context.arguments.form(), !context.arguments.has("raw-csv"),
                                      upcasts->columns(hasLinks), context.out);
    const auto print = [&](const event::StoredEvent& event) {
        Row row = rows.make(event);
        upcasts->addTo(row, event);
        return writer->add(row);
    };
    const auto scanned = context.arguments.has("id")
                             ? visitById(context, *store->session, print)
                             : scanEvents(*store->session, store->filter(), *filter, print, context.stop);
    writer->finish();
    if (!scanned) return scanned.error();
    return upcasts->failed() ? ExitCode::Found : ExitCode::Done;
}

} // namespace hindcast::cli
