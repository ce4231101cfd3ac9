// SPDX-License-Identifier: GPL-3.0-or-later
// search(): the events of a log that hold a needle, in log order or backwards, part by part on the threads of
// a pool; a scan (expression/scan.h) with a condition, so a filter and limits may narrow it further.
// Thread-safety: may run several times at once; the visitor is called on the caller's thread.
#pragma once

#include "expression/scan.h"
#include "search/needle.h"

namespace hindcast::search {

/// `filter`: or nothing. Errors: Invalid (an empty needle), of the log, Cancelled.
Result<expression::ScanTotals> search(const event::EventLog& log, const Needle& needle,
                                      const expression::Filter* filter,
                                      const expression::ScanRequest& request, ThreadPool& pool,
                                      const expression::ChunkVisitor& visit, const std::stop_token& stop);

} // namespace hindcast::search
