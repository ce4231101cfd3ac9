// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/statement.h"

#include "sqlite/handle.h"

#include <sqlite3.h>

#include <string>
#include <utility>

namespace hindcast::sqlite {

namespace {

ColumnType typeOf(int type) {
    switch (type) {
    case SQLITE_INTEGER:
        return ColumnType::Integer;
    case SQLITE_FLOAT:
        return ColumnType::Real;
    case SQLITE_TEXT:
        return ColumnType::Text;
    case SQLITE_BLOB:
        return ColumnType::Blob;
    default:
        return ColumnType::Null;
    }
}

/// SQLite binds NULL for a null pointer; an empty text or blob must stay empty.
const char* pointerOf(std::string_view bytes) {
    return bytes.data() ? bytes.data() : "";
}

} // namespace

Statement::Statement(std::shared_ptr<Handle> handle, sqlite3_stmt* statement)
    : m_handle(std::move(handle)), m_statement(statement) {}

Statement::~Statement() {
    sqlite3_finalize(m_statement);
}

Statement::Statement(Statement&& other) noexcept
    : m_handle(std::move(other.m_handle)), m_statement(std::exchange(other.m_statement, nullptr)) {}

Statement& Statement::operator=(Statement&& other) noexcept {
    if (this != &other) {
        sqlite3_finalize(m_statement);
        m_statement = std::exchange(other.m_statement, nullptr);
        m_handle = std::move(other.m_handle);
    }
    return *this;
}

Result<Statement> Statement::prepare(std::shared_ptr<Handle> handle, std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    const char* rest = nullptr;
    const int code = sqlite3_prepare_v3(handle->db, sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &statement, &rest);
    if (code != SQLITE_OK) return handle->error(code);
    Statement prepared(handle, statement);
    const std::string_view after = sql.substr(std::size_t(rest - sql.data()));
    if (!statement || after.find_first_not_of(" \t\r\n;") != std::string_view::npos)
        return Error{ErrorCode::Internal, handle->file, "not exactly one SQL statement: " + std::string(sql),
                     "please report this"};
    return prepared;
}

bool Statement::bindNull(int index) {
    return sqlite3_bind_null(m_statement, index) == SQLITE_OK;
}
bool Statement::bindInt64(int index, std::int64_t value) {
    return sqlite3_bind_int64(m_statement, index, value) == SQLITE_OK;
}
bool Statement::bindReal(int index, double value) {
    return sqlite3_bind_double(m_statement, index, value) == SQLITE_OK;
}
bool Statement::bindText(int index, std::string_view text) {
    return sqlite3_bind_text64(m_statement, index, pointerOf(text), text.size(), SQLITE_TRANSIENT,
                               SQLITE_UTF8)
           == SQLITE_OK;
}
bool Statement::bindTextView(int index, std::string_view text) {
    return sqlite3_bind_text64(m_statement, index, pointerOf(text), text.size(), SQLITE_STATIC, SQLITE_UTF8)
           == SQLITE_OK;
}
bool Statement::bindBlob(int index, std::string_view bytes) {
    return sqlite3_bind_blob64(m_statement, index, pointerOf(bytes), bytes.size(), SQLITE_TRANSIENT)
           == SQLITE_OK;
}
bool Statement::bindBlobView(int index, std::string_view bytes) {
    return sqlite3_bind_blob64(m_statement, index, pointerOf(bytes), bytes.size(), SQLITE_STATIC)
           == SQLITE_OK;
}
bool Statement::bindZeroBlob(int index, std::uint64_t bytes) {
    return sqlite3_bind_zeroblob64(m_statement, index, bytes) == SQLITE_OK;
}

Result<bool> Statement::step() {
    // The progress handler sees long calls only; a loop of short steps is stopped here.
    if (m_handle->stop.stop_requested()) return cancelled(m_handle->file);
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    Error error = m_handle->error(code);
    sqlite3_reset(m_statement);
    return error;
}

Result<void> Statement::run() {
    for (;;) {
        auto row = step();
        if (!row) return row.error();
        if (!*row) break;
    }
    reset();
    return {};
}

void Statement::reset() {
    sqlite3_reset(m_statement);
}

int Statement::columnCount() const {
    return sqlite3_column_count(m_statement);
}

std::string_view Statement::columnName(int column) const {
    const char* name = sqlite3_column_name(m_statement, column);
    return name ? std::string_view(name) : std::string_view();
}

ColumnType Statement::type(int column) const {
    return typeOf(sqlite3_column_type(m_statement, column));
}

// The connection has no mutex of its own (SQLITE_OPEN_NOMUTEX), so its values may be looked at as they are.
Statement::Field Statement::field(int column) const {
    sqlite3_value* const value = sqlite3_column_value(m_statement, column);
    const ColumnType type = typeOf(sqlite3_value_type(value));
    if (type == ColumnType::Null) return {};
    const void* bytes = type == ColumnType::Blob ? sqlite3_value_blob(value) : sqlite3_value_text(value);
    if (!bytes) return {type, {}};
    return {type, {static_cast<const char*>(bytes), std::size_t(sqlite3_value_bytes(value))}};
}

std::int64_t Statement::int64(int column) const {
    return sqlite3_column_int64(m_statement, column);
}
double Statement::real(int column) const {
    return sqlite3_column_double(m_statement, column);
}

std::string_view Statement::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    if (!bytes) return {};
    return {bytes, std::size_t(sqlite3_column_bytes(m_statement, column))};
}

std::string_view Statement::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    if (!bytes) return {};
    return {bytes, std::size_t(sqlite3_column_bytes(m_statement, column))};
}

} // namespace hindcast::sqlite
