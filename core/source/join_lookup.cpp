// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/join_lookup.h"

#include "source/row_values.h"

#include <utility>

namespace hindcast::source {

namespace {

/// A few MB of memory; keys beyond it are asked for again.
constexpr std::size_t kMost = 65536;

/// The condition for rows that count; ?2 is bound to `equals`.
std::string conditionOf(const JoinSpec& join) {
    std::string condition = sqlite::quoteName(join.key) + " = ?1";
    if (!join.where.empty()) {
        const std::string column = sqlite::quoteName(join.where);
        condition +=
            join.equals.starts_with('!') ? " AND " + column + " IS NOT ?2" : " AND " + column + " = ?2";
    }
    return condition;
}

} // namespace

std::vector<std::string> joinedNames(const JoinSpec& join) {
    std::vector<std::string> names;
    if (join.isAside()) return names;
    for (const std::string_view column : join.columns)
        names.push_back(std::string(join.table) + '.' + std::string(column));
    if (!join.distinct.empty()) names.push_back(std::string(join.table) + ".#" + std::string(join.distinct));
    return names;
}

JoinLookup::JoinLookup(sqlite::Connection& connection, const JoinSpec& join, const std::string& table)
    : m_unique(join.unique), m_isAside(join.isAside()), m_none(joinedNames(join).size()) {
    if (m_isAside) return;
    std::string columns;
    for (const std::string_view column : join.columns)
        columns += (columns.empty() ? "" : ", ") + sqlite::quoteName(column);
    const std::string from = " FROM " + sqlite::quoteName(table) + " WHERE " + conditionOf(join);
    if (!join.distinct.empty())
        columns += ", (SELECT count(DISTINCT " + sqlite::quoteName(join.distinct) + ")" + from + ")";
    std::string sql = "SELECT " + columns + from;
    if (!join.lowest.empty()) sql += " ORDER BY " + sqlite::quoteName(join.lowest);
    auto prepared = connection.prepare(sql + " LIMIT 1");
    if (!prepared) {
        m_failure = prepared.error();
        return;
    }
    m_statement = std::move(prepared).value();
    if (join.where.empty()) return;
    const std::string_view value = join.equals.starts_with('!') ? join.equals.substr(1) : join.equals;
    if (const auto number = integerOf(value))
        m_statement->bindInt64(2, *number);
    else
        m_statement->bindText(2, value);
}

/// Who cancels needs no answer.
void JoinLookup::fail(const Error& error) {
    if (error.code == ErrorCode::Cancelled) return;
    if (m_failures++ == 0) m_failure = error;
}

const JoinLookup::Values& JoinLookup::find(std::optional<std::string_view> key) {
    if (!key || m_isAside) return m_none;
    if (!m_statement) {
        ++m_failures;
        return m_none;
    }
    std::string wanted(*key);
    if (!m_unique)
        if (const auto known = m_known.find(wanted); known != m_known.end()) return known->second;
    // Keys are compared as what they are stored as.
    if (const auto number = integerOf(wanted))
        m_statement->bindInt64(1, *number);
    else
        m_statement->bindTextView(1, wanted);
    m_latest = m_none;
    const auto row = m_statement->step();
    if (!row) fail(row.error());
    if (row && *row) {
        for (std::size_t i = 0; i < m_latest.size(); ++i)
            if (!m_statement->isNull(int(i))) m_latest[i] = std::string(m_statement->text(int(i)));
    }
    m_statement->reset();
    if (m_unique) return m_latest;
    if (m_known.size() >= kMost) m_known.clear();
    return m_known.insert_or_assign(std::move(wanted), m_latest).first->second;
}

} // namespace hindcast::source
