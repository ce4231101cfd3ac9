// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/postgres_catalog.h"

#include "source/pg_dump_layout.h"

#include <utility>

namespace hindcast::source {

namespace {

using Rows = std::vector<PostgresConnection::Row>;

std::string textAt(const PostgresConnection::Row& row, std::size_t column) {
    return row[column].value_or(std::string());
}

/// "timestamp without time zone" → "timestamp", "text[]" → "text": as far as one word of CREATE TABLE goes.
std::string firstWord(const std::string& type) {
    return type.substr(0, type.find_first_of(" ([."));
}

/// The condition for a namespace called `n`.
std::string wanted(const std::string& schema) {
    if (!schema.empty()) return "n.nspname = " + quotedText(schema);
    return "n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'";
}

class CatalogReader {
public:
    CatalogReader(PostgresConnection& connection, std::string condition, bool views,
                  const std::stop_token& stop)
        : m_connection(connection), m_wanted(std::move(condition)), m_views(views), m_stop(stop) {}

    Result<SqlCatalog> read() {
        for (const auto part : {&CatalogReader::tables, &CatalogReader::partitions, &CatalogReader::objects,
                                &CatalogReader::sayings, &CatalogReader::facts})
            if (auto done = (this->*part)(); !done) return done.error();
        return std::move(m_catalog);
    }

private:
    Result<Rows> rows(const std::string& sql) { return m_connection.rows(sql, m_stop); }

    Result<void> tables() {
        const std::string kinds = m_views ? "'r','p','v','m','f'" : "'r','p'";
        const auto found = rows("SELECT n.nspname, c.relname, a.attname, format_type(a.atttypid, NULL) "
                                "FROM pg_class c "
                                "JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_attribute a "
                                "ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped "
                                "WHERE c.relkind IN ("
                                + kinds + ") AND " + m_wanted + " ORDER BY 1, 2, a.attnum");
        if (!found) return found.error();
        SqlTable table;
        const auto add = [&](SqlTable next) {
            if (!table.name.empty()) m_catalog.addTable(std::move(table));
            table = std::move(next);
        };
        for (const auto& row : *found) {
            const std::string schema = textAt(row, 0), name = textAt(row, 1);
            if (schema != table.schema || name != table.name) {
                SqlTable next;
                next.schema = schema;
                next.name = name;
                add(std::move(next));
            }
            if (!row[2]) continue;
            table.columns.push_back(*row[2]);
            table.types.push_back(firstWord(textAt(row, 3)));
        }
        add({});
        return {};
    }

    Result<void> partitions() {
        const auto found = rows("SELECT n.nspname || '.' || c.relname, m.nspname || '.' || p.relname "
                                "FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid "
                                "JOIN pg_namespace n ON n.oid = c.relnamespace "
                                "JOIN pg_class p ON p.oid = i.inhparent "
                                "JOIN pg_namespace m ON m.oid = p.relnamespace "
                                "WHERE c.relispartition AND c.relkind IN ('r', 'p') AND "
                                + m_wanted);
        if (!found) return found.error();
        for (const auto& row : *found)
            m_catalog.attach(textAt(row, 0), textAt(row, 1));
        return {};
    }

    Result<void> objects() {
        const auto found = rows(
            "SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE " + m_wanted
            + " UNION SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
              "WHERE c.relkind IN ('S', 'i', 'I') AND "
            + m_wanted
            + " UNION SELECT o.conname FROM pg_constraint o JOIN pg_namespace n ON n.oid = o.connamespace "
              "WHERE "
            + m_wanted + " LIMIT 10000");
        if (!found) return found.error();
        for (const auto& row : *found)
            m_catalog.objects.insert(textAt(row, 0));
        return {};
    }

    /// What is said in the body of a function and in comments on schemas.
    Result<void> sayings() {
        const auto bodies =
            rows("SELECT p.prosrc FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace "
                 "WHERE p.proname = 'message_store_version' AND "
                 + m_wanted + " ORDER BY n.nspname LIMIT 1");
        if (!bodies) return bodies.error();
        if (!bodies->empty()) m_catalog.versionBody = textAt(bodies->front(), 0);
        const auto comments =
            rows("SELECT n.nspname, obj_description(n.oid, 'pg_namespace') FROM pg_namespace n "
                 "WHERE obj_description(n.oid, 'pg_namespace') IS NOT NULL AND "
                 + m_wanted);
        if (!comments) return comments.error();
        for (const auto& row : *comments)
            m_catalog.schemaComments[textAt(row, 0)] = textAt(row, 1);
        return {};
    }

    Result<void> facts() {
        for (const auto& [name, table] : m_catalog.tables()) {
            if (!holdsFacts(table)) continue;
            const auto may = rows("SELECT 1 WHERE has_schema_privilege(" + quotedText(table.schema)
                                  + ", 'USAGE') AND has_table_privilege(" + oidOf(table) + ", 'SELECT')");
            if (!may) return may.error();
            if (may->empty()) continue; // the tables tell the generation too, less exactly
            std::string columns;
            for (const std::string& column : table.columns)
                columns += (columns.empty() ? "" : ", ") + quotedName(column) + "::text";
            const auto found = rows("SELECT " + columns + " FROM " + quotedTable(table) + " LIMIT 1000");
            if (!found) return found.error();
            auto& kept = m_catalog.facts[name];
            for (const auto& row : *found) {
                auto& values = kept.emplace_back();
                for (std::size_t i = 0; i < row.size(); ++i)
                    values.push_back(textAt(row, i));
            }
        }
        return {};
    }

    PostgresConnection& m_connection;
    const std::string m_wanted;
    const bool m_views;
    const std::stop_token& m_stop;
    SqlCatalog m_catalog;
};

} // namespace

std::string quotedTable(const SqlTable& table) {
    return quotedName(table.schema) + '.' + quotedName(table.name);
}

std::string oidOf(const SqlTable& table) {
    return "(SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = "
           + quotedText(table.schema) + " AND c.relname = " + quotedText(table.name) + ")";
}

Result<SqlCatalog> readCatalog(PostgresConnection& connection, const std::string& schema, bool views,
                               const std::stop_token& stop) {
    return CatalogReader(connection, wanted(schema), views, stop).read();
}

} // namespace hindcast::source
