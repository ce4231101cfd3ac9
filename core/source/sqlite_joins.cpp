// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sqlite_joins.h"

#include <algorithm>
#include <utility>

namespace hindcast::source {

namespace {

constexpr std::size_t kPollEvery = 4096;

/// Asking for a key looks at all rows.
bool isScanned(sqlite::Connection& connection, const JoinSpec& join, const std::string& table) {
    if (join.isAside()) return false;
    auto plan =
        connection.prepare("EXPLAIN QUERY PLAN SELECT " + sqlite::quoteName(join.key) + " FROM "
                           + sqlite::quoteName(table) + " WHERE " + sqlite::quoteName(join.key) + " = ?1");
    if (!plan) return false;
    constexpr int kDetail = 3;
    const auto row = plan->step();
    return row && *row && plan->text(kDetail).starts_with("SCAN");
}

/// False: the table is damaged.
Result<bool> gather(DumpJoins& joins, std::size_t at, sqlite::Connection& connection,
                    const std::string& table, const std::stop_token& stop) {
    SqlTable block;
    block.name = table;
    block.columns = joins.columns(at);
    block.types.assign(block.columns.size(), "text"); // each row says what it holds
    std::string columns;
    for (const std::string& column : block.columns)
        columns += (columns.empty() ? "" : ", ") + sqlite::quoteName(column);
    auto rows = connection.prepare("SELECT " + columns + " FROM " + sqlite::quoteName(table));
    if (!rows) return false;
    std::vector<DumpField> fields;
    for (std::size_t count = 0;; ++count) {
        if (count % kPollEvery == 0 && stop.stop_requested()) return cancelled(connection.file());
        const auto more = rows->step();
        if (!more && more.error().code == ErrorCode::Cancelled) return more.error();
        if (!more) return false;
        if (!*more) return true;
        fields.clear();
        for (int i = 0; i < rows->columnCount(); ++i) {
            const sqlite::ColumnType type = rows->type(i);
            fields.push_back({type == sqlite::ColumnType::Null,
                              type == sqlite::ColumnType::Blob ? rows->blob(i) : rows->text(i)});
        }
        if (auto added = joins.addRow(at, block, fields); !added) return added.error();
    }
}

} // namespace

Result<std::unique_ptr<DumpJoins>> gatherUnindexed(sqlite::Connection& connection, const StoreSpec& spec,
                                                   const std::vector<std::string>& tables,
                                                   const std::stop_token& stop) {
    bool isAnyScanned = false;
    for (std::size_t i = 0; i < spec.joins.size(); ++i)
        isAnyScanned = isAnyScanned || isScanned(connection, spec.joins[i], tables[i]);
    if (!isAnyScanned) return std::unique_ptr<DumpJoins>();
    auto joins = DumpJoins::make(spec);
    if (!joins) return joins;
    for (std::size_t i = 0; i < spec.joins.size(); ++i) {
        const auto whole = gather(**joins, i, connection, tables[i], stop);
        if (!whole) return whole.error();
        if (!*whole) return std::unique_ptr<DumpJoins>();
    }
    if (auto finished = (*joins)->finish(spec); !finished) return finished.error();
    return joins;
}

} // namespace hindcast::source
