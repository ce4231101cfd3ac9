// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/point_option.h"
#include "cli/projected_store.h"
#include "cli/store_opening.h"
#include "cli/time_output.h"

namespace hindcast::cli {
namespace {

/// `linked`: events of other streams may stand in the stream.
std::vector<Column> columnsOf(bool linked) {
    return {{"path"},
            {"value"},
            {"position", true},
            {"version", true},
            {"type"},
            {"time"},
            {"id", false, false},
            {"correlationId", false, false},
            {"removed"},
            {"linked", false, linked, linked}};
}

Row makeRow(const session::BlameRow& blame) {
    return {Cell::string(blame.path),
            Cell::value(blame.value),
            Cell::position(blame.event.position),
            Cell::number(blame.event.version.value()),
            Cell::string(blame.event.typeName),
            timeCell(blame.event.time, blame.event.timeText),
            Cell::stringOrAbsent(blame.id),
            Cell::stringOrAbsent(blame.correlation),
            blame.value ? Cell::absent() : Cell::boolean(true),
            blame.event.linked ? Cell::boolean(true) : Cell::absent()};
}

} // namespace

Result<ExitCode> runBlame(Context& context) {
    const Arguments& arguments = context.arguments;
    const auto projected = openProjected(context);
    if (!projected) return projected.error();
    const auto& session = projected->session;
    const auto stream = findStreamOption(context, *session, "stream");
    if (!stream) return stream.error();
    const auto point = pointOf(arguments, *session);
    if (!point) return point.error();
    const auto rows = session->blame(*stream, *point, arguments.pointer("path"), context.stop);
    if (!rows) return rows.error();
    const auto writer = makeRowWriter(arguments.form(), !arguments.has("raw-csv"),
                                      columnsOf(session->log().hasLinks(*stream)), context.out);
    for (const session::BlameRow& row : *rows)
        if (!writer->add(makeRow(row))) break;
    writer->finish();
    return tellFailures(context, *projected);
}

} // namespace hindcast::cli
