// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/compare.h"

#include "session/script_source.h"

namespace hindcast::session {

Result<analysis::ComparisonTotals> compare(const Session& session, const CompareOptions& options,
                                           const analysis::DifferenceVisitor& visit, std::stop_token stop) {
    auto left = scriptOf(options.left);
    if (!left) return left.error();
    auto right = scriptOf(options.right);
    if (!right) return right.error();
    const event::EventLog& log = session.log();
    analysis::ComparisonRequest request{std::move(*left), std::move(*right), options.diff,
                                        options.upTo,     options.transient, {}};
    request.progress = options.progress;
    if (options.category || options.streams)
        request.reads = [&](StreamId stream) {
            if (options.streams && !(*options.streams)[stream.value()]) return false;
            return !options.category || log.categoryName(log.stream(stream).category) == *options.category;
        };
    return analysis::comparison(log, request, visit, std::move(stop));
}

} // namespace hindcast::session
