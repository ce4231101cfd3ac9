// SPDX-License-Identifier: GPL-3.0-or-later
// Statement: a prepared statement. Parameters count from 1, columns from 0, as in SQLite. It keeps the
// connection open as long as it lives.
// Thread-safety: belongs to the thread that has the connection.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <memory>
#include <string_view>

struct sqlite3_stmt;

namespace hindcast::sqlite {

struct Handle;

/// What a value in a row is, whatever its column was declared as.
enum class ColumnType : std::uint8_t { Null, Integer, Real, Text, Blob };

class Statement {
public:
    static Result<Statement> prepare(std::shared_ptr<Handle> handle, std::string_view sql);
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;

    // Binding, before the first step() or after reset(); false only for an index that does not exist. The
    // *View forms do not copy: the bytes must hold until reset(), run() or a new binding.
    bool bindNull(int index);
    bool bindInt64(int index, std::int64_t value);
    bool bindReal(int index, double value);
    bool bindText(int index, std::string_view text);
    bool bindTextView(int index, std::string_view text);
    bool bindBlob(int index, std::string_view bytes);
    bool bindBlobView(int index, std::string_view bytes);
    bool bindZeroBlob(int index, std::uint64_t bytes); ///< room to be filled through Blob

    /// True: there is a row; false: the end. Errors as SQLite's result code says, in our words.
    Result<bool> step();
    /// Steps to the end and resets: for what returns no rows.
    Result<void> run();
    /// Ready to bind and run again; bindings stay.
    void reset();

    int columnCount() const;
    std::string_view columnName(int column) const;
    ColumnType type(int column) const;
    bool isNull(int column) const { return type(column) == ColumnType::Null; }
    std::int64_t int64(int column) const;
    double real(int column) const;
    /// Bytes as stored; the view holds until the next step() or reset(). Empty for NULL.
    std::string_view text(int column) const;
    std::string_view blob(int column) const;
    /// Type and bytes at once, which is quicker: a number as its text. The view holds as that of text().
    struct Field {
        ColumnType type = ColumnType::Null;
        std::string_view bytes;
        bool isNull() const { return type == ColumnType::Null; }
    };
    Field field(int column) const;

private:
    Statement(std::shared_ptr<Handle> handle, sqlite3_stmt* statement);
    std::shared_ptr<Handle> m_handle;
    sqlite3_stmt* m_statement = nullptr;
};

} // namespace hindcast::sqlite
