// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/search.h"

#include "search/part_search.h"

namespace hindcast::search {

Result<expression::ScanTotals> search(const event::EventLog& log, const Needle& needle,
                                      const expression::Filter* filter,
                                      const expression::ScanRequest& request, ThreadPool& pool,
                                      const expression::ChunkVisitor& visit, const std::stop_token& stop) {
    if (needle.text.empty())
        return Error{ErrorCode::Invalid, "search", "there is no text to search for",
                     "give at least a letter"};
    if (request.limit && *request.limit == 0) return expression::ScanTotals{};
    const SearchPlan plan(log, needle, pool, stop);
    return expression::scan(log, filter != nullptr ? *filter : expression::Filter::any(), request, pool,
                            visit, stop, [&plan] { return std::make_unique<PartSearch>(plan); });
}

} // namespace hindcast::search
