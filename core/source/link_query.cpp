// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/link_query.h"

#include "base/hash.h"
#include "base/text.h"
#include "event/problem_code.h"
#include "source/row_values.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace hindcast::source {

namespace {

constexpr std::size_t kPollEvery = 4096;
/// Rows of the streams that have links, else rows of which something is wrong.
enum class Wanted { Links, Wrong };

std::string columnOf(const char* row, std::string_view column) {
    return std::string(row) + '.' + sqlite::quoteName(column);
}

/// That the row is one of a place in a stream; ?1 is bound to `equals`.
std::string counts(const JoinSpec& join, const char* row) {
    if (join.where.empty()) return "1";
    return columnOf(row, join.where) + (join.equals.starts_with('!') ? " IS NOT ?1" : " = ?1");
}

/// The name of the row's stream.
std::string nameOf(const JoinSpec& join, const char* row) {
    const std::string stream = columnOf(row, join.links->stream);
    if (join.links->category.empty()) return stream;
    const std::string category = columnOf(row, join.links->category);
    return "CASE WHEN coalesce(" + category + ", '') = '' THEN " + stream + " ELSE " + category
           + " || '-' || " + stream + " END";
}

/// Names of the streams that hold an event for which another row came first. Such tables need not have an
/// index by event, so firsts are gathered before any is asked for.
std::string linkedStreams(const JoinSpec& join, const std::string& from) {
    const std::string firsts = "SELECT " + columnOf("h", join.key) + " AS event, min("
                               + columnOf("h", join.lowest) + ") AS first" + from + "h WHERE "
                               + counts(join, "h") + " GROUP BY 1";
    return "SELECT " + nameOf(join, "l") + from + "l JOIN (" + firsts + ") f ON " + columnOf("l", join.key)
           + " = f.event WHERE " + counts(join, "l") + " AND " + columnOf("l", join.lowest) + " > f.first";
}

/// Event, stream, version, place, category.
std::string queryOf(const StoreSpec& spec, const JoinSpec& join, const LinkRows& rows, Wanted wanted) {
    const Membership& links = *join.links;
    const std::string from = " FROM " + sqlite::quoteName(rows.table) + ' ';
    std::string name = nameOf(join, "t"), joined, condition, order = columnOf("t", join.lowest);
    const auto names = std::find_if(spec.joins.begin(), spec.joins.end(), [&](const JoinSpec& other) {
        return !links.names.empty() && other.table == links.names;
    });
    if (names != spec.joins.end()) {
        name = columnOf("n", names->columns.front());
        joined = " LEFT JOIN " + sqlite::quoteName(rows.names) + " n ON " + columnOf("n", names->key) + " = "
                 + columnOf("t", links.stream);
    }
    const std::string version = links.version.empty() ? "NULL" : columnOf("t", links.version);
    const std::string place = join.lowest.empty() ? "NULL" : columnOf("t", join.lowest);
    if (wanted == Wanted::Wrong) {
        condition = " AND (coalesce(" + columnOf("t", links.stream) + ", '') = '' OR "
                    + columnOf("t", join.key) + " IS NULL"
                    + (rows.missing.empty() ? "" : " OR " + rows.missing) + ")";
    } else if (join.isAside()) {
        condition = " AND " + columnOf("t", links.stream) + " IS NOT " + columnOf("t", links.home);
        order = columnOf("t", links.stream) + ", " + version;
    } else {
        condition = " AND " + name + " IN (" + linkedStreams(join, from) + ")";
    }
    const std::string category = links.category.empty() ? "NULL" : columnOf("t", links.category);
    return "SELECT " + columnOf("t", join.key) + ", " + name + ", " + version + ", " + place + ", " + category
           + from + "t" + joined + " WHERE " + counts(join, "t") + condition + " ORDER BY " + order;
}

/// As the reader of rows has it.
std::string categoryOf(const StoreSpec& spec, const std::string& stream) {
    if (!spec.finish) return {};
    event::EventBatch batch;
    event::Event event;
    event.stream = stream;
    spec.finish(event, batch, StoreSpec::Texts(spec.extras.size()));
    return std::string(event.category);
}

/// Rows with one thing wrong: how many, and the first.
struct Doubt {
    std::uint64_t rows = 0;
    std::string where;

    void add(const event::LinkTable& table, const event::LinkTable::Row& row) {
        if (rows++ == 0) where = table.placeOf(row);
    }
    void tell(const char* what, event::LinkTable& table) const {
        if (rows == 0) return;
        table.problems.push_back({event::Severity::Warning, event::kBadLinkCode, std::nullopt, std::nullopt,
                                  where,
                                  std::string(what) + ", in " + groupDigits(rows) + " rows from here on",
                                  "correct it where it was written"});
    }
};

/// Rows of a query, gathered.
class LinkReader {
public:
    LinkReader(const StoreSpec& spec, const JoinSpec& join, const LinkRows& rows)
        : m_spec(spec), m_join(join) {
        m_table.origins = {rows.origin + (join.lowest.empty() ? "" : ' ' + std::string(join.lowest) + ' ')};
    }

    void add(const sqlite::Statement& found, Wanted wanted) {
        event::LinkTable::Row row;
        if (const auto place = found.isNull(3) ? std::nullopt : integerOf(found.text(3)); place && *place > 0)
            row.place = std::uint64_t(*place);
        const bool hasStream = !found.isNull(1) && !found.text(1).empty();
        // Those that are wrong are told by the query for them, where there is one.
        if (!hasStream || found.isNull(0)) {
            if (wanted == Wanted::Wrong || m_join.isAside())
                (hasStream ? m_noEvent : m_noStream).add(m_table, row);
            return;
        }
        std::string name(found.text(1));
        if (wanted == Wanted::Wrong && m_streams.contains(name)) return;
        row.stream =
            numberOf(std::move(name), found.isNull(4) ? std::string() : std::string(found.text(4)), wanted);
        row.idHash = hash64(found.text(0));
        if (!found.isNull(2)) {
            const auto version = integerOf(found.text(2));
            row.hasVersion = version && *version >= 0;
            if (row.hasVersion)
                row.version = *version;
            else
                m_noVersion.add(m_table, row);
        }
        m_table.rows.push_back(row);
    }
    event::LinkTable take() {
        m_noStream.tell("the stream that an event stands in is missing", m_table);
        m_noEvent.tell("the event that stands in a stream is missing", m_table);
        m_noVersion.tell(
            "the version of an event in a stream is no whole number from 0 on: it has its running"
            " number there",
            m_table);
        return std::move(m_table);
    }

private:
    std::uint32_t numberOf(std::string name, std::string category, Wanted wanted) {
        auto& known = wanted == Wanted::Links ? m_streams : m_wrongStreams;
        const auto [stream, isNew] =
            known.try_emplace(std::move(name), std::uint32_t(m_table.streams.size()));
        if (isNew && category.empty()) category = categoryOf(m_spec, stream->first);
        if (isNew) m_table.streams.push_back({stream->first, std::move(category)});
        return stream->second;
    }

    const StoreSpec& m_spec;
    const JoinSpec& m_join;
    event::LinkTable m_table;
    std::unordered_map<std::string, std::uint32_t> m_streams, m_wrongStreams;
    Doubt m_noStream, m_noEvent, m_noVersion;
};

/// As long as it lives, a running step of the connection ends when the token is stopped, and not by that of
/// the last read, whose thread may be over.
class Stoppable {
public:
    Stoppable(sqlite::Connection& connection, const std::stop_token& stop) : m_connection(connection) {
        m_connection.setStop(stop);
    }
    ~Stoppable() { m_connection.setStop({}); }
    Stoppable(const Stoppable&) = delete;
    Stoppable& operator=(const Stoppable&) = delete;

private:
    sqlite::Connection& m_connection;
};

} // namespace

Result<event::LinkTable> readLinks(sqlite::Connection& connection, const StoreSpec& spec,
                                   const JoinSpec& join, const LinkRows& rows, const std::stop_token& stop) {
    const Stoppable stoppable(connection, stop); // the first row comes when all are grouped and sorted
    LinkReader reader(spec, join, rows);
    for (const Wanted wanted : {Wanted::Links, Wanted::Wrong}) {
        if (wanted == Wanted::Wrong && join.isAside()) break; // all that it has are links
        auto query = connection.prepare(queryOf(spec, join, rows, wanted));
        if (!query) return query.error();
        if (!join.where.empty()) {
            const std::string_view equals = join.equals.substr(join.equals.starts_with('!') ? 1 : 0);
            if (const auto number = integerOf(equals))
                query->bindInt64(1, *number);
            else
                query->bindText(1, equals);
        }
        for (std::size_t count = 0;; ++count) {
            if (count % kPollEvery == 0 && stop.stop_requested()) return cancelled(connection.file());
            const auto more = query->step();
            if (!more) return more.error();
            if (!*more) break;
            reader.add(*query, wanted);
        }
    }
    return reader.take();
}

} // namespace hindcast::source
