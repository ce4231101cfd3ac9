// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/event_scan.h"
#include "cli/export_line.h"
#include "cli/result_file.h"
#include "cli/store_opening.h"

namespace hindcast::cli {
namespace {

Result<void> writeAll(const session::Session& session, Output& out, std::stop_token stop) {
    ExportLines lines;
    out.write(ExportLines::header(session.log().facts()));
    return scanEvents(
        session.log(), {},
        [&](const event::StoredEvent& event) {
            out.write(lines.line(event));
            return out.open();
        },
        stop);
}

} // namespace

Result<ExitCode> runExport(Context& context) {
    const auto session = openStore(context);
    if (!session) return session.error();
    const auto output = context.arguments.value("output");
    if (!output || *output == "-") {
        if (auto written = writeAll(**session, context.out, context.stop); !written) return written.error();
        return ExitCode::Done;
    }
    auto file = ResultFile::create(*output, context.arguments.store());
    if (!file) return file.error();
    if (auto written = writeAll(**session, (*file)->out(), context.stop); !written) return written.error();
    if (auto committed = (*file)->commit(); !committed) return committed.error();
    return ExitCode::Done;
}

} // namespace hindcast::cli
