// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/event_scan.h"

#include "base/rank_set.h"
#include "event/link_marks.h"

#include <algorithm>

namespace hindcast::cli {
namespace {

constexpr std::size_t kPage = 512; ///< ranks of a stream handed to the log at a time

int compare(const Position& a, const Position& b) {
    if (a.isText() != b.isText()) return a.isText() ? 1 : -1;
    if (a.isText()) return a.text().compare(b.text());
    return a.number() < b.number() ? -1 : a.number() > b.number() ? 1 : 0;
}

bool inside(const EventFilter& filter, const std::optional<Position>& position,
            const std::optional<Micros>& time) {
    if (filter.from && (!position || compare(*position, *filter.from) < 0)) return false;
    if (filter.to && (!position || compare(*position, *filter.to) > 0)) return false;
    if (filter.since && (!time || *time < *filter.since)) return false;
    return !filter.until || (time && *time < *filter.until);
}

struct Span {
    std::uint64_t first = 0, last = 0; ///< ranks, both inclusive
    bool empty = true;
};

// From the columns alone: the ranks between which all events lie that will be visited.
Result<Span> spanOf(const event::EventLog& log, const EventFilter& filter, std::stop_token stop) {
    const std::uint64_t count = log.eventCount();
    Span span{0, count == 0 ? 0 : count - 1, count == 0};
    if (!filter.bounded() || span.empty) return span;
    span = {};
    std::uint64_t found = 0;
    const auto note = [&](const event::StoredEvent& event) {
        if (!filter.matches(event)) return true;
        const std::uint64_t rank = event.rank.value();
        span.first = span.empty ? rank : std::min(span.first, rank);
        span.last = span.empty ? rank : std::max(span.last, rank);
        span.empty = false;
        return !filter.limit || ++found < *filter.limit;
    };
    const auto visited =
        filter.reverse ? log.visitRanksBackwards(Rank(count - 1), count, event::Fields::Columns, note, stop)
                       : log.visitRanks(Rank(0), count, event::Fields::Columns, note, stop);
    if (!visited) return visited.error();
    return span;
}

Result<void> scanAll(const event::EventLog& log, const EventFilter& filter, const event::EventVisitor& visit,
                     std::stop_token stop) {
    const auto span = spanOf(log, filter, stop);
    if (!span) return span.error();
    if (span->empty) return {};
    const std::uint64_t count = span->last - span->first + 1;
    if (filter.reverse) return log.visitRanksBackwards(Rank(span->last), count, filter.fields, visit, stop);
    return log.visitRanks(Rank(span->first), count, filter.fields, visit, stop);
}

// With links of other streams' events in it, a stream has an order of its own. They are told as what they are
// in the log, with their version here.
Result<void> scanWithLinks(const event::EventLog& log, const EventFilter& filter,
                           const event::StreamColumns& stream, const RankSet* among,
                           const event::EventVisitor& visit, std::stop_token stop) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < stream.size(); ++i)
        if (inside(filter, stream.positions[i], stream.times[i])
            && (among == nullptr || among->contains(stream.ranks[i])))
            places.push_back(i);
    if (filter.reverse) std::reverse(places.begin(), places.end());
    bool more = true;
    for (std::size_t at = 0; at < places.size() && more; at += kPage) {
        std::vector<Rank> page;
        for (std::size_t i = at; i < std::min(at + kPage, places.size()); ++i)
            page.push_back(stream.ranks[places[i]]);
        std::size_t next = at;
        const auto visited = log.visitList(
            page, filter.fields,
            [&](const event::StoredEvent& event) {
                event::StoredEvent here = event;
                const std::size_t place = places[next++];
                if ((stream.linked[place] & event::kIsLink) != 0)
                    here.linkedVersion = stream.versions[place];
                else
                    here.version = stream.versions[place];
                return more = visit(here);
            },
            stop);
        if (!visited) return visited.error();
    }
    return {};
}

// The columns of a stream stand in version order; here they are wanted in log order.
Result<void> scanStream(const event::EventLog& log, const EventFilter& filter,
                        const event::EventVisitor& visit, std::stop_token stop) {
    const auto columns = log.openStream(*filter.stream, stop);
    if (!columns) return columns.error();
    const event::StreamColumns& stream = **columns;
    if (!stream.linked.empty()) return scanWithLinks(log, filter, stream, nullptr, visit, stop);
    if (!filter.bounded() && !filter.reverse && std::is_sorted(stream.ranks.begin(), stream.ranks.end()))
        return log.visitStream(stream, 0, stream.size(), filter.fields, visit, stop);

    std::vector<Rank> ranks;
    for (std::size_t i = 0; i < stream.size(); ++i)
        if (inside(filter, stream.positions[i], stream.times[i])) ranks.push_back(stream.ranks[i]);
    std::sort(ranks.begin(), ranks.end());
    if (filter.reverse) std::reverse(ranks.begin(), ranks.end());
    bool more = true;
    for (std::size_t at = 0; at < ranks.size() && more; at += kPage) {
        const auto end = ranks.begin() + std::ptrdiff_t(std::min(at + kPage, ranks.size()));
        const std::vector<Rank> page(ranks.begin() + std::ptrdiff_t(at), end);
        const auto visited = log.visitList(
            page, filter.fields, [&](const event::StoredEvent& event) { return more = visit(event); }, stop);
        if (!visited) return visited.error();
    }
    return {};
}

} // namespace

bool EventFilter::matches(const event::StoredEvent& event) const {
    return inside(*this, event.position, event.event.time);
}

Result<void> scanEvents(const event::EventLog& log, const EventFilter& filter,
                        const event::EventVisitor& visit, std::stop_token stop) {
    if (filter.limit && *filter.limit == 0) return {};
    std::uint64_t shown = 0;
    const auto matching = [&](const event::StoredEvent& event) {
        if (!filter.matches(event)) return true;
        if (!visit(event)) return false;
        return !filter.limit || ++shown < *filter.limit;
    };
    return filter.stream ? scanStream(log, filter, matching, stop) : scanAll(log, filter, matching, stop);
}

namespace {

Result<expression::ScanTotals> runOver(const session::Session& session, const expression::Expression* where,
                                       const EventFilter& filter, const expression::ScanRequest& request,
                                       const expression::ChunkVisitor& visit, const std::stop_token& stop) {
    if (filter.contains) return session.runSearch(*filter.contains, where, request, visit, stop);
    return session.runFilter(*where, request, visit, stop);
}

// Hits come in log order, and the stream has another.
Result<void> scanHitsWithLinks(const session::Session& session, const expression::Expression* where,
                               const EventFilter& filter, const event::StreamColumns& stream,
                               const event::EventVisitor& visit, std::stop_token stop) {
    if (filter.limit && *filter.limit == 0) return {};
    expression::ScanRequest request;
    request.limits = {filter.stream, filter.from, filter.to, filter.since, filter.until};
    RankSet hits;
    const auto scanned = runOver(
        session, where, filter, request,
        [&](const expression::ScanChunk& chunk) {
            for (const expression::Hit& hit : chunk.hits)
                hits.append(hit.rank);
            return true;
        },
        stop);
    if (!scanned) return scanned.error();
    std::uint64_t shown = 0;
    const auto some = [&](const event::StoredEvent& event) {
        return visit(event) && (!filter.limit || ++shown < *filter.limit);
    };
    return scanWithLinks(session.log(), filter, stream, &hits, some, stop);
}

} // namespace

Result<void> scanEvents(const session::Session& session, const expression::Expression* where,
                        const EventFilter& filter, const event::EventVisitor& visit, std::stop_token stop) {
    if (where == nullptr && !filter.contains) return scanEvents(session.log(), filter, visit, stop);
    if (filter.stream) {
        const auto columns = session.log().openStream(*filter.stream, stop);
        if (!columns) return columns.error();
        if (!(*columns)->linked.empty())
            return scanHitsWithLinks(session, where, filter, **columns, visit, stop);
    }
    expression::ScanRequest request;
    request.backwards = filter.reverse;
    request.limit = filter.limit;
    request.limits = {filter.stream, filter.from, filter.to, filter.since, filter.until};
    Result<void> read;
    const auto visitHits = [&](const expression::ScanChunk& chunk) {
        bool more = true;
        for (std::size_t at = 0; at < chunk.hits.size() && more && read; at += kPage) {
            std::vector<Rank> page;
            for (std::size_t i = at; i < std::min(at + kPage, chunk.hits.size()); ++i)
                page.push_back(chunk.hits[i].rank);
            read = session.log().visitList(
                page, filter.fields, [&](const event::StoredEvent& event) { return more = visit(event); },
                stop);
        }
        return more && read;
    };
    const auto scanned = runOver(session, where, filter, request, visitHits, stop);
    if (!read) return read.error();
    if (!scanned) return scanned.error();
    return {};
}

} // namespace hindcast::cli
