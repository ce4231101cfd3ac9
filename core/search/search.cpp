// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/search.h"

#include "search/part_search.h"

namespace hindcast::search {
namespace {

const expression::Filter& anyEvent() {
    static const expression::Filter filter = std::get<expression::Filter>(
        expression::Filter::make(std::get<expression::Expression>(expression::parse("true"))));
    return filter;
}

} // namespace

Result<expression::ScanTotals> search(const event::EventLog& log, const Needle& needle,
                                      const expression::Filter* filter,
                                      const expression::ScanRequest& request, ThreadPool& pool,
                                      const expression::ChunkVisitor& visit, const std::stop_token& stop) {
    if (needle.text.empty())
        return Error{ErrorCode::Invalid, "search", "there is no text to search for",
                     "give at least a letter"};
    if (request.limit && *request.limit == 0) return expression::ScanTotals{};
    const SearchPlan plan(log, needle, pool, stop);
    return expression::scan(log, filter != nullptr ? *filter : anyEvent(), request, pool, visit, stop,
                            [&plan] { return std::make_unique<PartSearch>(plan); });
}

} // namespace hindcast::search
