// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a source's links (events named by their ids) into lists of ranks. One pass over the ids and columns
// of all segments, which only stores that have links pay for. Thread-safety: a pure function but for `names`.
#pragma once

#include "cache/link_lists.h"
#include "cache/names.h"
#include "cache/segment_reader.h"
#include "event/link_table.h"

#include <stop_token>

namespace hindcast::cache {

struct ResolvedLinks {
    LinkLists lists;
    std::vector<event::Problem> problems; ///< of the table, and of what was left out
};

/// Links to events that the log does not have (they are missing, or beyond the limits of the import) are left
/// out, and so are streams that hold no event of another. Streams that hold nothing else get a name in
/// `names`. `own`: the totals of the streams by their own events.
Result<ResolvedLinks> resolveLinks(const SegmentReader& reader, event::LinkTable table,
                                   const std::vector<StreamTotals>& own, Dictionaries& names,
                                   const std::stop_token& stop);

} // namespace hindcast::cache
