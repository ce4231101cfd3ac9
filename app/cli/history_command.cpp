// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/projected_store.h"
#include "cli/store_opening.h"
#include "cli/time_output.h"

namespace hindcast::cli {
namespace {

/// `linked`: events of other streams may stand in the stream.
std::vector<Column> columnsOf(bool linked) {
    return {{"position", true},
            {"version", true},
            {"time"},
            {"type"},
            {"old"},
            {"new"},
            {"linked", false, linked, linked}};
}

} // namespace

Result<ExitCode> runHistory(Context& context) {
    const Arguments& arguments = context.arguments;
    const auto projected = openProjected(context);
    if (!projected) return projected.error();
    const auto& session = projected->session;
    const auto stream = findStreamOption(context, *session, "stream");
    if (!stream) return stream.error();
    const auto rows =
        session->history(*stream, arguments.pointer("path").value_or(json::Pointer()), context.stop);
    if (!rows) return rows.error();
    const auto writer = makeRowWriter(arguments.form(), !arguments.has("raw-csv"),
                                      columnsOf(session->log().hasLinks(*stream)), context.out);
    for (const session::HistoryRow& row : *rows) {
        const bool more =
            writer->add({Cell::position(row.event.position), Cell::number(row.event.version.value()),
                         timeCell(row.event.time, row.event.timeText), Cell::string(row.event.typeName),
                         Cell::value(row.oldValue), Cell::value(row.newValue),
                         row.event.linked ? Cell::boolean(true) : Cell::absent()});
        if (!more) break;
    }
    writer->finish();
    return tellFailures(context, *projected);
}

} // namespace hindcast::cli
