// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/postgres_source.h"

#include "base/text.h"
#include "source/pg_bytea.h"
#include "source/postgres_catalog.h"
#include "source/postgres_joins.h"

#include <algorithm>
#include <utility>

namespace hindcast::source {

namespace {

/// Rows of a piece that is read without a long snapshot.
constexpr std::uint64_t kPieceRows = 10'000;

} // namespace

PostgresSource::PostgresSource(PostgresStore store, const View& view, Snapshot snapshot, std::stop_token stop)
    : m_store(std::move(store)), m_view(view), m_snapshot(snapshot), m_stop(std::move(stop)) {
    m_store.info.inLogOrder = m_store.plan.isOrdered;
}

Result<std::unique_ptr<Source>> PostgresSource::make(PostgresStore store, const View& view, Snapshot snapshot,
                                                     std::stop_token stop) {
    if (snapshot == Snapshot::Off && !store.plan.isOrdered)
        return Error{ErrorCode::Unsupported, store.url.shown() + ": " + store.layout->root,
                     "it has no index by a key in the order of the log, so it cannot be read in pieces",
                     "leave --snapshot off out"};
    return std::unique_ptr<Source>(new PostgresSource(std::move(store), view, snapshot, std::move(stop)));
}

std::optional<std::string> PostgresSource::largeObject(std::string_view text) {
    if (!text.starts_with("\\x")) return std::nullopt;
    return bytesOfBytea(text);
}

Error PostgresSource::placed(Error error) const {
    const std::string& table =
        m_store.plan.tables[std::min(m_table, m_store.plan.tables.size() - 1)].qualified();
    error.where = m_store.url.shown() + ": " + table;
    if (!m_after.empty()) {
        error.where += " after";
        for (std::size_t i = 0; i < m_after.size(); ++i)
            error.where += ' ' + m_store.plan.key[i] + ' ' + m_after[i];
    } else if (m_rowCount > 0) {
        error.where += " after row " + std::to_string(m_rowCount);
    }
    return error;
}

/// Only for the progress.
Result<void> PostgresSource::findEdges(const std::stop_token& stop) {
    const PostgresPlan& plan = m_store.plan;
    if (!plan.isOrdered || plan.key.size() != 1) return {};
    const SqlTable& table = plan.tables.front();
    for (const auto& [way, edge] : {std::pair("", &m_lowest), std::pair(" DESC", &m_highest)}) {
        std::string sql = "SELECT " + plan.keyText() + " FROM " + quotedTable(table) + " t";
        if (!m_after.empty()) sql += " WHERE " + plan.compared(table, ">", m_after);
        const auto rows = m_store.connection.rows(sql + " ORDER BY 1" + way + " LIMIT 1", stop);
        if (!rows) return rows.error();
        if (!rows->empty() && rows->front()[0]) *edge = integerOf(*rows->front()[0]);
    }
    return {};
}

/// A row that a hand wrote without the number that a sequence gives is behind no other.
Result<void> PostgresSource::checkKeys(const std::stop_token& stop) {
    const SqlTable& table = m_store.plan.tables.front();
    for (const std::string& column : m_store.plan.key) {
        const auto any = m_store.connection.rows("SELECT 1 FROM " + quotedTable(table) + " t WHERE t."
                                                     + quotedName(column) + " IS NULL LIMIT 1",
                                                 stop);
        if (!any) return any.error();
        if (!any->empty())
            return Error{ErrorCode::Unsupported, m_store.url.shown() + ": " + table.qualified(),
                         "rows without a key cannot be read in pieces", "leave --snapshot off out"};
    }
    return {};
}

Result<void> PostgresSource::begin(const std::stop_token& stop) {
    m_isBegun = true;
    // Of an appended part only what concerns its rows is asked for.
    const PostgresPlan& plan = m_store.plan;
    const std::string condition =
        m_after.empty() ? std::string() : plan.compared(plan.tables.front(), ">", m_after);
    auto joins = gatherJoins(m_store.connection, plan, spec(), condition, m_store.url.shown(), stop);
    if (!joins) return joins.error();
    m_joins = std::move(joins).value();
    if (auto found = findEdges(stop); !found) return found;
    if (m_snapshot == Snapshot::Off)
        if (auto keyed = checkKeys(stop); !keyed) return keyed;
    m_rows.emplace(spec(), m_joins ? &m_joins->lookups() : nullptr, m_view);
    m_rows->setLargeObjects(largeObject);
    if (m_snapshot == Snapshot::Off)
        if (auto ended = m_store.connection.end(stop); !ended) return ended;
    return nextRow(stop);
}

Result<void> PostgresSource::startCopy(const std::stop_token& stop) {
    const PostgresPlan& plan = m_store.plan;
    const SqlTable& table = plan.tables[m_table];
    m_rows->bind(table);
    m_keyColumns.clear();
    for (const std::string& column : plan.key)
        m_keyColumns.push_back(*table.column(column));
    m_place = m_store.url.shown() + ": " + table.qualified();
    m_piece = 0;
    const bool inPieces = m_snapshot == Snapshot::Off;
    if (inPieces)
        if (auto begun = m_store.connection.begin(stop); !begun) return begun;
    m_isCopying = true;
    return m_store.connection.startCopy(plan.copyOf(table, spec(), m_after, inPieces ? kPieceRows : 0), stop);
}

/// Fetches the row that comes next, if there is one.
Result<void> PostgresSource::nextRow(const std::stop_token& stop) {
    m_row.reset();
    while (m_table < m_store.plan.tables.size()) {
        if (!m_isCopying)
            if (auto begun = startCopy(stop); !begun) return placed(begun.error());
        auto row = m_store.connection.copyRow(stop);
        if (!row) return placed(row.error());
        m_row = *row;
        if (m_row) return {};
        m_isCopying = false;
        if (m_snapshot == Snapshot::Off)
            if (auto ended = m_store.connection.end(stop); !ended) return placed(ended.error());
        if (m_snapshot == Snapshot::On || m_piece < kPieceRows) ++m_table;
    }
    return {};
}

/// Of the row in hand.
std::string PostgresSource::place() const {
    if (m_after.empty()) return m_place + " row " + std::to_string(m_rowCount);
    std::string place = m_place;
    for (std::size_t i = 0; i < m_after.size(); ++i)
        place += ' ' + m_store.plan.key[i] + ' ' + m_after[i];
    return place;
}

void PostgresSource::addRow(event::EventBatch& batch) {
    const auto& fields = m_splitter.split(*m_row);
    ++m_rowCount;
    ++m_piece;
    m_read += m_row->size() + 1;
    m_after.resize(m_keyColumns.size());
    for (std::size_t i = 0; i < m_keyColumns.size(); ++i)
        m_after[i] = m_keyColumns[i] < fields.size() ? fields[m_keyColumns[i]].text : std::string_view();
    std::optional<std::string> wrong;
    if (fields.size() == m_store.plan.tables[m_table].columns.size())
        wrong = m_rows->add(fields, batch, [this] { return place(); });
    else
        wrong = "the row has " + std::to_string(fields.size()) + " fields, not one for each column";
    if (!wrong) return;
    batch.problems.push_back({event::Severity::Error, "undecodable", std::nullopt, std::nullopt, place(),
                              *wrong, "correct the row; the other rows are kept"});
}

void PostgresSource::tellProgress() {
    double share = m_store.plan.rows > 0 ? double(m_rowCount) / double(m_store.plan.rows) : 0;
    const auto key = m_after.size() == 1 ? integerOf(m_after.front()) : std::nullopt;
    if (key && m_lowest && m_highest)
        share = (double(*key) - double(*m_lowest) + 1) / (double(*m_highest) - double(*m_lowest) + 1);
    constexpr double kNearlyAll = 0.99; // the server's own count may be behind
    m_bytesRead = std::uint64_t(double(m_store.info.sourceBytes) * std::clamp(share, 0.0, kNearlyAll));
}

Result<void> PostgresSource::end(event::EventBatch& batch, const std::stop_token& stop) {
    m_isEnded = true;
    if (m_rowCount == 0 && !m_resumed && !m_store.plan.hidden.empty())
        return Error{ErrorCode::Unsupported, m_store.url.shown() + ": " + m_store.plan.hidden,
                     "its row-level security shows no row of it to the role "
                         + quotedName(m_store.connection.role()),
                     "connect as a role that its policies let read, or have BYPASSRLS given to this one"};
    m_rows->finish(batch, m_store.url.shown());
    if (m_store.plan.isView) {
        m_bytesRead = m_store.info.sourceBytes;
        return m_store.connection.end(stop); // whether it still says the same is told by reading it anew
    }
    const bool inPieces = m_snapshot == Snapshot::Off;
    if (inPieces)
        if (auto begun = m_store.connection.begin(stop); !begun) return begun;
    auto digest = PostgresDigest::take(m_store.connection, m_store.plan, spec(), stop);
    if (!digest) return placed(digest.error());
    if (auto ended = m_store.connection.end(stop); !ended) return ended;
    const std::uint64_t all = digest->parts.front().rows;
    const bool isPart = m_resumed && all > m_rowCount;
    m_bytesRead = isPart ? std::uint64_t(double(m_store.info.sourceBytes) * double(m_rowCount) / double(all))
                         : m_store.info.sourceBytes;
    // In pieces, rows may have come behind the place where they belong.
    const std::uint64_t before = m_resumed ? m_resumed->parts.front().rows : 0;
    if (!inPieces || (digest->last == m_after && digest->parts.front().rows == before + m_rowCount)) {
        m_token = digest->print();
        return {};
    }
    event::Problem changed;
    changed.severity = event::Severity::Warning;
    changed.code = "changed";
    changed.where = m_place;
    changed.message = "rows were written or removed while it was read without a snapshot";
    changed.remedy = "what is missing is read the next time";
    batch.problems.push_back(std::move(changed));
    return {};
}

Result<bool> PostgresSource::read(event::EventBatch& batch, std::size_t targetBytes, std::stop_token stop) {
    if (m_isEnded) return false;
    if (!m_isBegun)
        if (auto begun = begin(stop); !begun) return begun.error();
    const std::size_t events = batch.events.size();
    const std::size_t problems = batch.problems.size();
    const std::uint64_t start = m_read;
    std::optional<Error> failure;
    while (m_row && (m_read - start < targetBytes || batch.events.size() == events)) {
        addRow(batch);
        if (auto next = nextRow(stop); !next) {
            failure = next.error();
            break;
        }
    }
    batch.sourceBytes += m_read - start;
    if (failure) return *failure;
    tellProgress();
    if (!m_row)
        if (auto ended = end(batch, stop); !ended) return ended.error();
    return batch.events.size() > events || batch.problems.size() > problems;
}

Result<std::optional<event::LinkTable>> PostgresSource::links(std::stop_token stop) {
    if (!m_isBegun && !m_isEnded)
        if (auto begun = begin(stop); !begun) return begun.error();
    if (!m_joins) return std::optional<event::LinkTable>();
    return m_joins->links(spec(), m_store.url.shown(), stop);
}

Result<void> PostgresSource::resume(const ResumeToken& token) {
    if (token.empty()) return {};
    const Error refused{ErrorCode::Unsupported, m_store.url.shown(),
                        "the rows that were read before are not there as they were", "import it anew"};
    const auto known = PostgresDigest::parse(token);
    if (!known) return refused;
    auto stands = known->stillStands(m_store.connection, m_store.plan, spec(), m_stop);
    if (!stands) return stands.error();
    if (!*stands) return refused;
    m_resumed = *known;
    m_after = known->last;
    m_token = token;
    return {};
}

} // namespace hindcast::source
