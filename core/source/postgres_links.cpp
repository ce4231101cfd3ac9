// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/postgres_links.h"

#include "source/dump_joins.h"
#include "source/postgres_catalog.h"
#include "source/postgres_joins.h"
#include "source/postgres_transactions.h"
#include "source/row_values.h"

#include <algorithm>
#include <utility>

namespace hindcast::source {

namespace {

/// Of the row of a link, before the columns of its event.
enum Before : std::size_t { kId, kTransaction, kKey, kVersion, kPlace, kIsOld, kBefore };

/// Rows of what was there that one poll asks for at most.
constexpr std::size_t kMostRows = 10'000;

/// The join's table and its columns, as the database spells them.
class LinkSql {
public:
    LinkSql(const PostgresPlan& plan, const StoreSpec& spec, const JoinSpec& join)
        : m_plan(plan), m_spec(spec), m_join(join) {
        for (std::size_t i = 0; i < spec.joins.size(); ++i) {
            if (&spec.joins[i] == &join) m_table = &plan.joins[i];
            if (!join.links->names.empty() && spec.joins[i].table == join.links->names) m_names = i;
        }
    }
    const SqlTable& table() const { return *m_table; }
    std::string column(const char* row, std::string_view name) const {
        const auto found = m_table->columnLike(name);
        return std::string(row) + '.' + quotedName(found ? m_table->columns[*found] : std::string(name));
    }
    /// That the row is one of a place in a stream.
    std::string counts(const char* row) const {
        if (m_join.where.empty()) return "true";
        const bool without = m_join.equals.starts_with('!');
        return column(row, m_join.where) + "::text " + (without ? "IS DISTINCT FROM " : "= ")
               + quotedText(m_join.equals.substr(without ? 1 : 0));
    }
    std::string isIn(const std::string& stream) const {
        const Membership& links = *m_join.links;
        const std::string own = column("j", links.stream);
        if (m_names) {
            const SqlTable& names = m_plan.joins[*m_names];
            const JoinSpec& join = m_spec.joins[*m_names];
            const auto key = names.columnLike(join.key), name = names.columnLike(join.columns.front());
            if (!key || !name) return "false";
            return own + " IN (SELECT n." + quotedName(names.columns[*key]) + " FROM " + quotedTable(names)
                   + " n WHERE n." + quotedName(names.columns[*name]) + " = " + quotedText(stream) + ")";
        }
        if (links.category.empty()) return own + " = " + quotedText(stream);
        const std::string category = column("j", links.category);
        return "CASE WHEN coalesce(" + category + ", '') = '' THEN " + own + "::text ELSE " + category
               + " || '-' || " + own + "::text END = " + quotedText(stream);
    }
    /// That the event is of another stream.
    std::string isLink() const {
        if (m_join.isAside())
            return column("j", m_join.links->stream) + " IS DISTINCT FROM " + column("j", m_join.links->home);
        return "EXISTS (SELECT 1 FROM " + quotedTable(*m_table) + " h WHERE " + column("h", m_join.key)
               + " = " + column("j", m_join.key) + " AND " + column("h", m_join.lowest) + " < "
               + column("j", m_join.lowest) + " AND " + counts("h") + ")";
    }

private:
    const PostgresPlan& m_plan;
    const StoreSpec& m_spec;
    const JoinSpec& m_join;
    const SqlTable* m_table = nullptr;
    std::optional<std::size_t> m_names;
};

} // namespace

PostgresLinks::PostgresLinks(PostgresStore& store, const View& view, std::optional<std::int64_t> from,
                             TransactionBounds start)
    : m_store(store), m_view(view), m_from(from), m_start(std::move(start)), m_isCaughtUp(!from) {
    m_unseen.beginAt(m_start);
}

/// Of a link that is not wanted for that: it was there when the following began.
std::string PostgresLinks::wasThere(const std::string& transaction) const {
    std::string text =
        "txid_visible_in_snapshot(" + transaction + ", " + quotedText(m_start.snapshot) + "::txid_snapshot)";
    if (m_from && !m_store.plan.key.empty())
        text += " AND t." + quotedName(m_store.plan.key.back()) + " < " + std::to_string(*m_from);
    return "(" + text + ")";
}

std::string PostgresLinks::sqlFor(const JoinSpec& join, const std::string& stream,
                                  const TransactionBounds& bounds) const {
    const StoreSpec& spec = m_store.layout->store->spec();
    const SqlTable& events = m_store.plan.tables.front();
    const LinkSql sql(m_store.plan, spec, join);
    const auto by = events.columnLike(join.by);
    const std::string key = sql.column("j", join.key);
    const std::string number = join.links->version.empty() ? "NULL" : sql.column("j", join.links->version);
    const std::string version = number + "::text";
    const std::string order = join.lowest.empty() ? number : sql.column("j", join.lowest);
    const std::string transaction = transactionOf("j", bounds);
    std::string rows = transaction + " >= " + std::to_string(m_unseen.since()), sorted = order;
    if (!m_isCaughtUp) {
        rows = transaction + " < " + std::to_string(m_start.lowest) + " AND NOT " + wasThere(transaction);
        if (!m_behind.empty()) rows += " AND (" + transaction + ", j.ctid) > " + m_behind;
        sorted = transaction + ", j.ctid LIMIT " + std::to_string(kMostRows);
    }
    return "COPY (SELECT j.ctid::text || '/' || j.xmin::text, " + transaction + ", " + key + "::text, "
           + version + ", j.ctid, " + wasThere(transaction) + ", " + m_store.plan.selected(events, spec)
           + " FROM " + quotedTable(sql.table()) + " j JOIN " + quotedTable(events) + " t ON t."
           + quotedName(events.columns[by.value_or(0)]) + "::text = " + key + "::text WHERE "
           + sql.isIn(stream) + " AND " + sql.counts("j") + " AND " + rows + " AND " + sql.isLink()
           + " ORDER BY " + sorted + ") TO STDOUT";
}

Result<std::vector<PostgresLinks::Row>> PostgresLinks::rows(const JoinSpec& join, const std::string& stream,
                                                            const TransactionBounds& bounds,
                                                            const std::stop_token& stop) {
    std::vector<Row> rows;
    CopySplitter splitter;
    const auto read = m_store.connection.copyEach(
        sqlFor(join, stream, bounds), stop, [&](std::string_view text) -> Result<void> {
            const auto& fields = splitter.split(text);
            if (fields.size() < kBefore) return {};
            const auto transaction = integerOf(fields[kTransaction].text);
            rows.push_back({std::string(fields[kId].text), std::uint64_t(transaction.value_or(0)),
                            std::string(fields[kKey].text), fields[kIsOld].text == "t", std::string(text)});
            return {};
        });
    if (!read) return read.error();
    return rows;
}

Result<std::vector<FollowedLink>> PostgresLinks::give(const std::vector<Row>& rows, const JoinSpec& join,
                                                      event::EventBatch& batch, const std::stop_token& stop) {
    const StoreSpec& spec = m_store.layout->store->spec();
    const SqlTable& events = m_store.plan.tables.front();
    std::string keys;
    for (const Row& row : rows)
        keys += (keys.empty() ? "" : ", ") + quotedText(row.key);
    const auto by = events.columnLike(join.by);
    const std::string condition =
        "t." + quotedName(events.columns[by.value_or(0)]) + "::text IN (" + keys + ")";
    auto joins = gatherJoins(m_store.connection, m_store.plan, spec, condition, m_store.url.shown(), stop,
                             WholeLinks::No);
    if (!joins) return joins.error();
    TableReader reader(spec, *joins ? &(*joins)->lookups() : nullptr, m_view);
    reader.setLargeObjects(PostgresSource::largeObject);
    reader.bind(events);
    std::vector<FollowedLink> links;
    CopySplitter splitter;
    for (const Row& row : rows) {
        const auto& fields = splitter.split(row.text);
        const auto version = fields[kVersion].isNull ? std::nullopt : integerOf(fields[kVersion].text);
        const std::size_t before = batch.events.size();
        const auto where = [&] { return m_store.url.shown() + ": " + events.qualified() + ' ' + row.key; };
        const auto wrong = reader.add({fields.begin() + kBefore, fields.end()}, batch, where);
        if (wrong)
            batch.problems.push_back({event::Severity::Error, "undecodable", std::nullopt, std::nullopt,
                                      where(), *wrong, "correct the row; the other rows are kept"});
        if (batch.events.size() > before) links.push_back({before, version});
    }
    return links;
}

void PostgresLinks::setBehind(const Row& row) {
    CopySplitter splitter;
    const std::string place(splitter.split(row.text)[kPlace].text);
    m_behind = "(" + std::to_string(row.transaction) + ", " + quotedText(place) + "::tid)";
}

Result<std::vector<FollowedLink>> PostgresLinks::poll(const std::string& stream, event::EventBatch& batch,
                                                      const std::stop_token& stop) {
    const JoinSpec* const join = linksOf(m_store.layout->store->spec());
    if (join == nullptr || m_store.plan.tables.size() != 1) return std::vector<FollowedLink>();
    const auto bounds = transactionBounds(m_store.connection, m_store.url.shown(), stop);
    if (!bounds) return bounds.error();
    if (!m_isCaughtUp) {
        auto page = rows(*join, stream, *bounds, stop);
        if (!page) return page.error();
        m_isCaughtUp = page->size() < kMostRows;
        if (!m_isCaughtUp) setBehind(page->back());
        if (!page->empty()) return give(*page, *join, batch, stop);
    }
    auto found = rows(*join, stream, *bounds, stop);
    if (!found) return found.error();
    m_unseen.leaveNew(*found, *bounds);
    std::erase_if(*found, [](const Row& row) { return row.isOld; });
    if (found->empty()) return std::vector<FollowedLink>();
    return give(*found, *join, batch, stop);
}

} // namespace hindcast::source
