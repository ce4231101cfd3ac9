// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/postgres_connection.h"

#include "source/libpq.h"
#include "source/postgres_refusal.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <poll.h>
#include <thread>
#include <utility>

namespace hindcast::source {

namespace {

using Clock = std::chrono::steady_clock;
/// How long a call may wait before it looks at the stop token again.
constexpr int kLookMilliseconds = 20;
constexpr std::chrono::milliseconds kCancelTime(25);
/// A server that is woken and wakes for each few rows loses a tenth of its time by that.
constexpr std::chrono::microseconds kGatherTime(400);
constexpr int kConnectSeconds = 10;
constexpr const char* kAgain = "run it again: what was read is kept";

/// There is one since open() found it.
const Libpq& pq() {
    return *Libpq::find();
}

struct Finish {
    void operator()(PGconn* connection) const { pq().finish(connection); }
    void operator()(PGresult* result) const { pq().clear(result); }
};
using ResultPointer = std::unique_ptr<PGresult, Finish>;

/// Asks the server to end what it does. That is a connection of its own, so nobody waits long for it.
void cancelQuery(PGconn* connection) {
    struct Done {
        std::mutex mutex;
        std::condition_variable changed;
        bool is = false;
    };
    PGcancel* const cancel = pq().getCancel(connection);
    if (!cancel) return;
    const auto done = std::make_shared<Done>();
    std::thread([cancel, done] {
        char reason[256];
        pq().cancel(cancel, reason, sizeof reason);
        pq().freeCancel(cancel);
        const std::lock_guard lock(done->mutex);
        done->is = true;
        done->changed.notify_all();
    }).detach();
    std::unique_lock lock(done->mutex);
    done->changed.wait_for(lock, kCancelTime, [&] { return done->is; });
}

} // namespace

struct PostgresConnection::Session {
    PostgresUrl url;
    std::unique_ptr<PGconn, Finish> connection;
    char* row = nullptr; ///< the row of COPY in hand

    ~Session() {
        if (row != nullptr) pq().freemem(row);
    }

    Error error(ErrorCode code, std::string message, std::string remedy) const {
        return {code, url.shown(), url.withoutSecrets(std::move(message)), std::move(remedy)};
    }

    Error lost() const {
        const std::string said = firstLine(pq().errorMessage(connection.get()));
        return error(ErrorCode::Io, "the connection was lost" + (said.empty() ? "" : ": " + said), kAgain);
    }

    Error cancel() {
        cancelQuery(connection.get());
        connection.reset(); // a COPY that nobody reads would have to be drained
        return cancelled(url.shown());
    }

    Error refused() const;
    Error failed(const PGresult* result) const;

    /// Until the socket can be read or written. False: time is up.
    Result<bool> wait(short events, const std::stop_token& stop,
                      std::optional<Clock::time_point> until = {}) const {
        for (;;) {
            if (stop.stop_requested()) return cancelled(url.shown());
            pollfd one{pq().socket(connection.get()), events, 0};
            if (one.fd < 0) return lost();
            if (::poll(&one, 1, kLookMilliseconds) > 0) return true;
            if (until && Clock::now() > *until) return false;
        }
    }

    /// Until there are rows of COPY. Where none is there yet, the server is given time to send some.
    Result<bool> waitForRows(const std::stop_token& stop) const {
        pollfd one{pq().socket(connection.get()), POLLIN, 0};
        if (one.fd >= 0 && ::poll(&one, 1, 0) > 0) return true;
        std::this_thread::sleep_for(kGatherTime);
        return wait(POLLIN, stop);
    }

    /// The next result of the query that was sent; none: it is over.
    Result<ResultPointer> result(const std::stop_token& stop) {
        while (pq().isBusy(connection.get())) {
            if (auto ready = wait(POLLIN, stop); !ready)
                return ready.error().code == ErrorCode::Cancelled ? cancel() : ready.error();
            if (!pq().consumeInput(connection.get())) return lost();
        }
        return ResultPointer(pq().getResult(connection.get()));
    }

    Result<void> send(const std::string& sql) const {
        if (!connection) return error(ErrorCode::Io, "the connection is closed", kAgain);
        if (!pq().sendQuery(connection.get(), sql.c_str())) return lost();
        return {};
    }
};

Error PostgresConnection::Session::refused() const {
    PGconn* const bad = connection.get();
    const Refusal refusal = refusalOf(pq().errorMessage(bad), pq().connectionNeedsPassword(bad) != 0,
                                      quotedName(pq().db(bad)), quotedName(pq().user(bad)));
    return error(refusal.code, refusal.message, refusal.remedy);
}

namespace {

/// What the server refuses, in its words: "permission denied for table x".
std::string grantFor(const std::string& said, const std::string& role) {
    if (said.find("large object") != std::string::npos)
        return "DO $$ BEGIN EXECUTE (SELECT string_agg('GRANT SELECT ON LARGE OBJECT ' || oid || "
               + quotedText(" TO " + role) + ", ';') FROM pg_largeobject_metadata); END $$";
    constexpr std::string_view kFor = "permission denied for ";
    const std::size_t at = said.find(kFor);
    const std::string what = at == std::string::npos ? std::string() : said.substr(at + kFor.size());
    const std::string name = what.substr(std::min(what.find(' '), what.size()));
    if (what.starts_with("schema ")) return "GRANT USAGE ON SCHEMA" + name + " TO " + role;
    if (what.starts_with("sequence ")) return "GRANT SELECT ON SEQUENCE" + name + " TO " + role;
    return "GRANT SELECT ON" + (name.empty() ? " the table" : name) + " TO " + role;
}

} // namespace

Error PostgresConnection::Session::failed(const PGresult* result) const {
    if (pq().status(connection.get()) == CONNECTION_BAD) return lost();
    const auto field = [&](int code) {
        const char* text = result ? pq().resultErrorField(result, code) : nullptr;
        return std::string(text ? text : "");
    };
    const std::string state = field(PG_DIAG_SQLSTATE);
    std::string said = field(PG_DIAG_MESSAGE_PRIMARY);
    if (said.empty()) said = firstLine(pq().errorMessage(connection.get()));
    if (state == "42501")
        return error(ErrorCode::Io,
                     "the role " + quotedName(pq().user(connection.get())) + " may not read it: " + said,
                     "let its owner run: " + grantFor(said, quotedName(pq().user(connection.get()))));
    if (state == "55P03")
        return error(ErrorCode::Busy, "another session locks the table (" + said + ")",
                     "try again when that session is done (ALTER TABLE, VACUUM FULL, TRUNCATE …)");
    if (state == "57014")
        return error(ErrorCode::Io, "the server ended the query: " + said,
                     "raise statement_timeout for this role, or read in pieces with --snapshot off");
    if (state == "40001" || state == "40P01")
        return error(ErrorCode::Busy, "the server ended the query: " + said,
                     "run it again; on a standby, read in pieces with --snapshot off");
    if (state.starts_with("57P") || state.starts_with("08"))
        return error(ErrorCode::Io, "the connection was lost: " + said, kAgain);
    if (state == "XX001" || state == "XX002")
        return error(ErrorCode::Corrupt, "the server found damage: " + said,
                     "restore the database from a backup, or dump what can be read of it");
    return error(ErrorCode::Io, "the server answered: " + said, "see the log of the server");
}

PostgresConnection::PostgresConnection(std::unique_ptr<Session> session) : m_session(std::move(session)) {}
PostgresConnection::~PostgresConnection() = default;
PostgresConnection::PostgresConnection(PostgresConnection&&) noexcept = default;
PostgresConnection& PostgresConnection::operator=(PostgresConnection&&) noexcept = default;

Result<PostgresConnection> PostgresConnection::open(const PostgresUrl& url, const std::stop_token& stop) {
    std::vector<const char*> names, values;
    int seconds = kConnectSeconds;
    const auto add = [&](const char* name, const char* value) {
        names.push_back(name);
        values.push_back(value);
    };
    add("application_name", "hindcast");
    for (const auto* list : {&url.parameters(), &url.secrets()})
        for (const auto& [name, value] : *list) {
            add(name.c_str(), value.c_str());
            if (name == "connect_timeout") seconds = std::max(2, std::atoi(value.c_str()));
        }
    add("client_encoding", "UTF8");
    add(nullptr, nullptr);

    auto session = std::make_unique<Session>();
    session->url = url;
    if (Libpq::find() == nullptr)
        return session->error(ErrorCode::Io, "this system has no libpq, by which servers are read",
                              "install it: apt-get install libpq5");
    session->connection.reset(pq().connectStartParams(names.data(), values.data(), 0));
    PGconn* const connection = session->connection.get();
    if (!connection) return session->error(ErrorCode::Io, "out of memory", "close other programs");
    const auto until = Clock::now() + std::chrono::seconds(seconds);
    for (auto state = PGRES_POLLING_WRITING; state != PGRES_POLLING_OK;
         state = pq().connectPoll(connection)) {
        if (state == PGRES_POLLING_FAILED || pq().status(connection) == CONNECTION_BAD)
            return session->refused();
        auto ready = session->wait(state == PGRES_POLLING_READING ? POLLIN : POLLOUT, stop, until);
        if (!ready) return ready.error();
        if (!*ready)
            return session->error(ErrorCode::Io,
                                  "the server did not answer within " + std::to_string(seconds) + " seconds",
                                  "see whether it runs there, and whether host and port are right");
    }
    // What the server has to say (NOTICE …) is not for standard error.
    pq().setNoticeProcessor(connection, [](void*, const char*) {}, nullptr);
    return PostgresConnection(std::move(session));
}

Result<void> PostgresConnection::begin(const std::stop_token& stop) {
    const auto begun =
        rows("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY;"
             "SET LOCAL lock_timeout = '1s'; SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO';"
             "SET LOCAL IntervalStyle = 'postgres'; SET LOCAL bytea_output = 'hex';"
             "SET LOCAL extra_float_digits = 3; SET LOCAL search_path = pg_catalog",
             stop);
    if (!begun) return begun.error();
    return {};
}

Result<void> PostgresConnection::end(const std::stop_token& stop) {
    const auto ended = rows("COMMIT", stop);
    if (!ended) return ended.error();
    return {};
}

Result<std::vector<PostgresConnection::Row>> PostgresConnection::rows(const std::string& sql,
                                                                      const std::stop_token& stop) {
    if (auto sent = m_session->send(sql); !sent) return sent.error();
    std::vector<Row> rows;
    std::optional<Error> failure;
    for (;;) {
        auto next = m_session->result(stop);
        if (!next) return next.error();
        const PGresult* result = next->get();
        if (!result) break;
        const ExecStatusType status = pq().resultStatus(result);
        if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && !failure)
            failure = m_session->failed(result);
        for (int row = 0; row < pq().ntuples(result); ++row) {
            Row& values = rows.emplace_back();
            for (int column = 0; column < pq().nfields(result); ++column) {
                values.emplace_back();
                if (!pq().getisnull(result, row, column))
                    values.back() = std::string(pq().getvalue(result, row, column),
                                                std::size_t(pq().getlength(result, row, column)));
            }
        }
    }
    if (failure) return *failure;
    return rows;
}

Result<void> PostgresConnection::startCopy(const std::string& sql, const std::stop_token& stop) {
    if (auto sent = m_session->send(sql); !sent) return sent.error();
    auto begun = m_session->result(stop);
    if (!begun) return begun.error();
    if (pq().resultStatus(begun->get()) == PGRES_COPY_OUT) return {};
    const Error failure = m_session->failed(begun->get());
    for (bool more = bool(*begun); more;) {
        auto rest = m_session->result(stop);
        if (!rest) return rest.error();
        more = bool(*rest);
    }
    return failure;
}

Result<std::optional<std::string_view>> PostgresConnection::copyRow(const std::stop_token& stop) {
    Session& session = *m_session;
    pq().freemem(std::exchange(session.row, nullptr));
    if (!session.connection) return session.error(ErrorCode::Io, "the connection is closed", kAgain);
    for (;;) {
        if (stop.stop_requested()) return session.cancel();
        const int size = pq().getCopyData(session.connection.get(), &session.row, 1);
        if (size > 0)
            return std::optional(std::string_view(session.row, std::size_t(size) - 1)); // without \n
        if (size == -1) break;
        if (size < -1) return session.lost();
        if (auto ready = session.waitForRows(stop); !ready)
            return ready.error().code == ErrorCode::Cancelled ? session.cancel() : ready.error();
        if (!pq().consumeInput(session.connection.get())) return session.lost();
    }
    std::optional<Error> failure;
    for (;;) {
        auto next = session.result(stop);
        if (!next) return next.error();
        if (!*next) break;
        if (pq().resultStatus(next->get()) != PGRES_COMMAND_OK && !failure)
            failure = session.failed(next->get());
    }
    if (failure) return *failure;
    return std::optional<std::string_view>();
}

int PostgresConnection::serverVersion() const {
    return m_session->connection ? pq().serverVersion(m_session->connection.get()) : 0;
}

std::string PostgresConnection::role() const {
    return m_session->connection ? pq().user(m_session->connection.get()) : "";
}

std::string PostgresConnection::database() const {
    return m_session->connection ? pq().db(m_session->connection.get()) : "";
}

bool asksForPassword(const Error& error) {
    return error.code == ErrorCode::Io && isAboutPassword(error.remedy);
}

std::string quotedName(std::string_view name) {
    std::string quoted = "\"";
    for (const char c : name)
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + '"';
}

std::string quotedText(std::string_view text) {
    // E'' reads backslashes the same whatever standard_conforming_strings says.
    std::string quoted = "E'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') quoted += c;
        quoted += c;
    }
    return quoted + '\'';
}

} // namespace hindcast::source
