// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/connection.h"

#include "base/file_error.h"
#include "base/text.h"
#include "sqlite/handle.h"

#include <sqlite3.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <limits>
#include <sys/stat.h>
#include <utility>

namespace hindcast::sqlite {

namespace {

/// Of a row of a file from anywhere: some copies of it must fit into memory.
constexpr std::size_t kLongestUntrusted = std::size_t(256) << 20;

std::string uriOf(const std::string& file, const OpenOptions& options) {
    constexpr char kHex[] = "0123456789ABCDEF";
    std::string uri = "file:";
    if (file.starts_with('/')) uri += "//";
    for (const char c : file) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || std::strchr("/._-~", c)) {
            uri += c;
        } else {
            uri += {'%', kHex[byte >> 4], kHex[byte & 15]};
        }
    }
    uri += options.mode == Mode::ReadOnly    ? "?mode=ro"
           : options.mode == Mode::ReadWrite ? "?mode=rw"
                                             : "?mode=rwc";
    if (options.immutable) uri += "&immutable=1";
    return uri;
}

int flagsOf(Mode mode) {
    constexpr int kAlways = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (mode) {
    case Mode::ReadOnly:
        return kAlways | SQLITE_OPEN_READONLY;
    case Mode::ReadWrite:
        return kAlways | SQLITE_OPEN_READWRITE;
    case Mode::Create:
        break;
    }
    return kAlways | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}

/// What the file system has to say before SQLite is asked: its own answers name no cause.
Result<void> checkFile(const std::string& file, const OpenOptions& options) {
    struct stat facts{};
    if (::stat(file.c_str(), &facts) != 0) {
        if (errno == ENOENT && options.mode == Mode::Create) return {};
        return fileError(file, "", errno, FileUse::Read);
    }
    if (S_ISDIR(facts.st_mode))
        return Error{ErrorCode::Io, file, "this is a folder, not a SQLite file", "name a file"};
    return {};
}

int authorize(void* context, int action, const char* first, const char* second, const char*,
              const char* view) {
    const auto* const handle = static_cast<Handle*>(context);
    const auto& readable = handle->readable;
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_READ:
        if (view && handle->throughViews) return SQLITE_OK;
        return first && readable.contains(toLowerAscii(first)) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_FUNCTION:
        return second && toLowerAscii(second) != "load_extension" ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_PRAGMA:
        return first && toLowerAscii(first) == "table_info" ? SQLITE_OK : SQLITE_DENY;
    default:
        return SQLITE_DENY;
    }
}

} // namespace

Connection::Connection(std::shared_ptr<Handle> handle) : m_handle(std::move(handle)) {}
Connection::~Connection() = default;
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;

Result<Connection> Connection::open(const std::string& file, const OpenOptions& options) {
    const bool inMemory = file == ":memory:";
    if (!inMemory) {
        if (auto checked = checkFile(file, options); !checked) return checked.error();
    }
    auto handle = std::make_shared<Handle>();
    handle->file = file;
    const std::string name = inMemory ? file : uriOf(file, options);
    if (const int code = sqlite3_open_v2(name.c_str(), &handle->db, flagsOf(options.mode), nullptr);
        code != SQLITE_OK) {
        Error error = handle->error(code);
        if (const int cause = handle->db ? sqlite3_system_errno(handle->db) : 0; cause != 0)
            error.message += std::string(": ") + std::strerror(cause);
        return error;
    }
    const auto wait = options.busyTimeout.count();
    sqlite3_busy_timeout(handle->db, int(std::min<long long>(wait, std::numeric_limits<int>::max())));
    Connection connection(handle);
    if (options.untrusted) {
        sqlite3_db_config(handle->db, SQLITE_DBCONFIG_DEFENSIVE, options.salvage ? 0 : 1, nullptr);
        sqlite3_db_config(handle->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        sqlite3_db_config(handle->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
        sqlite3_db_config(handle->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        handle->longest = kLongestUntrusted;
        sqlite3_limit(handle->db, SQLITE_LIMIT_LENGTH, int(kLongestUntrusted));
        if (auto set = connection.exec("PRAGMA cell_size_check=ON; PRAGMA mmap_size=0"); !set)
            return set.error();
    }
    // SQLite compares the size with the header only while the schema is not writable.
    if (options.salvage) sqlite3_db_config(handle->db, SQLITE_DBCONFIG_WRITABLE_SCHEMA, 1, nullptr);
    // The first read of the header: SQLite itself opens lazily.
    if (auto header = connection.exec("PRAGMA schema_version"); !header) return header.error();
    return connection;
}

const std::string& Connection::file() const {
    return m_handle->file;
}

Result<void> Connection::exec(const std::string& sql) {
    const int code = sqlite3_exec(m_handle->db, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return m_handle->error(code);
    return {};
}

Result<Statement> Connection::prepare(std::string_view sql) {
    return Statement::prepare(m_handle, sql);
}

Result<std::optional<std::int64_t>> Connection::number(std::string_view sql) {
    auto statement = prepare(sql);
    if (!statement) return statement.error();
    auto row = statement->step();
    if (!row) return row.error();
    if (!*row || statement->isNull(0)) return std::optional<std::int64_t>();
    return std::optional(statement->int64(0));
}

Result<std::optional<std::string>> Connection::text(std::string_view sql) {
    auto statement = prepare(sql);
    if (!statement) return statement.error();
    auto row = statement->step();
    if (!row) return row.error();
    if (!*row || statement->isNull(0)) return std::optional<std::string>();
    return std::optional(std::string(statement->text(0)));
}

void Connection::setDisplayName(const std::string& name) {
    m_handle->file = name;
}

std::int64_t Connection::lastInsertRowId() const {
    return sqlite3_last_insert_rowid(m_handle->db);
}
std::int64_t Connection::changes() const {
    return sqlite3_changes64(m_handle->db);
}
bool Connection::inTransaction() const {
    return sqlite3_get_autocommit(m_handle->db) == 0;
}
void Connection::setStop(std::stop_token stop) {
    m_handle->setStop(std::move(stop));
}
void Connection::interrupt() {
    sqlite3_interrupt(m_handle->db);
}

void Connection::allowOnly(const std::vector<std::string>& tables) {
    m_handle->throughViews = std::any_of(tables.begin(), tables.end(), [this](const std::string& table) {
        auto view = prepare("SELECT 1 FROM sqlite_master WHERE type = 'view' AND name = ?1 COLLATE NOCASE");
        if (!view) return false;
        view->bindText(1, table);
        const auto row = view->step();
        return row && *row;
    });
    m_handle->readable = {"sqlite_master", "sqlite_schema"};
    for (const std::string& table : tables)
        m_handle->readable.insert(toLowerAscii(table));
    sqlite3_set_authorizer(m_handle->db, authorize, m_handle.get());
}

std::string quoteName(std::string_view name) {
    std::string quoted = "\"";
    for (const char c : name) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

} // namespace hindcast::sqlite
