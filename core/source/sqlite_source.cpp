// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sqlite_source.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

namespace hindcast::source {

namespace {

constexpr std::int64_t kLowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kHighest = std::numeric_limits<std::int64_t>::max();
constexpr std::string_view kToken = "key ";
constexpr const char* kRecover = "recover the file with: sqlite3 FILE .recover";

/// What a row counts beside the texts and bytes that are kept of it.
constexpr std::size_t kRowBytes = 32;

} // namespace

SqliteSource::SqliteSource(SqliteFile file, Rows rows, SourceInfo info, std::string path)
    : m_file(std::move(file)), m_rows(std::move(rows)), m_info(std::move(info)), m_path(std::move(path)) {}

std::string SqliteSource::place(std::int64_t key) const {
    return m_path + ": " + m_rows.table + " " + m_rows.key + " " + std::to_string(key);
}

bool SqliteSource::wants(const sqlite::Statement&) const {
    return true;
}

/// From the key ?1 on.
std::string SqliteSource::selectText() const {
    const std::string table = sqlite::quoteName(m_rows.table);
    if (!m_rows.isCounted)
        return "SELECT " + m_rows.key + ", " + m_rows.columns + " FROM " + table + " WHERE " + m_rows.key
               + " >= ?1 ORDER BY " + m_rows.key;
    const std::string count = "hindcast_count";
    return "SELECT " + count + ", " + m_rows.columns + " FROM (SELECT row_number() OVER () AS " + count + ", "
           + m_rows.columns + " FROM " + table + ") WHERE " + count + " >= ?1";
}

Result<void> SqliteSource::begin() {
    auto select = connection().prepare(selectText());
    if (!select) {
        Error error = select.error();
        if (m_file.cut() && error.code == ErrorCode::Corrupt) return *m_file.cut();
        if (error.code == ErrorCode::Internal) error.code = ErrorCode::Unsupported;
        return error;
    }
    m_select = std::move(select).value();
    m_select->bindInt64(1, m_last ? *m_last + 1 : kLowest);
    if (m_rows.isCounted) {
        m_lowest = 1;
        return {};
    }
    // Only for the progress: a damaged end of the table must not stop the reading of its start.
    const auto edge = [&](const char* function) {
        auto found = connection().number(std::string("SELECT ") + function + "(" + m_rows.key + ") FROM "
                                         + sqlite::quoteName(m_rows.table));
        return found ? *found : std::nullopt;
    };
    m_lowest = edge("min");
    m_highest = edge("max");
    return {};
}

Result<bool> SqliteSource::findRowFrom(std::int64_t key) {
    m_select->reset();
    m_select->bindInt64(1, key);
    auto row = m_select->step();
    if (!row) {
        m_select->reset();
        if (row.error().code != ErrorCode::Corrupt) return row.error();
        return false;
    }
    m_select->reset();
    return true;
}

/// Looks for the nearest key behind the damage from which rows can be read again: first in doubling leaps,
/// then by halves. A bad leaf page hides its own rows only, so every key behind it answers.
Result<void> SqliteSource::stepOverDamage(event::EventBatch& batch, const Error& damage) {
    constexpr std::uint64_t kMostDamages = 1000;
    const std::int64_t from = m_last ? *m_last + 1 : m_lowest.value_or(0);
    std::int64_t bad = from;
    std::optional<std::int64_t> good;
    const std::int64_t end = m_highest ? *m_highest : kHighest;
    for (std::int64_t leap = 1; ++m_damages <= kMostDamages && leap > 0 && bad < end; leap *= 2) {
        const std::int64_t next = end - bad < leap ? end : bad + leap;
        auto found = findRowFrom(next);
        if (!found) return found.error();
        if (*found) {
            good = next;
            break;
        }
        bad = next;
    }
    while (good && *good - bad > 1) {
        const std::int64_t middle = bad + (*good - bad) / 2;
        auto found = findRowFrom(middle);
        if (!found) return found.error();
        (*found ? *good : bad) = middle;
    }
    event::Problem problem;
    problem.where = m_last ? place(*m_last) : m_path + ": " + m_rows.table;
    const Error& cause = m_file.cut() ? *m_file.cut() : damage;
    problem.remedy = cause.remedy;
    if (m_last) problem.position = Position::number(*m_last);
    if (good) {
        problem.code = "undecodable";
        problem.message = "the rows after this one and before " + m_rows.key + " " + std::to_string(*good)
                          + " cannot be read (" + cause.message + ")";
        m_select->bindInt64(1, *good);
    } else {
        problem.code = "truncated";
        problem.message = m_last ? "no row after this one can be read (" : "no row can be read (";
        problem.message += cause.message + ")";
        m_ended = m_lost = true;
    }
    if (!m_firstDamage) m_firstDamage = {ErrorCode::Corrupt, problem.where, problem.message, problem.remedy};
    batch.problems.push_back(std::move(problem));
    return {};
}

void SqliteSource::tellProgress() {
    if (!m_first || !m_last || !m_lowest || !m_highest || *m_highest <= *m_lowest) return;
    const double all = double(*m_highest) - double(*m_lowest) + 1;
    const double read = double(*m_last) - double(*m_first) + 1;
    m_bytesRead = std::uint64_t(double(m_info.sourceBytes) * std::clamp(read / all, 0.0, 1.0));
}

Result<bool> SqliteSource::read(event::EventBatch& batch, std::size_t targetBytes, std::stop_token stop) {
    if (m_ended) return false;
    connection().setStop(stop);
    if (!m_select) {
        if (auto begun = begin(); !begun) return begun.error();
    }
    const std::size_t before = batch.events.size();
    const std::size_t problemsBefore = batch.problems.size();
    std::size_t bytes = 0;
    while (!m_ended && (bytes < targetBytes || batch.events.size() == before)) {
        auto row = m_select->step();
        const std::int64_t key = row && *row ? m_select->int64(0) : 0;
        const bool outOfOrder = row && *row && m_last && key <= *m_last;
        if (!row || outOfOrder) {
            const Error error =
                row ? Error{ErrorCode::Corrupt, m_path, "keys are out of order", kRecover} : row.error();
            if (error.code != ErrorCode::Corrupt) return error;
            if (auto over = stepOverDamage(batch, error); !over) return over.error();
            continue;
        }
        if (!*row) {
            m_ended = true;
            break;
        }
        m_last = key;
        if (!m_first) m_first = m_last;
        const std::size_t kept = batch.keptBytes();
        if (wants(*m_select)) addEvent(*m_select, batch);
        bytes += batch.keptBytes() - kept + kRowBytes;
    }
    batch.sourceBytes += bytes;
    tellProgress();
    if (auto unchanged = m_file.checkUnchanged(); !unchanged) return unchanged.error();
    if (m_ended && !m_last && (m_firstDamage || m_file.cut())) {
        m_select.reset();
        batch.problems.resize(problemsBefore);
        return m_firstDamage ? *m_firstDamage : *m_file.cut();
    }
    if (m_ended && m_file.cut() && !m_lost) {
        batch.problems.push_back(
            {event::Severity::Error, "truncated", std::nullopt, std::nullopt, m_path,
             m_file.cut()->message + "; yet every row of " + m_rows.table + " could be read",
             m_file.cut()->remedy});
    }
    if (m_ended) m_select.reset();
    return batch.events.size() > before || batch.problems.size() > problemsBefore;
}

ResumeToken SqliteSource::resumeToken() const {
    return m_last && !m_rows.isCounted ? std::string(kToken) + std::to_string(*m_last) : ResumeToken();
}

Result<void> SqliteSource::resume(const ResumeToken& token) {
    if (token.empty()) return {};
    std::int64_t key = 0;
    const char* end = token.data() + token.size();
    const char* start = token.data() + std::min(kToken.size(), token.size());
    const auto parsed = std::from_chars(start, end, key);
    if (m_rows.isCounted || !token.starts_with(kToken) || parsed.ec != std::errc() || parsed.ptr != end
        || key == kHighest)
        return Error{ErrorCode::Unsupported, m_path, "the place to go on from is not one of a SQLite store",
                     "import it anew"};
    m_last = key;
    return {};
}

} // namespace hindcast::source
