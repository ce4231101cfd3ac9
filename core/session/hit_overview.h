// SPDX-License-Identifier: GPL-3.0-or-later
// The hits of a filter over time: counts for the buckets and lanes of an overview of all events.
// Thread-safety: pure function over a const log.
#pragma once

#include "base/rank_set.h"
#include "base/result.h"
#include "event/event_log.h"

#include <stop_token>

namespace hindcast::session {

/// Range, buckets and lanes of `frame`, with the events of `hits` counted exactly; what has no lane of its
/// own there goes to the lane without a name. Cost: the columns of the parts that hold hits in the range.
Result<event::Overview> countHits(const event::EventLog& log, const RankSet& hits,
                                  const event::Overview& frame, event::LaneBy laneBy, std::stop_token stop);

} // namespace hindcast::session
