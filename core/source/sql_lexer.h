// SPDX-License-Identifier: GPL-3.0-or-later
// SqlLexer: the words of a PostgreSQL dump outside its COPY data. Comments and psql's own commands (lines
// that begin with a backslash where a statement may begin) are passed over. Thread-safety: belongs to one
// thread.
#pragma once

#include "source/dump_input.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hindcast::source {

struct SqlToken {
    enum class Kind : std::uint8_t {
        End,    ///< of the input
        Word,   ///< unquoted name or keyword, in lower case
        Name,   ///< quoted name, as it is
        String, ///< '…', E'…' or $tag$…$tag$, unescaped
        Number,
        Symbol ///< one character
    };
    Kind kind = Kind::End;
    std::string text;
    bool isTooLong = false; ///< a string beyond DumpInput::kLongest; its text is dropped
    bool isOpen = false;    ///< the input ended inside it

    bool isWord(std::string_view word) const { return kind == Kind::Word && text == word; }
    bool isSymbol(char c) const { return kind == Kind::Symbol && text[0] == c; }
    bool isName() const { return kind == Kind::Word || kind == Kind::Name; }
};

class SqlLexer {
public:
    explicit SqlLexer(DumpInput& input) : m_input(input) {}

    /// The next token of the statement in hand; it holds until the next call.
    const SqlToken& next();
    const SqlToken& token() const { return m_token; }
    /// Goes to the start of the next statement, past blanks, comments and commands of psql.
    void toStatement();

    /// standard_conforming_strings = off: a backslash escapes in every string.
    void setBackslashEscapes(bool on) { m_backslashEscapes = on; }
    bool backslashEscapes() const { return m_backslashEscapes; }
    /// pg_dump's first and last comment were seen.
    bool sawHeader() const { return m_sawHeader; }
    bool sawTrailer() const { return m_sawTrailer; }
    /// Where reading goes on behind them.
    void assumeFrame(bool header, bool trailer) {
        m_sawHeader = header;
        m_sawTrailer = trailer;
    }

private:
    void skipBlanks();
    void skipBlockComment();
    void readString(bool escapes);
    void readEscape();
    void readDollar();
    void readQuotedName();
    void append(char c);

    DumpInput& m_input;
    SqlToken m_token;
    bool m_backslashEscapes = false;
    bool m_sawHeader = false;
    bool m_sawTrailer = false;
};

} // namespace hindcast::source
