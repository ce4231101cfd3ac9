// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/postgres_plan.h"

#include "base/hash.h"
#include "source/dump_joins.h"
#include "source/postgres_catalog.h"
#include "source/sqlite_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace hindcast::source {

namespace {

/// Sorting so little is nothing to a server, even where it has no index by the key.
constexpr std::uint64_t kFewBytes = 32 << 20;

std::uint64_t numberAt(const std::vector<PostgresConnection::Row>& rows, std::size_t column) {
    std::uint64_t number = 0;
    if (!rows.empty() && rows.front()[column]) {
        const std::string& digits = *rows.front()[column];
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
    }
    return number;
}

bool isNumber(std::string_view type) {
    constexpr std::array<std::string_view, 4> kTypes{"bigint", "integer", "smallint", "xid8"};
    return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end();
}

/// The columns that order the log, where they are columns of the table and numbers.
std::vector<std::string> keyOf(const StoreSpec& spec, const SqlTable& table) {
    if (!spec.fields.orderIsUnique) return {};
    std::vector<FieldSpec> order = spec.fields.order;
    if (order.empty()) order.push_back(spec.fields.position);
    std::vector<std::string> key;
    for (const FieldSpec& field : order) {
        std::optional<std::size_t> at;
        if (field.kind() == FieldSpec::Kind::Column)
            for (const std::string& name : field.names())
                if (!at) at = table.columnLike(name);
        if (!at || *at >= table.types.size() || !isNumber(table.types[*at])) return {};
        key.push_back(table.columns[*at]);
    }
    return key.size() <= 2 ? key : std::vector<std::string>();
}

class Planner {
public:
    Planner(PostgresConnection& connection, const DumpLayout& layout, const std::stop_token& stop)
        : m_connection(connection), m_layout(layout), m_spec(layout.store->spec()), m_stop(stop) {}

    Result<PostgresPlan> plan() {
        findTables();
        if (auto may = checkRights(); !may) return may.error();
        if (auto measured = measure(); !measured) return measured.error();
        if (auto found = findKey(); !found) return found.error();
        return std::move(m_plan);
    }

private:
    using Rows = std::vector<PostgresConnection::Row>;
    Result<Rows> rows(const std::string& sql) { return m_connection.rows(sql, m_stop); }

    void findTables() {
        const SqlCatalog& catalog = m_layout.catalog;
        for (const auto& [name, table] : catalog.tables()) {
            if (catalog.rootOf(name) != name) continue; // a partition: its rows are its root's
            const auto root = m_layout.store->eventsRoot(catalog, table);
            if (root && *root == m_layout.root) m_plan.tables.push_back(table);
        }
        for (const JoinSpec& join : m_spec.joins) {
            const std::string wanted = joinedTable(m_spec, m_layout.root, join.table);
            const std::size_t dot = wanted.find('.');
            const SqlTable* found = catalog.findIn(wanted.substr(0, dot), wanted.substr(dot + 1));
            m_plan.joins.push_back(found ? *found : SqlTable());
        }
    }

    Result<void> checkRights() {
        std::vector<SqlTable> needed = m_plan.tables;
        for (const SqlTable& join : m_plan.joins)
            if (!join.name.empty()) needed.push_back(join);
        std::vector<std::string> names, tables, schemas;
        bool isMissing = false;
        for (const SqlTable& table : needed) {
            const auto may =
                rows("SELECT 1 WHERE has_schema_privilege(" + quotedText(table.schema)
                     + ", 'USAGE') AND (has_table_privilege(" + oidOf(table)
                     + ", 'SELECT') OR (SELECT bool_and(has_column_privilege(a.attrelid, a.attnum, "
                       "'SELECT')) FROM "
                       "pg_attribute a WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid = "
                     + oidOf(table) + "))");
            if (!may) return may.error();
            const auto addOnce = [](std::vector<std::string>& list, const std::string& one) {
                if (std::find(list.begin(), list.end(), one) == list.end()) list.push_back(one);
            };
            isMissing = isMissing || may->empty();
            if (may->empty()) addOnce(names, table.qualified());
            addOnce(tables, quotedTable(table));
            addOnce(schemas, quotedName(table.schema));
        }
        if (!isMissing) return {};
        const std::string role = quotedName(m_connection.role());
        const auto joined = [](const std::vector<std::string>& list) {
            std::string text;
            for (const std::string& one : list)
                text += (text.empty() ? "" : ", ") + one;
            return text;
        };
        return Error{ErrorCode::Io, "", "the role " + role + " may not read " + listNames(names),
                     "let their owner run: GRANT CONNECT ON DATABASE " + quotedName(m_connection.database())
                         + " TO " + role + "; GRANT USAGE ON SCHEMA " + joined(schemas) + " TO " + role
                         + "; GRANT SELECT ON " + joined(tables) + " TO " + role + ";"};
    }

    Result<void> measure() {
        for (const SqlTable& table : m_plan.tables) {
            const std::string oid = oidOf(table);
            const auto sizes =
                rows("WITH RECURSIVE part(oid) AS (SELECT " + oid
                     + " UNION ALL SELECT i.inhrelid FROM pg_inherits i JOIN part ON i.inhparent = part.oid) "
                       "SELECT coalesce(sum(pg_table_size(c.oid)), 0)::bigint, "
                       "coalesce(sum(greatest(c.reltuples, 0)), 0)::bigint, row_security_active("
                     + oid
                     + ")::int, bool_or(c.relkind IN ('v', 'f'))::int FROM part JOIN pg_class c ON c.oid = "
                       "part.oid WHERE c.relkind <> 'p'");
            if (!sizes) return sizes.error();
            m_plan.bytes += numberAt(*sizes, 0);
            m_plan.rows += numberAt(*sizes, 1);
            m_plan.isView = m_plan.isView || numberAt(*sizes, 3) != 0;
            if (numberAt(*sizes, 2) == 0) continue;
            m_plan.hidden = table.qualified();
            m_plan.loses.push_back("Rows of " + table.qualified() + " that its row-level security hides from "
                                   + m_connection.role() + " are not read.");
        }
        return {};
    }

    Result<void> findKey() {
        if (m_plan.tables.size() != 1 || m_plan.isView) return {};
        const SqlTable& table = m_plan.tables.front();
        const std::vector<std::string> key = keyOf(m_spec, table);
        if (key.empty()) return {};
        std::string columns = "true", isIndexed;
        for (std::size_t i = 0; i < key.size(); ++i) {
            const std::string column =
                "(SELECT a.attnum FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = "
                + quotedText(key[i]) + ")";
            columns +=
                " AND (SELECT a.attnotnull OR coalesce(pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval(%', "
                "false) FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = "
                "a.attnum WHERE a.attrelid = t.oid AND a.attname = "
                + quotedText(key[i]) + ")";
            isIndexed += " AND i.indkey[" + std::to_string(i) + "] = " + column;
        }
        const auto found = rows("SELECT (" + columns
                                + ")::int, EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = t.oid AND "
                                  "i.indisvalid AND i.indpred IS NULL"
                                + isIndexed + ")::int FROM (SELECT " + oidOf(table) + " AS oid) t");
        if (!found) return found.error();
        if (numberAt(*found, 0) == 0)
            return {}; // a NULL is behind no key, and is where no sequence gives one
        m_plan.key = key;
        m_plan.isOrdered = numberAt(*found, 1) != 0 || m_plan.bytes < kFewBytes;
        return {};
    }

    PostgresConnection& m_connection;
    const DumpLayout& m_layout;
    const StoreSpec& m_spec;
    const std::stop_token& m_stop;
    PostgresPlan m_plan;
};

/// Large objects in place of their numbers; one that is gone leaves its number.
std::string selectedColumn(const SqlTable& table, std::size_t column, const StoreSpec& spec) {
    const std::string name = "t." + quotedName(table.columns[column]);
    if (!spec.largeObjects || table.types[column] != "oid") return name;
    return "CASE WHEN EXISTS (SELECT 1 FROM pg_largeobject_metadata m WHERE m.oid = " + name
           + ") THEN lo_get(" + name + ")::text ELSE " + name + "::text END";
}

} // namespace

Result<PostgresPlan> PostgresPlan::make(PostgresConnection& connection, const DumpLayout& layout,
                                        const std::stop_token& stop) {
    return Planner(connection, layout, stop).plan();
}

std::string PostgresPlan::keyText() const {
    std::string text;
    for (const std::string& column : key)
        text += (text.empty() ? "t." : ", t.") + quotedName(column);
    return key.size() > 1 ? "(" + text + ")" : text;
}

std::string PostgresPlan::compared(const SqlTable& table, const char* how, const Key& values) const {
    std::string text;
    for (std::size_t i = 0; i < key.size(); ++i)
        text += (text.empty() ? "" : ", ") + quotedText(values[i]) + "::" + std::string(table.typeOf(key[i]));
    return keyText() + ' ' + how + ' ' + (key.size() > 1 ? "(" + text + ")" : text);
}

std::string PostgresPlan::selected(const SqlTable& table, const StoreSpec& spec) const {
    std::string columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        columns += (columns.empty() ? "" : ", ") + selectedColumn(table, i, spec);
    return columns;
}

std::string PostgresPlan::orderText() const {
    std::string text;
    for (const std::string& column : key)
        text += (text.empty() ? " ORDER BY t." : ", t.") + quotedName(column);
    return text;
}

std::string PostgresPlan::copyOf(const SqlTable& table, const StoreSpec& spec, const Key& after,
                                 std::uint64_t limit) const {
    std::string sql = "COPY (SELECT " + selected(table, spec) + " FROM " + quotedTable(table) + " t";
    if (!after.empty()) sql += " WHERE " + compared(table, ">", after);
    if (isOrdered || limit > 0) sql += orderText();
    if (limit > 0) sql += " LIMIT " + std::to_string(limit);
    return sql + ") TO STDOUT";
}

std::uint64_t PostgresPlan::shape(const StoreSpec& spec) const {
    std::string text(spec.format);
    for (const auto* list : {&tables, &joins})
        for (const SqlTable& table : *list) {
            text += '\n' + table.qualified();
            for (const std::string& column : table.columns)
                text += '\t' + column + ' ' + std::string(table.typeOf(column));
        }
    for (const std::string& column : key)
        text += '\n' + column;
    return hash64(text);
}

} // namespace hindcast::source
