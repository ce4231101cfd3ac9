// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/postgres_joins.h"

#include "source/postgres_catalog.h"

#include <utility>

namespace hindcast::source {

namespace {

Result<void> gatherJoin(DumpJoins& joins, std::size_t at, PostgresConnection& connection,
                        const PostgresPlan& plan, const StoreSpec& spec, const std::string& condition,
                        WholeLinks whole, const std::stop_token& stop) {
    const SqlTable& table = plan.joins[at];
    SqlTable block = table;
    block.columns.clear();
    block.types.clear();
    block.plain.clear();
    std::string columns;
    for (const std::string& wanted : joins.columns(at)) {
        const auto found = table.columnLike(wanted);
        if (!found) continue;
        columns += (columns.empty() ? "j." : ", j.") + quotedName(table.columns[*found]);
        block.columns.push_back(table.columns[*found]);
        block.types.push_back(table.types[*found]);
    }
    std::string sql = "COPY (SELECT " + columns + " FROM " + quotedTable(table) + " j";
    const SqlTable& events = plan.tables.front();
    const JoinSpec& join = spec.joins[at];
    const auto key = table.columnLike(join.key), by = events.columnLike(join.by);
    if (join.isAside()) {
        const auto stream = table.columnLike(join.links->stream), home = table.columnLike(join.links->home);
        if (stream && home)
            sql += " WHERE j." + quotedName(table.columns[*stream]) + " IS DISTINCT FROM j."
                   + quotedName(table.columns[*home]);
    }
    // Streams with links are told whole, however little is read of the events.
    const JoinSpec* const links = linksOf(spec);
    const bool isOfLinks = join.links || (links && links->links->names == join.table);
    if (!condition.empty() && key && by && (!isOfLinks || whole == WholeLinks::No)) {
        const std::string cast = table.types[*key] == events.types[*by] ? "" : "::text";
        sql += " WHERE j." + quotedName(table.columns[*key]) + cast + " IN (SELECT t."
               + quotedName(events.columns[*by]) + cast + " FROM " + quotedTable(events) + " t WHERE "
               + condition + ")";
    }
    CopySplitter splitter;
    return connection.copyEach(sql + ") TO STDOUT", stop, [&](std::string_view row) {
        return joins.addRow(at, block, splitter.split(row));
    });
}

/// Events that links name and that are not there: the server tells them, so that not all keys are asked for.
Result<void> gatherMissing(DumpJoins& joins, const JoinSpec& links, const SqlTable& table,
                           PostgresConnection& connection, const PostgresPlan& plan,
                           const std::stop_token& stop) {
    const auto key = table.columnLike(links.key);
    if (!key || links.isAside()) return {};
    std::string sql = "COPY (SELECT DISTINCT j." + quotedName(table.columns[*key]) + " FROM "
                      + quotedTable(table) + " j WHERE true";
    for (const SqlTable& events : plan.tables) {
        const auto by = events.columnLike(links.by);
        if (!by) return {};
        const std::string cast = table.types[*key] == events.types[*by] ? "" : "::text";
        sql += " AND NOT EXISTS (SELECT 1 FROM " + quotedTable(events) + " t WHERE t."
               + quotedName(events.columns[*by]) + cast + " = j." + quotedName(table.columns[*key]) + cast
               + ")";
    }
    CopySplitter splitter;
    return connection.copyEach(sql + ") TO STDOUT", stop, [&](std::string_view row) -> Result<void> {
        const auto& fields = splitter.split(row);
        return fields.empty() ? Result<void>() : joins.addKey(fields.front(), DumpJoins::Keys::Missing);
    });
}

} // namespace

Result<std::unique_ptr<DumpJoins>> gatherJoins(PostgresConnection& connection, const PostgresPlan& plan,
                                               const StoreSpec& spec, const std::string& condition,
                                               const std::string& where, const std::stop_token& stop,
                                               WholeLinks whole) {
    if (spec.joins.empty()) return std::unique_ptr<DumpJoins>();
    auto made = DumpJoins::make(spec);
    if (!made) return made.error();
    std::unique_ptr<DumpJoins> joins = std::move(made).value();
    for (std::size_t i = 0; i < plan.joins.size(); ++i) {
        if (plan.joins[i].name.empty()) continue;
        if (spec.joins[i].isAside() && whole == WholeLinks::No) continue;
        auto gathered = gatherJoin(*joins, i, connection, plan, spec, condition, whole, stop);
        if (gathered && spec.joins[i].links && whole == WholeLinks::Yes)
            gathered = gatherMissing(*joins, spec.joins[i], plan.joins[i], connection, plan, stop);
        if (gathered) continue;
        Error error = gathered.error();
        error.where = where + ": " + plan.joins[i].qualified();
        return error;
    }
    if (auto finished = joins->finish(spec); !finished) return finished.error();
    return joins;
}

} // namespace hindcast::source
