// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/rank_set.h"
#include "cli/commands.h"
#include "cli/event_scan.h"
#include "cli/export_line.h"
#include "cli/result_file.h"
#include "cli/where_option.h"
#include "event/link_marks.h"

namespace hindcast::cli {
namespace {

/// What stands in streams that hold events of others: a line each, of the events that were written.
Result<void> writeLinks(const event::EventLog& log, const RankSet& written, Output& out,
                        std::stop_token stop) {
    for (std::uint32_t i = 0; i < log.streamCount() && out.open(); ++i) {
        const StreamId id(i);
        if (!log.hasLinks(id)) continue;
        const auto columns = log.openStream(id, stop);
        if (!columns) return columns.error();
        std::vector<Rank> ranks;
        std::vector<std::size_t> places;
        for (std::size_t at = 0; at < (*columns)->size(); ++at) {
            if (!written.contains((*columns)->ranks[at])) continue;
            ranks.push_back((*columns)->ranks[at]);
            places.push_back(at);
        }
        std::size_t next = 0;
        const auto visited = log.visitList(
            ranks, event::Fields::Ids,
            [&](const event::StoredEvent& event) {
                const std::size_t at = places[next++];
                const bool isGiven = ((*columns)->linked[at] & event::kGivenHere) != 0;
                // An own event without an id stands there with its own version.
                if (!event.event.id.empty())
                    out.write(ExportLines::link(log.streamName(id), event.event.id, (*columns)->versions[at],
                                                isGiven));
                return out.open();
            },
            stop);
        if (!visited) return visited.error();
    }
    return {};
}

Result<void> writeAll(const FilteredStore& store, Output& out, std::stop_token stop) {
    ExportLines lines;
    const event::EventLog& log = store.session->log();
    const bool hasLinks = log.linkCount() > 0;
    RankSet written;
    out.write(ExportLines::header(log.facts()));
    const auto scanned = scanEvents(
        *store.session, store.filter(), {},
        [&](const event::StoredEvent& event) {
            out.write(lines.line(event));
            if (hasLinks) written.append(event.rank);
            return out.open();
        },
        stop);
    if (!scanned || !hasLinks) return scanned;
    return writeLinks(log, written, out, stop);
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
