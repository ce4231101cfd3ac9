// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/link_check.h"

#include "event/link_marks.h"

namespace hindcast::analysis {
namespace {

using event::StreamColumns;

void checkStream(const event::EventLog& log, const StreamColumns& stream, const StreamCheck& streams,
                 Findings& findings) {
    const auto marksAt = [&](std::size_t i) { return stream.linked.empty() ? 0U : stream.linked[i]; };
    for (std::size_t i = 0; i < stream.size(); ++i) {
        // A running number that the import gave says nothing about the store, nor does one after it.
        const unsigned marks = marksAt(i) | (i > 0 ? marksAt(i - 1) : 0U);
        if ((marks & event::kGivenHere) != 0) continue;
        event::StoredEvent event;
        event.event.stream = log.streamName(stream.stream);
        event.position = stream.positions[i];
        event.version = stream.versions[i];
        const bool isGapTold = (marksAt(i) & event::kGapTold) != 0;
        if (i > 0)
            streams.addFollowing(event, stream.versions[i - 1], isGapTold, findings);
        else if (!isGapTold)
            streams.addFirst(event, findings);
    }
}

} // namespace

Result<void> checkLinks(const event::EventLog& log, const StreamCheck& streams, Findings& findings,
                        std::stop_token stop) {
    if (log.linkCount() == 0 || !streams.versionsCount()) return {};
    for (std::uint32_t i = 0; i < log.streamCount(); ++i) {
        const StreamId id(i);
        if (!log.hasLinks(id)) continue;
        const event::StreamSummary whole = log.wholeStream(id);
        if (whole.regular && !streams.beginsLate(whole.firstVersion)) continue;
        const auto columns = log.openStream(id, stop);
        if (!columns) return columns.error();
        checkStream(log, **columns, streams, findings);
    }
    return {};
}

} // namespace hindcast::analysis
