// SPDX-License-Identifier: GPL-3.0-or-later
// PgDumpReader: a plain pg_dump front to back, row by row, in whatever form its rows stand: COPY blocks or
// INSERT statements with one or many rows. Names are learned from CREATE TABLE and ATTACH PARTITION on the
// way. Facts: reference/sql-formats.md §16.1.
// Thread-safety: belongs to one thread; storedRead() may be called from any.
#pragma once

#include "source/pg_copy.h"
#include "source/sql_catalog.h"
#include "source/sql_lexer.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast::source {

class PgDumpReader {
public:
    /// `catalog` is what is known before; it grows while reading.
    explicit PgDumpReader(std::unique_ptr<ByteStream> stream, SqlCatalog catalog = {});

    enum class Step : std::uint8_t {
        Row,
        BadRow, ///< message() says why; the next one may be good
        End     ///< damage() says whether the dump was whole
    };
    /// Asked once for each block of rows, with the columns of the block; false passes it over.
    using Wanted = std::function<bool(const SqlTable&)>;
    /// Goes to the next row of a wanted block, reading at most up to `limit` bytes of the dump (then End).
    /// Errors are those of the stream (Io …), never of the dump.
    Result<Step> next(const Wanted& wanted, std::uint64_t limit, const std::stop_token& stop);

    /// Told the pieces of each large object (its number, bytes as \x…) as they are passed.
    using LargeObjects = std::function<void(const std::string& number, const std::string& piece)>;
    void setLargeObjects(LargeObjects sink) { m_largeObjects = std::move(sink); }

    const SqlTable& table() const { return m_block; }
    const std::vector<DumpField>& fields() const { return m_mode == Mode::Insert ? m_values : *m_copied; }
    std::uint64_t rowLine() const { return m_rowLine; }
    const std::string& message() const { return m_message; }

    /// Puts the row in hand beside what the catalogue knows of its table; at most 1,000 of a table.
    void rememberFacts();

    struct Damage {
        std::uint64_t line = 0;
        std::string message;
    };
    const std::optional<Damage>& damage() const { return m_damage; }

    const SqlCatalog& catalog() const { return m_catalog; }
    std::uint64_t offset() const { return m_input.offset(); }
    std::uint64_t storedRead() const { return m_input.storedRead(); }

    /// The place behind the row in hand as opaque text, and going there.
    std::string bookmark() const;
    Result<void> go(const std::string& bookmark);

private:
    enum class Mode : std::uint8_t { Statements, Copy, Insert, SkipCopy };

    void readStatement(const Wanted& wanted);
    void readCreate();
    void readCreateTable();
    void readCreateFunction();
    void readAlter();
    void readSelect();
    void readComment();
    void rememberObject(const std::string& name);
    void readCopy(const Wanted& wanted);
    void readInsert(const Wanted& wanted);
    void readSet();
    Step readCopyRow();
    std::optional<Step> readTuple();
    void skipStatement();
    void skipCopyRow();
    SqlTable readTableName();
    std::vector<std::string> readColumnList();
    bool openBlock(SqlTable named, std::vector<std::string> columns, const Wanted& wanted);
    void end(const std::string& message);

    DumpInput m_input;
    SqlLexer m_lexer;
    SqlCatalog m_catalog;
    CopySplitter m_splitter;
    Mode m_mode = Mode::Statements;
    SqlTable m_block; ///< the block in hand
    const std::vector<DumpField>* m_copied = nullptr;
    std::vector<DumpField> m_values;
    std::vector<std::string> m_texts; ///< what m_values views
    std::uint64_t m_rowLine = 0;
    std::uint64_t m_statementLine = 0;
    std::string m_message;
    std::optional<Damage> m_damage;
    bool m_ended = false;
    LargeObjects m_largeObjects;
    std::string m_largeObject; ///< the one opened last
};

} // namespace hindcast::source
