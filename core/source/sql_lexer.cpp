// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sql_lexer.h"

#include <cctype>

namespace hindcast::source {

namespace {

bool isNameStart(int c) {
    return c >= 0x80 || std::isalpha(c) || c == '_';
}
bool isNamePart(int c) {
    return isNameStart(c) || std::isdigit(c) || c == '$';
}

int hexDigit(int c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

void appendUtf8(std::string& text, std::uint32_t code) {
    if (code < 0x80) {
        text += char(code);
    } else if (code < 0x800) {
        text += {char(0xc0 | code >> 6), char(0x80 | (code & 0x3f))};
    } else if (code < 0x10000) {
        text += {char(0xe0 | code >> 12), char(0x80 | (code >> 6 & 0x3f)), char(0x80 | (code & 0x3f))};
    } else if (code < 0x110000) {
        text += {char(0xf0 | code >> 18), char(0x80 | (code >> 12 & 0x3f)), char(0x80 | (code >> 6 & 0x3f)),
                 char(0x80 | (code & 0x3f))};
    }
}

} // namespace

void SqlLexer::append(char c) {
    if (m_token.isTooLong) return;
    m_token.text += c;
    if (m_token.text.size() > DumpInput::kLongest) {
        m_token.isTooLong = true;
        m_token.text = {};
    }
}

void SqlLexer::skipBlockComment() {
    int depth = 0;
    do {
        const int c = m_input.get();
        if (c == DumpInput::kEnd) return;
        if (c == '/' && m_input.peek() == '*') {
            m_input.get();
            ++depth;
        } else if (c == '*' && m_input.peek() == '/') {
            m_input.get();
            --depth;
        }
    } while (depth > 0);
}

void SqlLexer::skipBlanks() {
    for (;;) {
        const int c = m_input.peek();
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
            m_input.get();
        } else if (c == '-' && m_input.peekSecond() == '-') {
            std::string_view comment;
            m_input.line(comment);
            if (comment == "-- PostgreSQL database dump") m_sawHeader = true;
            if (comment == "-- PostgreSQL database dump complete") m_sawTrailer = true;
        } else if (c == '/' && m_input.peekSecond() == '*') {
            skipBlockComment();
        } else {
            return;
        }
    }
}

void SqlLexer::toStatement() {
    for (;;) {
        skipBlanks();
        const int c = m_input.peek();
        if (c == '\\') {
            std::string_view command;
            m_input.line(command);
        } else if (c == ';' || c == 0xef || c == 0xbb || c == 0xbf) { // an empty statement, a byte order mark
            m_input.get();
        } else {
            return;
        }
    }
}

const SqlToken& SqlLexer::next() {
    skipBlanks();
    m_token.text.clear();
    m_token.isTooLong = m_token.isOpen = false;
    const int c = m_input.peek();
    if (c == DumpInput::kEnd) {
        m_token.kind = SqlToken::Kind::End;
    } else if (c == '\'') {
        readString(m_backslashEscapes);
    } else if (c == '"') {
        readQuotedName();
    } else if (c == '$') {
        readDollar();
    } else if (std::isdigit(c)) {
        m_token.kind = SqlToken::Kind::Number;
        for (int d = c; std::isalnum(d) || d == '.'; d = m_input.peek())
            append(char(m_input.get()));
    } else if (isNameStart(c)) {
        m_token.kind = SqlToken::Kind::Word;
        for (int d = c; isNamePart(d); d = m_input.peek())
            append(char(std::tolower(m_input.get())));
        // A prefix of a string: E'…' has escapes, N'…' B'…' X'…' have none.
        if (m_input.peek() == '\'' && m_token.text.size() == 1
            && std::string_view("enbx").find(m_token.text[0]) != std::string_view::npos) {
            const bool escapes = m_token.text[0] == 'e';
            m_token.text.clear();
            readString(escapes || m_backslashEscapes);
        }
    } else {
        m_token.kind = SqlToken::Kind::Symbol;
        append(char(m_input.get()));
    }
    return m_token;
}

void SqlLexer::readString(bool escapes) {
    m_token.kind = SqlToken::Kind::String;
    m_input.get();
    for (;;) {
        const int c = m_input.get();
        if (c == DumpInput::kEnd) {
            m_token.isOpen = true;
            return;
        }
        if (c == '\'') {
            if (m_input.peek() != '\'') return;
            append(char(m_input.get()));
        } else if (c == '\\' && escapes) {
            readEscape();
        } else {
            append(char(c));
        }
    }
}

void SqlLexer::readEscape() {
    const int c = m_input.get();
    const auto hex = [this](int most) {
        std::uint32_t code = 0;
        for (int i = 0; i < most && m_input.peek() != DumpInput::kEnd && hexDigit(m_input.peek()) >= 0; ++i)
            code = code << 4 | std::uint32_t(hexDigit(m_input.get()));
        return code;
    };
    switch (c) {
    case DumpInput::kEnd:
        m_token.isOpen = true;
        return;
    case 'b':
        append('\b');
        return;
    case 'f':
        append('\f');
        return;
    case 'n':
        append('\n');
        return;
    case 'r':
        append('\r');
        return;
    case 't':
        append('\t');
        return;
    case 'x':
        append(char(hex(2)));
        return;
    case 'u':
        appendUtf8(m_token.text, hex(4));
        return;
    case 'U':
        appendUtf8(m_token.text, hex(8));
        return;
    default:
        break;
    }
    if (c < '0' || c > '7') {
        append(char(c));
        return;
    }
    int code = c - '0';
    for (int i = 0; i < 2 && m_input.peek() >= '0' && m_input.peek() <= '7'; ++i)
        code = code * 8 + m_input.get() - '0';
    append(char(code));
}

void SqlLexer::readQuotedName() {
    m_token.kind = SqlToken::Kind::Name;
    m_input.get();
    for (;;) {
        const int c = m_input.get();
        if (c == DumpInput::kEnd) {
            m_token.isOpen = true;
            return;
        }
        if (c == '"') {
            if (m_input.peek() != '"') return;
            m_input.get();
        }
        append(char(c));
    }
}

/// $$…$$ or $tag$…$tag$; a '$' that opens none (a parameter such as $1) is a symbol.
void SqlLexer::readDollar() {
    m_token.kind = SqlToken::Kind::Symbol;
    std::string quote(1, char(m_input.get()));
    if (!isNameStart(m_input.peek()) && m_input.peek() != '$') {
        m_token.text = quote;
        return;
    }
    while (isNamePart(m_input.peek()) && m_input.peek() != '$')
        quote += char(m_input.get());
    if (m_input.peek() != '$') {
        m_token.text = quote;
        return;
    }
    quote += char(m_input.get());
    m_token.kind = SqlToken::Kind::String;
    std::size_t matched = 0; // characters of the closing quote that stand at the end of the text
    for (;;) {
        const int c = m_input.get();
        if (c == DumpInput::kEnd) {
            m_token.isOpen = true;
            return;
        }
        append(char(c));
        // The tag holds no '$' inside, so a broken match can begin again only with this character.
        matched = char(c) == quote[matched] ? matched + 1 : c == '$' ? 1 : 0;
        if (matched == quote.size()) break;
    }
    if (!m_token.isTooLong) m_token.text.resize(m_token.text.size() - quote.size());
}

} // namespace hindcast::source
