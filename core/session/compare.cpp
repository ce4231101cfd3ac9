// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/compare.h"

#include "base/hash.h"
#include "session/script_source.h"

namespace hindcast::session {
namespace {

using analysis::ComparisonRequest;

bool hasCategory(const event::EventLog& log, const std::string& category) {
    for (std::uint32_t i = 0; i < log.categoryCount(); ++i)
        if (log.categoryName(CategoryId(i)) == category) return true;
    return false;
}

/// What the events of a store are known by: how many, since when, and what the last one says.
std::string contentOf(const event::EventLog& log, std::stop_token stop) {
    const event::LogFacts facts = log.facts();
    std::string text = facts.source + '\n' + std::to_string(facts.epoch) + ' '
                       + std::to_string(log.eventCount()) + ' ' + std::to_string(log.streamCount());
    if (log.eventCount() > 0)
        (void)log.visitRanks(
            Rank(log.eventCount() - 1), 1, event::Fields::All,
            [&](const event::StoredEvent& event) {
                for (const std::string_view part :
                     {event.event.stream, event.event.id, event.event.payload.bytes})
                    text += ' ' + std::to_string(hash64(part));
                return true;
            },
            stop);
    return text;
}

/// Of everything that the answer depends on.
std::string keyOf(const event::EventLog& log, const ComparisonRequest& request, const CompareOptions& options,
                  std::stop_token stop) {
    std::string key = contentOf(log, std::move(stop)) + '\n' + request.left.identity() + '\n'
                      + request.right.identity() + '\n' + request.left.name + '\n' + request.right.name;
    key += "\n" + options.diff.arrayKey.value_or(json::Pointer()).print();
    for (const std::string& path : options.diff.ignore)
        key += "\n-" + path;
    if (options.upTo) key += "\nto " + options.upTo->print() + '.' + std::to_string(options.upTo->tie());
    if (options.category) key += "\nof " + *options.category;
    if (options.streams) {
        std::string bits;
        for (const bool read : *options.streams)
            bits += read ? '1' : '0';
        key += "\nin " + std::to_string(hash64(bits)) + std::to_string(hash64(bits, 1));
    }
    return key;
}

} // namespace

Result<analysis::ComparisonTotals> compare(const Session& session, const CompareOptions& options,
                                           const analysis::DifferenceVisitor& visit, std::stop_token stop) {
    auto left = scriptOf(options.left);
    if (!left) return left.error();
    auto right = scriptOf(options.right);
    if (!right) return right.error();
    const event::EventLog& log = session.log();
    if (options.category && !hasCategory(log, *options.category))
        return Error{ErrorCode::NotFound, *options.category, "the store has no stream of this category",
                     "see the categories that the store has in streams"};
    ComparisonRequest request{std::move(*left), std::move(*right), options.diff,
                              options.upTo,     options.transient, {}};
    request.progress = options.progress;
    if (options.category || options.streams)
        request.reads = [&](StreamId stream) {
            if (options.streams && !(*options.streams)[stream.value()]) return false;
            return !options.category || log.categoryName(log.stream(stream).category) == *options.category;
        };
    const std::string cache = log.facts().cache;
    const bool repeats = !options.left.allowClock && !options.right.allowClock; // else another answer comes
    if (options.resumes && repeats && !cache.empty())
        request.resume = {cache + ".comparison", keyOf(log, request, options, stop)};
    return analysis::comparison(log, request, visit, std::move(stop));
}

} // namespace hindcast::session
