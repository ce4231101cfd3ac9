// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/blob.h"

#include "sqlite/handle.h"

#include <sqlite3.h>

#include <utility>

namespace hindcast::sqlite {

namespace {

/// Opening by a row id that is not there is SQLITE_ERROR with a text; nothing else tells it.
Error openError(const Handle& handle, int code) {
    const std::string text = sqlite3_errmsg(handle.db);
    if (code == SQLITE_ERROR && text.starts_with("no such rowid"))
        return {ErrorCode::NotFound, handle.file, text, "open the file again: its rows have changed"};
    return handle.error(code);
}

} // namespace

Blob::Blob(std::shared_ptr<Handle> handle, sqlite3_blob* blob) : m_handle(std::move(handle)), m_blob(blob) {}

Blob::~Blob() {
    sqlite3_blob_close(m_blob);
}

Blob::Blob(Blob&& other) noexcept
    : m_handle(std::move(other.m_handle)), m_blob(std::exchange(other.m_blob, nullptr)) {}

Blob& Blob::operator=(Blob&& other) noexcept {
    if (this != &other) {
        sqlite3_blob_close(m_blob);
        m_blob = std::exchange(other.m_blob, nullptr);
        m_handle = std::move(other.m_handle);
    }
    return *this;
}

Result<Blob> Blob::open(Connection& connection, const std::string& table, const std::string& column,
                        std::int64_t rowId, bool writable) {
    const auto& handle = connection.m_handle;
    sqlite3_blob* blob = nullptr;
    const int code =
        sqlite3_blob_open(handle->db, "main", table.c_str(), column.c_str(), rowId, writable ? 1 : 0, &blob);
    if (code != SQLITE_OK) return openError(*handle, code);
    return Blob(handle, blob);
}

std::size_t Blob::size() const {
    return std::size_t(sqlite3_blob_bytes(m_blob));
}

Result<void> Blob::reopen(std::int64_t rowId) {
    const int code = sqlite3_blob_reopen(m_blob, rowId);
    if (code != SQLITE_OK) return openError(*m_handle, code);
    return {};
}

Result<void> Blob::checkRange(std::size_t offset, std::size_t size) const {
    if (offset <= this->size() && size <= this->size() - offset) return {};
    return Error{ErrorCode::Corrupt, m_handle->file,
                 "a blob has " + std::to_string(this->size()) + " bytes where " + std::to_string(offset)
                     + " + " + std::to_string(size) + " are needed",
                 "recover it with: sqlite3 FILE .recover"};
}

Result<void> Blob::read(std::size_t offset, char* to, std::size_t size) const {
    if (auto fits = checkRange(offset, size); !fits) return fits;
    const int code = sqlite3_blob_read(m_blob, to, int(size), int(offset));
    if (code != SQLITE_OK) return m_handle->error(code);
    return {};
}

Result<std::string> Blob::read(std::size_t offset, std::size_t size) const {
    if (auto fits = checkRange(offset, size); !fits) return fits.error();
    std::string bytes(size, '\0');
    if (auto got = read(offset, bytes.data(), size); !got) return got.error();
    return bytes;
}

Result<void> Blob::write(std::size_t offset, std::string_view bytes) {
    if (auto fits = checkRange(offset, bytes.size()); !fits) return fits;
    const int code = sqlite3_blob_write(m_blob, bytes.data(), int(bytes.size()), int(offset));
    if (code != SQLITE_OK) return m_handle->error(code);
    return {};
}

} // namespace hindcast::sqlite
