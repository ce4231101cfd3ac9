// SPDX-License-Identifier: GPL-3.0-or-later
// The histogram of the command-line contract: equal buckets, counted exactly from the columns; by rank where
// no event has a time. Thread-safety: pure function over a const log.
#pragma once

#include "base/result.h"
#include "event/event_log.h"
#include "session/rows.h"
#include "session/session.h"

#include <cstddef>
#include <stop_token>

namespace hindcast::session {

/// `buckets` at least 1 (else Invalid). The last bucket takes in the latest time. Events without a time are
/// left out where others have one. Counts are in the order of the names' totals, largest first.
Result<Histogram> buildHistogram(const event::EventLog& log, std::size_t buckets, event::LaneBy laneBy,
                                 std::stop_token stop);
/// The same buckets, counting only what `where` lets pass.
Result<Histogram> buildHistogram(const Session& session, const expression::Expression& where,
                                 std::size_t buckets, event::LaneBy laneBy, std::stop_token stop);

} // namespace hindcast::session
