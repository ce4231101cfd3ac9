// SPDX-License-Identifier: GPL-3.0-or-later
// Blob: one blob of one row, read (or overwritten in place) piece by piece, so that a big one need not stand
// in memory. It keeps the connection open as long as it lives.
// Thread-safety: belongs to the thread that has the connection.
#pragma once

#include "base/result.h"
#include "sqlite/connection.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3_blob;

namespace hindcast::sqlite {

class Blob {
public:
    /// NotFound when there is no such row. A change of the row by somebody else makes later calls fail.
    static Result<Blob> open(Connection& connection, const std::string& table, const std::string& column,
                             std::int64_t rowId, bool writable = false);
    ~Blob();
    Blob(Blob&& other) noexcept;
    Blob& operator=(Blob&& other) noexcept;

    std::size_t size() const;
    /// Moves to another row of the same table and column, cheaper than opening anew.
    Result<void> reopen(std::int64_t rowId);
    /// Reads exactly `size` bytes from `offset`; Corrupt when the blob is shorter.
    Result<void> read(std::size_t offset, char* to, std::size_t size) const;
    Result<std::string> read(std::size_t offset, std::size_t size) const;
    /// Overwrites; the size of a blob cannot change.
    Result<void> write(std::size_t offset, std::string_view bytes);

private:
    Blob(std::shared_ptr<Handle> handle, sqlite3_blob* blob);
    Result<void> checkRange(std::size_t offset, std::size_t size) const;
    std::shared_ptr<Handle> m_handle;
    sqlite3_blob* m_blob = nullptr;
};

} // namespace hindcast::sqlite
