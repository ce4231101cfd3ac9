// SPDX-License-Identifier: GPL-3.0-or-later
// snapshotParity(): what a projection makes of streams against the snapshots that the store's own library
// keeps of them, each at its own version: the state after the last event at or before it, as a timeline has
// it. A partition is a stream with snapshots; a path is told once, of the first snapshot in which it differs.
// What is found lies in a table that spills to disk.
// Thread-safety: may run several times at once. Errors: of the log, the snapshots and the script, Cancelled.
#pragma once

#include "analysis/diff.h"
#include "analysis/parity.h"
#include "event/event_batch.h"
#include "projection/script_projection.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace hindcast::analysis {

/// Fills the batch with the next snapshots, each an event of the stream and version whose state is its
/// payload; false at the end.
using SnapshotReader = std::function<Result<bool>(event::EventBatch&)>;

Result<ParityTotals> snapshotParity(const std::shared_ptr<const event::EventLog>& log,
                                    const std::shared_ptr<const projection::ScriptProjection>& projection,
                                    const SnapshotReader& read, const DiffOptions& options,
                                    const ParityVisitor& visit, std::stop_token stop);

} // namespace hindcast::analysis
