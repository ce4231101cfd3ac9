// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/explainer.h"

#include "analysis/blame.h"
#include "analysis/diff.h"
#include "session/place.h"
#include "session/row_reader.h"

#include <algorithm>
#include <unordered_map>

namespace hindcast::session {
namespace {

using Lane = TimelinePool::Lane;

struct Author {
    EventRow row;
    std::string id, correlation;
};

/// The events at these indexes of the stream, each read once, in rank order.
Result<std::unordered_map<std::size_t, Author>> readAuthors(const event::EventLog& log,
                                                            const event::StreamColumns& columns,
                                                            std::vector<std::size_t> indexes,
                                                            event::Fields fields, std::stop_token stop) {
    const auto rankOf = [&](std::size_t index) { return columns.ranks[index]; };
    std::sort(indexes.begin(), indexes.end(), [&](auto a, auto b) { return rankOf(a) < rankOf(b); });
    indexes.erase(std::unique(indexes.begin(), indexes.end()), indexes.end());
    std::vector<Rank> ranks(indexes.size());
    std::transform(indexes.begin(), indexes.end(), ranks.begin(), rankOf);

    std::unordered_map<std::size_t, Author> authors;
    authors.reserve(indexes.size());
    std::size_t at = 0;
    const auto done = log.visitList(
        ranks, fields,
        [&](const event::StoredEvent& stored) {
            const std::size_t index = indexes[at++];
            Author author{makeRow(log, stored), std::string(stored.event.id),
                          std::string(stored.event.correlation)};
            placeIn(columns, index, author.row);
            authors.emplace(index, std::move(author));
            return true;
        },
        stop);
    if (!done) return done.error();
    return authors;
}

bool isBelow(std::string_view path, std::string_view ancestor) {
    return path.starts_with(ancestor) && (path.size() == ancestor.size() || path[ancestor.size()] == '/');
}

/// A change counts when it is of a wanted path, below it, or replaces something above it.
bool concerns(const std::string& changed, const std::vector<std::string>& paths) {
    return paths.empty() || std::any_of(paths.begin(), paths.end(), [&](const std::string& path) {
               return isBelow(changed, path) || isBelow(path, changed);
           });
}

} // namespace

Result<std::vector<BlameRow>> Explainer::blame(StreamId stream, const Point& point,
                                               const std::optional<json::Pointer>& path,
                                               std::stop_token stop) const {
    auto lease = m_timelines.take(stream, Lane::Explain, stop);
    if (!lease) return lease.error();
    const event::StreamColumns& columns = (*lease)->columns();
    auto lines = analysis::blame(**lease, placeOf(columns, point).folded, path, stop);
    if (!lines) return lines.error();

    std::vector<std::size_t> indexes;
    for (const auto& line : *lines)
        indexes.push_back(line.index);
    const auto authors = readAuthors(m_log, columns, std::move(indexes), event::Fields::All, stop);
    if (!authors) return authors.error();
    std::vector<BlameRow> rows;
    rows.reserve(lines->size());
    for (auto& line : *lines) {
        const Author& author = authors->at(line.index);
        rows.push_back(
            {std::move(line.path), std::move(line.value), author.row, author.id, author.correlation});
    }
    return rows;
}

Result<std::vector<HistoryRow>> Explainer::history(StreamId stream, const json::Pointer& path,
                                                   std::stop_token stop) const {
    auto lease = m_timelines.take(stream, Lane::Explain, stop);
    if (!lease) return lease.error();
    auto lines = analysis::history(**lease, path, stop);
    if (!lines) return lines.error();

    std::vector<std::size_t> indexes;
    for (const auto& line : *lines)
        indexes.push_back(line.index);
    const auto authors =
        readAuthors(m_log, (*lease)->columns(), std::move(indexes), event::Fields::Columns, stop);
    if (!authors) return authors.error();
    std::vector<HistoryRow> rows;
    rows.reserve(lines->size());
    for (auto& line : *lines)
        rows.push_back({authors->at(line.index).row, std::move(line.oldValue), std::move(line.newValue)});
    return rows;
}

Result<std::vector<SeriesPoint>> Explainer::series(StreamId stream, const json::Pointer& path,
                                                   std::stop_token stop) const {
    auto lease = m_timelines.take(stream, Lane::Explain, stop);
    if (!lease) return lease.error();
    const event::StreamColumns& columns = (*lease)->columns();
    std::vector<SeriesPoint> points;
    points.reserve(columns.size());
    const auto done = (*lease)->walk(
        0, columns.size(),
        [&](std::size_t index, const event::StoredEvent&, const json::Value&, const json::Value& after) {
            SeriesPoint point{
                index + 1, columns.ranks[index], columns.versions[index], columns.times[index], {}};
            if (const json::Value* value = path.find(after); value && value->kind() == json::Kind::Number)
                point.value = value->asDouble();
            points.push_back(std::move(point));
            return true;
        },
        stop);
    if (!done) return done.error();
    return points;
}

Result<std::vector<HistoryRow>> Explainer::changesBetween(StreamId stream, std::size_t from, std::size_t to,
                                                          const std::vector<std::string>& paths,
                                                          std::vector<std::string>& changedPaths,
                                                          std::stop_token stop) const {
    changedPaths.clear();
    auto lease = m_timelines.take(stream, Lane::Explain, stop);
    if (!lease) return lease.error();
    const event::StreamColumns& columns = (*lease)->columns();
    to = std::min(to, columns.size());
    from = std::min(from, to);

    struct Found {
        std::size_t index;
        analysis::Change change;
    };
    std::vector<Found> found;
    const auto done = (*lease)->walk(
        from, to,
        [&](std::size_t index, const event::StoredEvent&, const json::Value& before,
            const json::Value& after) {
            for (auto& change : analysis::diff(before, after).changes)
                if (concerns(change.path, paths)) found.push_back({index, std::move(change)});
            return true;
        },
        stop);
    if (!done) return done.error();

    std::vector<std::size_t> indexes;
    for (const auto& f : found)
        indexes.push_back(f.index);
    const auto authors = readAuthors(m_log, columns, std::move(indexes), event::Fields::Columns, stop);
    if (!authors) return authors.error();
    std::vector<HistoryRow> rows;
    rows.reserve(found.size());
    for (auto& f : found) {
        rows.push_back(
            {authors->at(f.index).row, std::move(f.change.oldValue), std::move(f.change.newValue)});
        changedPaths.push_back(std::move(f.change.path));
    }
    return rows;
}

} // namespace hindcast::session
