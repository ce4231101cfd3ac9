// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/event_scan.h"
#include "cli/export_line.h"
#include "cli/result_file.h"
#include "cli/where_option.h"

namespace hindcast::cli {
namespace {

Result<void> writeAll(const FilteredStore& store, Output& out, std::stop_token stop) {
    ExportLines lines;
    out.write(ExportLines::header(store.session->log().facts()));
    return scanEvents(
        *store.session, store.filter(), {},
        [&](const event::StoredEvent& event) {
            out.write(lines.line(event));
            return out.open();
        },
        stop);
}

} // namespace

Result<ExitCode> runExport(Context& context) {
    const auto store = openFiltered(context);
    if (!store) return store.error();
    const auto output = context.arguments.value("output");
    if (!output || *output == "-") {
        if (auto written = writeAll(*store, context.out, context.stop); !written) return written.error();
        return ExitCode::Done;
    }
    auto file = ResultFile::create(*output, context.arguments.store());
    if (!file) return file.error();
    if (auto written = writeAll(*store, (*file)->out(), context.stop); !written) return written.error();
    if (auto committed = (*file)->commit(); !committed) return committed.error();
    return ExitCode::Done;
}

} // namespace hindcast::cli
