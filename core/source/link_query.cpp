// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/link_query.h"

#include "base/hash.h"
#include "source/row_values.h"

#include <unordered_map>

namespace hindcast::source {

namespace {

constexpr std::size_t kPollEvery = 4096;

std::string columnOf(const char* row, std::string_view column) {
    return std::string(row) + '.' + sqlite::quoteName(column);
}

/// That the row counts; ?1 is bound to `equals`.
std::string counts(const JoinSpec& join, const char* row) {
    const std::string stream = columnOf(row, join.columns[0]) + " IS NOT NULL";
    if (join.where.empty()) return stream;
    return stream + " AND " + columnOf(row, join.where)
           + (join.equals.starts_with('!') ? " IS NOT ?1" : " = ?1");
}

/// All rows of the streams that have one which is not its event's first, in the order of the table. Such
/// tables need not have an index by event, so firsts are gathered before any is asked for.
std::string queryOf(const JoinSpec& join, const std::string& table) {
    const std::string from = " FROM " + sqlite::quoteName(table) + ' ';
    const std::string firsts = "SELECT " + columnOf("h", join.key) + " AS event, min("
                               + columnOf("h", join.lowest) + ") AS first" + from + "h WHERE "
                               + counts(join, "h") + " GROUP BY 1";
    const std::string links = "SELECT " + columnOf("l", join.columns[0]) + from + "l JOIN (" + firsts
                              + ") f ON " + columnOf("l", join.key) + " = f.event WHERE " + counts(join, "l")
                              + " AND " + columnOf("l", join.lowest) + " > f.first";
    return "SELECT " + columnOf("t", join.key) + ", " + columnOf("t", join.columns[0]) + ", "
           + columnOf("t", join.columns[1]) + from + "t WHERE " + counts(join, "t") + " AND "
           + columnOf("t", join.columns[0]) + " IN (" + links + ") ORDER BY " + columnOf("t", join.lowest);
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
                                   const JoinSpec& join, const std::string& table,
                                   const std::stop_token& stop) {
    const Stoppable stoppable(connection, stop); // the first row comes when all are grouped and sorted
    auto query = connection.prepare(queryOf(join, table));
    if (!query) return query.error();
    if (!join.where.empty())
        query->bindText(1, join.equals.starts_with('!') ? join.equals.substr(1) : join.equals);
    event::LinkTable links;
    std::unordered_map<std::string, std::uint32_t> streams;
    for (std::size_t rows = 0;; ++rows) {
        if (rows % kPollEvery == 0 && stop.stop_requested()) return cancelled(connection.file());
        const auto more = query->step();
        if (!more) return more.error();
        if (!*more) return links;
        if (query->isNull(0)) continue;
        const auto [stream, isNew] =
            streams.try_emplace(std::string(query->text(1)), std::uint32_t(links.streams.size()));
        if (isNew) links.streams.push_back({stream->first, categoryOf(spec, stream->first)});
        event::LinkTable::Row row;
        row.idHash = hash64(query->text(0));
        row.stream = stream->second;
        if (const auto version = query->isNull(2) ? std::nullopt : integerOf(query->text(2))) {
            row.hasVersion = true;
            row.version = *version;
        }
        links.rows.push_back(row);
    }
}

} // namespace hindcast::source
