// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/postgres_follower.h"

#include "source/postgres_catalog.h"
#include "source/postgres_joins.h"
#include "source/postgres_transactions.h"
#include "source/row_values.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace hindcast::source {

namespace {

/// Rows that one poll asks for at most; the next goes on behind them.
constexpr std::uint64_t kMostRows = 2000;
/// Numbers that are looked at for holes when a following begins.
constexpr std::uint64_t kMostLatest = 20'000;

} // namespace

PostgresFollower::PostgresFollower(PostgresStore store, const View& view)
    : m_store(std::move(store)), m_view(view),
      m_rule(m_store.plan.key.size() == 1 ? Rule::Sequence
             : m_store.plan.key.size() == 2
                     && m_store.plan.tables.front().typeOf(m_store.plan.key[0]) == "xid8"
                 ? Rule::Transactions
                 : Rule::Snapshots) {}

Result<std::unique_ptr<Follower>> PostgresFollower::start(PostgresStore store, const View& view,
                                                          std::optional<std::int64_t> from,
                                                          std::stop_token stop) {
    if (store.plan.isView)
        return Error{ErrorCode::Unsupported, store.url.shown() + ": " + store.layout->root,
                     "a view does not tell which of its rows are new, so it cannot be followed",
                     "name in the mapping the table that it reads"};
    std::unique_ptr<PostgresFollower> follower(new PostgresFollower(std::move(store), view));
    if (auto begun = follower->begin(from, stop); !begun) return begun.error();
    return std::unique_ptr<Follower>(std::move(follower));
}

Result<TransactionBounds> PostgresFollower::bounds(const std::stop_token& stop) {
    return transactionBounds(m_store.connection, m_store.url.shown(), stop);
}

Result<void> PostgresFollower::begin(std::optional<std::int64_t> from, const std::stop_token& stop) {
    const auto now = bounds(stop);
    if (!now) return now.error();
    auto begun = from ? beginAt(*from, stop) : beginNow(*now, stop);
    if (!begun) return begun;
    m_links.emplace(m_store, m_view, from, *now);
    return m_store.connection.end(stop);
}

Result<void> PostgresFollower::beginAt(std::int64_t from, const std::stop_token& stop) {
    const bool byPosition = m_rule != Rule::Snapshots && !m_store.info.positionSynthetic;
    if (!byPosition)
        return Error{ErrorCode::Unsupported, m_store.url.shown() + ": " + m_store.layout->root,
                     "positions are no key of this table, so it can only be followed from now on",
                     "leave --from out"};
    if (m_rule == Rule::Sequence) {
        m_gaps.emplace(from - 1);
        return {};
    }
    const std::string first = "t." + quotedName(plan().key[0]), second = "t." + quotedName(plan().key[1]);
    const auto rows = m_store.connection.rows("SELECT " + first + ", " + second + " FROM "
                                                  + quotedTable(plan().tables.front()) + " t WHERE " + second
                                                  + " < " + std::to_string(from) + " ORDER BY " + first
                                                  + " DESC, " + second + " DESC LIMIT 1",
                                              stop);
    if (!rows) return rows.error();
    m_last = {"0", "0"};
    if (!rows->empty()) m_last = {rows->front()[0].value_or("0"), rows->front()[1].value_or("0")};
    return {};
}

/// What is visible now was there before; what transactions under way now commit later is new.
Result<void> PostgresFollower::beginNow(const TransactionBounds& bounds, const std::stop_token& stop) {
    if (m_rule == Rule::Snapshots) {
        m_unseen.beginAt(bounds);
        auto there = rows(condition(bounds), bounds, stop);
        if (!there) return there.error();
        m_unseen.leaveNew(*there, bounds);
        return {};
    }
    std::string columns, descending;
    for (const std::string& column : plan().key) {
        columns += (columns.empty() ? "t." : ", t.") + quotedName(column);
        descending += (descending.empty() ? "t." : ", t.") + quotedName(column) + " DESC";
    }
    std::string sql = "SELECT " + columns + " FROM " + quotedTable(plan().tables.front()) + " t";
    if (m_rule == Rule::Transactions)
        sql += " WHERE t." + quotedName(plan().key[0]) + " < '" + std::to_string(bounds.lowest) + "'::xid8";
    const auto last = m_store.connection.rows(sql + " ORDER BY " + descending + " LIMIT 1", stop);
    if (!last) return last.error();
    if (m_rule == Rule::Transactions) {
        m_last = {"0", "0"};
        if (!last->empty()) m_last = {last->front()[0].value_or("0"), last->front()[1].value_or("0")};
        return {};
    }
    m_gaps.emplace(last->empty() ? 0 : integerOf(last->front()[0].value_or("")).value_or(0));
    return watchHoles(bounds, stop);
}

/// Of the holes among the latest numbers any may be of a transaction that is under way.
Result<void> PostgresFollower::watchHoles(const TransactionBounds& bounds, const std::stop_token& stop) {
    const std::string key = "t." + quotedName(plan().key[0]);
    const auto holes = m_store.connection.rows(
        "SELECT before, n FROM (SELECT n, coalesce(lag(n) OVER (ORDER BY n), CASE WHEN count(*) OVER () < "
            + std::to_string(kMostLatest) + " THEN 0 END) AS before FROM (SELECT " + key + " AS n FROM "
            + quotedTable(plan().tables.front()) + " t ORDER BY 1 DESC LIMIT " + std::to_string(kMostLatest)
            + ") latest) pairs WHERE n > before + 1 ORDER BY n",
        stop);
    if (!holes) return holes.error();
    const auto now = GapWatch::Clock::now();
    for (const auto& row : *holes) {
        const auto before = integerOf(row[0].value_or("")), number = integerOf(row[1].value_or(""));
        if (before && number) m_gaps->watch({*before + 1, *number - 1}, bounds, now);
    }
    return {};
}

/// Which rows are looked at.
std::string PostgresFollower::condition(const TransactionBounds& bounds) const {
    const SqlTable& table = plan().tables.front();
    switch (m_rule) {
    case Rule::Transactions:
        return plan().compared(table, ">", m_last) + " AND t." + quotedName(plan().key[0]) + " < '"
               + std::to_string(bounds.lowest) + "'::xid8";
    case Rule::Sequence: {
        std::string firsts, lasts;
        for (const GapWatch::Watched& watched : m_gaps->watched()) {
            firsts += (firsts.empty() ? "" : ",") + std::to_string(watched.hole.first);
            lasts += (lasts.empty() ? "" : ",") + std::to_string(watched.hole.last);
        }
        std::string text = plan().compared(table, ">", {std::to_string(m_gaps->last())});
        if (firsts.empty()) return text;
        // Two arrays, since thousands of conditions take a server minutes to plan.
        const std::string key = "e." + quotedName(plan().key[0]);
        text += " OR " + plan().keyText() + " = ANY (ARRAY(SELECT " + key + " FROM unnest('{" + firsts
                + "}'::bigint[], '{" + lasts + "}'::bigint[]) h(a, b) JOIN " + quotedTable(table) + " e ON "
                + key + " BETWEEN h.a AND h.b))";
        return text;
    }
    case Rule::Snapshots:
        break;
    }
    return transactionOf("t", bounds) + " >= " + std::to_string(m_unseen.since());
}

Result<std::vector<PostgresFollower::Row>> PostgresFollower::rows(const std::string& condition,
                                                                  const TransactionBounds& bounds,
                                                                  const std::stop_token& stop) {
    std::vector<Row> rows;
    const bool byKey = m_rule != Rule::Snapshots;
    for (std::size_t i = 0; i < plan().tables.size(); ++i) {
        const SqlTable& table = plan().tables[i];
        const std::string before = byKey ? ""
                                         : "t.tableoid::text || t.ctid::text || '/' || t.xmin::text, "
                                               + transactionOf("t", bounds) + ", ";
        const std::string sql = "COPY (SELECT " + before + plan().selected(table, spec()) + " FROM "
                                + quotedTable(table) + " t WHERE " + condition
                                + (byKey ? plan().orderText() + " LIMIT " + std::to_string(kMostRows) : "")
                                + ") TO STDOUT";
        const auto read = m_store.connection.copyEach(sql, stop, [&](std::string_view rest) -> Result<void> {
            Row& row = rows.emplace_back();
            row.table = i;
            if (!byKey) {
                const std::size_t first = rest.find('\t'), second = rest.find('\t', first + 1);
                row.id = rest.substr(0, first);
                row.transaction =
                    std::uint64_t(integerOf(rest.substr(first + 1, second - first - 1)).value_or(0));
                rest.remove_prefix(second + 1);
            }
            row.text = rest;
            return {};
        });
        if (!read) return read.error();
    }
    return rows;
}

PostgresPlan::Key PostgresFollower::keyOf(const Row& row) {
    const auto& fields = m_splitter.split(row.text);
    PostgresPlan::Key key;
    for (const std::string& column : plan().key)
        key.emplace_back(fields[*plan().tables[row.table].column(column)].text);
    return key;
}

/// Leaves those that may be given.
void PostgresFollower::admit(std::vector<Row>& rows, const TransactionBounds& bounds) {
    if (m_rule == Rule::Snapshots) return m_unseen.leaveNew(rows, bounds);
    if (m_rule == Rule::Transactions) {
        if (!rows.empty()) m_last = keyOf(rows.back());
        return;
    }
    std::vector<std::int64_t> numbers;
    for (const Row& row : rows)
        numbers.push_back(integerOf(keyOf(row).front()).value_or(0));
    rows.resize(m_gaps->admit(numbers, bounds, GapWatch::Clock::now()));
}

Result<void> PostgresFollower::give(const std::vector<Row>& rows, const std::string& condition,
                                    event::EventBatch& batch, const std::stop_token& stop) {
    auto joins =
        gatherJoins(m_store.connection, plan(), spec(), plan().tables.size() == 1 ? condition : std::string(),
                    m_store.url.shown(), stop, WholeLinks::No);
    if (!joins) return joins.error();
    TableReader reader(spec(), *joins ? &(*joins)->lookups() : nullptr, m_view);
    reader.setLargeObjects(PostgresSource::largeObject);
    const std::size_t first = batch.events.size();
    for (const Row& row : rows) {
        const SqlTable& table = plan().tables[row.table];
        reader.bind(table);
        const auto where = [&] {
            std::string text = m_store.url.shown() + ": " + table.qualified();
            if (!plan().key.empty())
                for (const std::string& value : keyOf(row))
                    text += ' ' + value;
            return text;
        };
        const auto wrong = reader.add(m_splitter.split(row.text), batch, where);
        if (!wrong) continue;
        batch.problems.push_back({event::Severity::Error, "undecodable", std::nullopt, std::nullopt, where(),
                                  *wrong, "correct the row; the other rows are kept"});
    }
    if (m_rule == Rule::Snapshots)
        std::stable_sort(batch.events.begin() + std::ptrdiff_t(first), batch.events.end(),
                         [](const auto& a, const auto& b) { return a.order < b.order; });
    return {};
}

Result<void> PostgresFollower::read(event::EventBatch& batch, const std::stop_token& stop) {
    const auto now = bounds(stop);
    if (!now) return now.error();
    const std::string wanted = condition(*now);
    auto found = rows(wanted, *now, stop);
    if (!found) return found.error();
    admit(*found, *now);
    if (found->empty()) return {};
    return give(*found, wanted, batch, stop);
}

Result<void> PostgresFollower::poll(event::EventBatch& batch, std::stop_token stop) {
    if (auto begun = m_store.connection.begin(stop); !begun) return begun;
    if (auto done = read(batch, stop); !done) {
        Error error = done.error();
        if (error.where == m_store.url.shown()) error.where += ": " + m_store.layout->root;
        return error;
    }
    return m_store.connection.end(stop);
}

Result<std::vector<FollowedLink>>
PostgresFollower::pollLinks(const std::string& stream, event::EventBatch& batch, std::stop_token stop) {
    if (auto begun = m_store.connection.begin(stop); !begun) return begun.error();
    auto links = m_links->poll(stream, batch, stop);
    if (!links) return links;
    if (auto ended = m_store.connection.end(stop); !ended) return ended.error();
    return links;
}

} // namespace hindcast::source
