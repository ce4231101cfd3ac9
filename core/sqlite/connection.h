// SPDX-License-Identifier: GPL-3.0-or-later
// Connection: one SQLite file, opened for our caches (read-write) or for a user's store (read-only). This
// folder is the only one that includes <sqlite3.h>. Whoever opens it owns it; statements and blobs keep the
// file open as long as they live.
// Thread-safety: belongs to one thread at a time; interrupt() may be called from any.
#pragma once

#include "base/result.h"
#include "sqlite/statement.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::sqlite {

struct Handle;

enum class Mode : std::uint8_t {
    ReadOnly,  ///< mode=ro
    ReadWrite, ///< the file must exist
    Create     ///< made when absent
};

struct OpenOptions {
    Mode mode = Mode::ReadOnly;
    /// immutable=1: no locks, no -wal, no -shm; right only while nobody writes the file.
    bool immutable = false;
    /// A file from anywhere: defensive, trusted_schema=OFF, cells checked, no mapping into memory; a row of
    /// more than 256 MiB is Corrupt.
    bool untrusted = false;
    /// A file that was cut: what is left is read instead of refusing the whole.
    bool salvage = false;
    /// How long a call waits for another process's lock before it returns Busy.
    std::chrono::milliseconds busyTimeout{5000};
};

class Connection {
public:
    /// Errors: NotFound (no such file), Io, Busy, Corrupt ("not a SQLite database"): the header is read at
    /// once, so that a wrong file is refused here. ":memory:" with Create is a private store in memory.
    static Result<Connection> open(const std::string& file, const OpenOptions& options = {});
    ~Connection();
    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;

    const std::string& file() const;
    /// The name that errors carry, where the file opened is a copy of another.
    void setDisplayName(const std::string& name);

    /// Runs one or more statements; rows they give are dropped.
    Result<void> exec(const std::string& sql);
    /// One statement. Internal when the text is empty, wrong or holds more than one.
    Result<Statement> prepare(std::string_view sql);
    /// First column of the first row; nothing when there is no row or it is NULL.
    Result<std::optional<std::int64_t>> number(std::string_view sql);
    Result<std::optional<std::string>> text(std::string_view sql);

    std::int64_t lastInsertRowId() const;
    std::int64_t changes() const; ///< rows that the last INSERT, UPDATE or DELETE touched
    bool inTransaction() const;

    /// Any running or later call returns Cancelled once the token is stopped; {} takes it off.
    void setStop(std::stop_token stop);
    /// Calls running right now return Cancelled.
    void interrupt();

    /// From now on only SELECT over these tables (through a view, what it reads), sqlite_master and PRAGMA
    /// table_info are allowed; all else is Unsupported. Names are matched without regard to case.
    void allowOnly(const std::vector<std::string>& tables);

private:
    friend class Blob;
    explicit Connection(std::shared_ptr<Handle> handle);
    std::shared_ptr<Handle> m_handle;
};

/// "name" with its double quotes doubled, for use as an identifier in SQL.
std::string quoteName(std::string_view name);

} // namespace hindcast::sqlite
