// SPDX-License-Identifier: GPL-3.0-or-later
// PostgresConnection: one session with a live PostgreSQL through libpq, read-only. Calls give way to the stop
// token within some 20 ms; what the server does then is cancelled too. This file's source is the only one
// that calls libpq. Thread-safety: belongs to one thread at a time.
#pragma once

#include "base/result.h"
#include "source/postgres_url.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::source {

class PostgresConnection {
public:
    /// Errors: Io (no server, refused, no such role), NotFound (no such database), Cancelled.
    static Result<PostgresConnection> open(const PostgresUrl& url, const std::stop_token& stop);
    ~PostgresConnection();
    PostgresConnection(PostgresConnection&&) noexcept;
    PostgresConnection& operator=(PostgresConnection&&) noexcept;

    /// A read-only transaction that sees one state of the database until end(). Texts come in UTF-8, times in
    /// UTC and ISO form, bytes as hex; who waits for a lock gives up after a second.
    Result<void> begin(const std::stop_token& stop);
    Result<void> end(const std::stop_token& stop);

    using Row = std::vector<std::optional<std::string>>;
    /// All rows of a query with a small answer.
    Result<std::vector<Row>> rows(const std::string& sql, const std::stop_token& stop);

    /// COPY … TO STDOUT; then its rows, one a call, without the line's end. Nothing: that was all. The view
    /// holds until the next call.
    Result<void> startCopy(const std::string& sql, const std::stop_token& stop);
    Result<std::optional<std::string_view>> copyRow(const std::stop_token& stop);
    /// All rows of a COPY … TO STDOUT: `visit(text)` gives a Result<void>; an error ends it.
    template <class Visit>
    Result<void> copyEach(const std::string& sql, const std::stop_token& stop, Visit visit) {
        if (auto begun = startCopy(sql, stop); !begun) return begun;
        for (;;) {
            const auto row = copyRow(stop);
            if (!row) return row.error();
            if (!*row) return {};
            if (Result<void> visited = visit(**row); !visited) return visited;
        }
    }

    int serverVersion() const; ///< 150004 for 15.4
    std::string role() const;
    std::string database() const;

private:
    struct Session;
    explicit PostgresConnection(std::unique_ptr<Session> session);
    std::unique_ptr<Session> m_session;
};

/// The error of open() for want of a password, or of the right one.
bool asksForPassword(const Error& error);

/// "name" and 'text' as they stand in SQL.
std::string quotedName(std::string_view name);
std::string quotedText(std::string_view text);

} // namespace hindcast::source
