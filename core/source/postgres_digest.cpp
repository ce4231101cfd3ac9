// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/postgres_digest.h"

#include "source/postgres_catalog.h"

#include <charconv>
#include <sstream>
#include <utility>

namespace hindcast::source {

namespace {

constexpr const char* kToken = "postgresql";
constexpr int kTokenVersion = 1;
/// hashint8extended and its like came with version 11; before, a part of an MD5 does.
constexpr int kHashes = 110000;
constexpr int kSnapshots = 130000; ///< the version that calls its functions pg_snapshot_…

template <class Number>
Number numberOf(const std::optional<std::string>& text) {
    Number number = 0;
    if (text) std::from_chars(text->data(), text->data() + text->size(), number);
    return number;
}

std::string hashOfText(const std::string& text, int version) {
    if (version >= kHashes) return "hashtextextended(" + text + ", 0)";
    return "('x' || substr(md5(" + text + "), 1, 16))::bit(64)::bigint";
}

/// Which version of which row it is. Rows without a key are known by their place.
std::string hashOfRow(const PostgresPlan& plan, int version) {
    if (plan.key.empty()) return hashOfText("t.ctid::text || ' ' || t.xmin::text", version);
    if (version < kHashes) {
        std::string text = "t.xmin::text";
        for (const std::string& column : plan.key)
            text += " || ' ' || t." + quotedName(column) + "::text";
        return hashOfText(text, version);
    }
    // The transaction with the first key as the seed, then what there is of a second one.
    std::string hash;
    const SqlTable& table = plan.tables.front();
    for (const std::string& column : plan.key) {
        const char* cast = table.typeOf(column) == "xid8" ? "::text::bigint" : "::bigint";
        const std::string value = "t." + quotedName(column) + cast;
        hash = hash.empty() ? "hashtextextended(t.xmin::text COLLATE \"C\", " + value + ")"
                            : "hashint8extended(" + value + ", " + hash + ")";
    }
    return hash;
}

class Digester {
public:
    Digester(PostgresConnection& connection, const PostgresPlan& plan, const StoreSpec& spec,
             const std::stop_token& stop)
        : m_connection(connection), m_plan(plan), m_spec(spec), m_stop(stop) {}

    Result<PostgresDigest::Part> ofTable(const SqlTable& table, const PostgresPlan::Key& upTo) {
        std::string sql = "SELECT count(*), bit_xor(" + hashOfRow(m_plan, m_connection.serverVersion())
                          + ") FROM " + quotedTable(table) + " t";
        if (!upTo.empty()) sql += " WHERE " + m_plan.compared(table, "<=", upTo);
        return part(sql);
    }

    /// What the join's table says of events up to a key, where that can be told of it.
    Result<PostgresDigest::Part> ofJoin(std::size_t at, const PostgresPlan::Key& upTo) {
        const SqlTable& joined = m_plan.joins[at];
        if (joined.name.empty()) return PostgresDigest::Part();
        const JoinSpec& join = m_spec.joins[at];
        std::string row;
        for (std::string_view name : {join.key, join.lowest, join.where, join.distinct})
            addColumn(row, joined, name);
        for (const std::string_view name : join.columns)
            addColumn(row, joined, name);
        std::string sql = "SELECT count(*), bit_xor("
                          + hashOfText("ROW(" + row + ")::text", m_connection.serverVersion()) + ") FROM "
                          + quotedTable(joined) + " j";
        const SqlTable& table = m_plan.tables.front();
        const auto key = joined.columnLike(join.key);
        const auto by = table.columnLike(join.by);
        if (!upTo.empty() && key && by) {
            const bool isSame = joined.types[*key] == table.types[*by];
            const std::string cast = isSame ? "" : "::text";
            sql += " WHERE j." + quotedName(joined.columns[*key]) + cast + " IN (SELECT t."
                   + quotedName(table.columns[*by]) + cast + " FROM " + quotedTable(table) + " t WHERE "
                   + m_plan.compared(table, "<=", upTo) + ")";
        }
        return part(sql);
    }

    Result<PostgresPlan::Key> last() {
        PostgresPlan::Key key;
        if (m_plan.key.empty()) return key;
        std::string columns, descending;
        for (const std::string& column : m_plan.key) {
            columns += (columns.empty() ? "t." : ", t.") + quotedName(column);
            descending += (descending.empty() ? "t." : ", t.") + quotedName(column) + " DESC";
        }
        const auto rows =
            m_connection.rows("SELECT " + columns + " FROM " + quotedTable(m_plan.tables.front())
                                  + " t ORDER BY " + descending + " LIMIT 1",
                              m_stop);
        if (!rows) return rows.error();
        if (!rows->empty())
            for (const auto& value : rows->front())
                key.push_back(value.value_or("0"));
        return key;
    }

    Result<PostgresDigest> upTo(const PostgresPlan::Key& key) {
        PostgresDigest digest;
        digest.shape = m_plan.shape(m_spec);
        digest.last = key;
        for (const SqlTable& table : m_plan.tables) {
            auto part = ofTable(table, key);
            if (!part) return part.error();
            digest.parts.push_back(*part);
        }
        for (std::size_t i = 0; i < m_plan.joins.size(); ++i) {
            auto part = ofJoin(i, key);
            if (!part) return part.error();
            digest.parts.push_back(*part);
        }
        return digest;
    }

private:
    static void addColumn(std::string& row, const SqlTable& table, std::string_view name) {
        const auto at = name.empty() ? std::nullopt : table.columnLike(name);
        if (at) row += (row.empty() ? "j." : ", j.") + quotedName(table.columns[*at]);
    }

    Result<PostgresDigest::Part> part(const std::string& sql) {
        const auto rows = m_connection.rows(sql, m_stop);
        if (!rows) return rows.error();
        PostgresDigest::Part part;
        if (rows->empty()) return part;
        part.rows = numberOf<std::uint64_t>(rows->front()[0]);
        part.hash = numberOf<std::int64_t>(rows->front()[1]);
        return part;
    }

    PostgresConnection& m_connection;
    const PostgresPlan& m_plan;
    const StoreSpec& m_spec;
    const std::stop_token& m_stop;
};

} // namespace

std::string PostgresDigest::print() const {
    std::ostringstream text;
    text << kToken << ' ' << kTokenVersion << ' ' << shape << ' ' << last.size();
    for (const std::string& value : last)
        text << ' ' << value;
    text << ' ' << parts.size();
    for (const Part& part : parts)
        text << ' ' << part.rows << ' ' << part.hash;
    if (!moment.empty()) text << ' ' << moment;
    return text.str();
}

std::optional<PostgresDigest> PostgresDigest::parse(std::string_view text) {
    constexpr std::size_t kMost = 100'000;
    std::istringstream stream{std::string(text)};
    std::string name;
    int version = 0;
    std::size_t values = 0, count = 0;
    PostgresDigest digest;
    if (!(stream >> name >> version >> digest.shape >> values) || name != kToken || version != kTokenVersion
        || values > 2)
        return std::nullopt;
    for (std::size_t i = 0; i < values; ++i)
        stream >> digest.last.emplace_back();
    if (!(stream >> count) || count > kMost) return std::nullopt;
    for (std::size_t i = 0; i < count; ++i) {
        Part& part = digest.parts.emplace_back();
        stream >> part.rows >> part.hash;
    }
    if (!stream) return std::nullopt;
    stream >> digest.moment;
    return digest;
}

Result<PostgresDigest> PostgresDigest::take(PostgresConnection& connection, const PostgresPlan& plan,
                                            const StoreSpec& spec, const std::stop_token& stop) {
    Digester digester(connection, plan, spec, stop);
    auto last = digester.last();
    if (!last) return last.error();
    auto digest = digester.upTo(*last);
    if (!digest) return digest;
    auto moment = momentOf(connection, stop);
    if (!moment) return moment.error();
    digest->moment = std::move(*moment);
    return digest;
}

Result<std::string> PostgresDigest::momentOf(PostgresConnection& connection, const std::stop_token& stop) {
    const char* snapshot =
        connection.serverVersion() >= kSnapshots ? "pg_current_snapshot()" : "txid_current_snapshot()";
    const auto rows = connection.rows(
        std::string(
            "SELECT CASE WHEN NOT pg_is_in_recovery() THEN extract(epoch FROM "
            "pg_postmaster_start_time())::text || '/' || (SELECT oid FROM pg_database WHERE datname = "
            "current_database())::text || '/' || ")
            + snapshot + "::text END",
        stop);
    if (!rows) return rows.error();
    return rows->empty() ? std::string() : rows->front()[0].value_or("");
}

bool PostgresDigest::holdsSame(const PostgresDigest& other) const {
    return shape == other.shape && last == other.last && parts == other.parts;
}

Result<bool> PostgresDigest::stillStands(PostgresConnection& connection, const PostgresPlan& plan,
                                         const StoreSpec& spec, const std::stop_token& stop) const {
    if (shape != plan.shape(spec) || last.size() != plan.key.size()) return false;
    const auto now = Digester(connection, plan, spec, stop).upTo(last);
    if (!now) return now.error();
    return now->holdsSame(*this);
}

} // namespace hindcast::source
