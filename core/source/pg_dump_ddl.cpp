// SPDX-License-Identifier: GPL-3.0-or-later
// The statements of a dump that tell of its tables, and the bookmarks of PgDumpReader.
#include "source/pg_dump_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace hindcast::source {

namespace {

/// What may begin an element of CREATE TABLE that is no column. Quoted, they are columns.
constexpr std::array<std::string_view, 7> kConstraints = {"constraint", "primary", "unique", "check",
                                                          "foreign",    "exclude", "like"};

void putText(std::string& to, std::string_view text) {
    to += std::to_string(text.size()) + ':' + std::string(text);
}
void putNumber(std::string& to, std::uint64_t number) {
    putText(to, std::to_string(number));
}

/// Reads what putText wrote.
class BookmarkText {
public:
    explicit BookmarkText(std::string_view text) : m_rest(text) {}
    std::string text() {
        std::size_t size = 0;
        const auto parsed = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), size);
        const std::size_t colon = std::size_t(parsed.ptr - m_rest.data());
        if (parsed.ec != std::errc() || colon >= m_rest.size() || m_rest[colon] != ':'
            || m_rest.size() - colon - 1 < size) {
            m_ok = false;
            m_rest = {};
            return {};
        }
        std::string value(m_rest.substr(colon + 1, size));
        m_rest.remove_prefix(colon + 1 + size);
        return value;
    }
    std::uint64_t number() {
        const std::string digits = text();
        std::uint64_t value = 0;
        const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        m_ok = m_ok && parsed.ec == std::errc() && parsed.ptr == digits.data() + digits.size();
        return value;
    }
    bool whole() const { return m_ok && m_rest.empty(); }
    bool ok() const { return m_ok; }

private:
    std::string_view m_rest;
    bool m_ok = true;
};

constexpr std::string_view kBookmark = "pg_dump 1";

} // namespace

void PgDumpReader::readSet() {
    m_lexer.next();
    if (m_lexer.token().isWord("standard_conforming_strings")) {
        m_lexer.next(); // '=' or TO
        m_lexer.next();
        m_lexer.setBackslashEscapes(m_lexer.token().text == "off" || m_lexer.token().text == "false");
    }
    skipStatement();
}

void PgDumpReader::readCreate() {
    for (m_lexer.next(); m_lexer.token().kind == SqlToken::Kind::Word; m_lexer.next()) {
        if (m_lexer.token().isWord("table")) return readCreateTable();
        if (m_lexer.token().isWord("function")) return readCreateFunction();
        if (m_lexer.token().isWord("sequence") || m_lexer.token().isWord("index")) {
            m_lexer.next();
            rememberObject(readTableName().name);
            break;
        }
        constexpr std::array<std::string_view, 9> kBefore = {
            "or", "replace", "unlogged", "foreign", "global", "temporary", "temp", "local", "unique"};
        if (std::find(kBefore.begin(), kBefore.end(), m_lexer.token().text) == kBefore.end()) break;
    }
    skipStatement();
}

void PgDumpReader::readCreateTable() {
    m_lexer.next();
    while (m_lexer.token().isWord("if") || m_lexer.token().isWord("not") || m_lexer.token().isWord("exists"))
        m_lexer.next();
    SqlTable table = readTableName();
    if (m_lexer.token().isWord("partition")) { // PARTITION OF parent
        m_lexer.next();
        m_lexer.next();
        const SqlTable parent = readTableName();
        m_catalog.attach(table.qualified(), parent.qualified());
        if (const SqlTable* known = m_catalog.find(parent.qualified())) {
            table.columns = known->columns;
            table.types = known->types;
        }
        m_catalog.addTable(std::move(table));
        return skipStatement();
    }
    if (!m_lexer.token().isSymbol('(')) return skipStatement();
    int depth = 0;
    bool first = true;     // of the elements' tokens
    bool typeNext = false; // a column's name was read
    do {
        const SqlToken& token = m_lexer.token();
        if (token.kind == SqlToken::Kind::End || token.isOpen) return skipStatement();
        if (typeNext) table.types.push_back(token.isName() ? token.text : std::string());
        typeNext = false;
        if (depth == 1 && first && token.isName()) {
            const bool isConstraint =
                token.kind == SqlToken::Kind::Word
                && std::find(kConstraints.begin(), kConstraints.end(), token.text) != kConstraints.end();
            if (!isConstraint) table.columns.push_back(token.text);
            typeNext = !isConstraint;
        }
        first = (depth == 1 && token.isSymbol(',')) || (depth == 0 && token.isSymbol('('));
        if (token.isSymbol('(')) ++depth;
        if (token.isSymbol(')')) --depth;
        m_lexer.next();
    } while (depth > 0);
    m_catalog.addTable(std::move(table));
    skipStatement();
}

void PgDumpReader::readCreateFunction() {
    m_lexer.next();
    const std::string name = readTableName().name;
    rememberObject(name);
    const bool isVersion = name == "message_store_version";
    if (!isVersion) return skipStatement();
    while (m_lexer.token().kind != SqlToken::Kind::End && !m_lexer.token().isSymbol(';')
           && !m_lexer.token().isOpen) {
        if (m_lexer.token().kind == SqlToken::Kind::String) m_catalog.versionBody = m_lexer.token().text;
        m_lexer.next();
    }
    skipStatement();
}

void PgDumpReader::rememberObject(const std::string& name) {
    constexpr std::size_t kMost = 10'000; // of a dump that is nothing but names
    if (m_catalog.objects.size() < kMost) m_catalog.objects.insert(name);
}

/// COMMENT ON SCHEMA name IS '…'.
void PgDumpReader::readComment() {
    if (m_lexer.next().isWord("on") && m_lexer.next().isWord("schema")) {
        m_lexer.next();
        const std::string schema = readTableName().name;
        constexpr std::size_t kMost = 10'000; // of a dump that is nothing but comments
        if (m_lexer.token().isWord("is") && m_lexer.next().kind == SqlToken::Kind::String
            && m_catalog.schemaComments.size() < kMost)
            m_catalog.schemaComments[schema] = m_lexer.token().text;
    }
    skipStatement();
}

void PgDumpReader::rememberFacts() {
    constexpr std::size_t kMost = 1000;
    auto& rows = m_catalog.facts[m_block.qualified()];
    if (rows.size() >= kMost) return;
    auto& row = rows.emplace_back();
    for (const DumpField& field : fields())
        row.emplace_back(field.text);
}

void PgDumpReader::readAlter() {
    if (!m_lexer.next().isWord("table")) return skipStatement();
    m_lexer.next();
    while (m_lexer.token().isWord("if") || m_lexer.token().isWord("exists") || m_lexer.token().isWord("only"))
        m_lexer.next();
    const SqlTable parent = readTableName();
    if (m_lexer.token().isWord("attach") && m_lexer.next().isWord("partition")) {
        m_lexer.next();
        m_catalog.attach(readTableName().qualified(), parent.qualified());
        // a constraint's index has its name
    } else if (m_lexer.token().isWord("add") && m_lexer.next().isWord("constraint")) {
        m_lexer.next();
        rememberObject(readTableName().name);
    }
    skipStatement();
}

/// SELECT pg_catalog.lo_open('16429', 131072); SELECT pg_catalog.lowrite(0, '\x…'); …lo_close(0);
void PgDumpReader::readSelect() {
    m_lexer.next();
    const std::string name = m_largeObjects ? readTableName().name : std::string();
    if (name == "lo_open" && m_lexer.token().isSymbol('(')) {
        m_largeObject = m_lexer.next().text;
    } else if (name == "lowrite" && m_lexer.token().isSymbol('(')) {
        m_lexer.next(); // the descriptor
        m_lexer.next(); // ','
        if (m_lexer.next().kind == SqlToken::Kind::String && !m_lexer.token().isTooLong)
            m_largeObjects(m_largeObject, m_lexer.token().text);
    }
    skipStatement();
}

std::string PgDumpReader::bookmark() const {
    std::string text(kBookmark);
    putNumber(text, m_input.offset());
    putNumber(text, m_input.lineNumber());
    putNumber(text, std::uint64_t(m_mode));
    putNumber(text, m_lexer.backslashEscapes());
    putNumber(text, m_lexer.sawHeader());
    putNumber(text, m_lexer.sawTrailer());
    putText(text, m_block.schema);
    putText(text, m_block.name);
    putNumber(text, m_block.columns.size());
    for (const std::string& column : m_block.columns)
        putText(text, column);
    return text;
}

Result<void> PgDumpReader::go(const std::string& bookmark) {
    const Error refused{ErrorCode::Unsupported, "", "the place to go on from is not one of an SQL dump",
                        "import it anew"};
    if (!bookmark.starts_with(kBookmark)) return refused;
    BookmarkText text(std::string_view(bookmark).substr(kBookmark.size()));
    const std::uint64_t offset = text.number();
    const std::uint64_t line = text.number();
    const std::uint64_t mode = text.number();
    const bool escapes = text.number() != 0;
    const bool sawHeader = text.number() != 0;
    const bool sawTrailer = text.number() != 0;
    SqlTable block;
    block.schema = text.text();
    block.name = text.text();
    for (std::uint64_t left = text.number(); left > 0 && text.ok(); --left)
        block.columns.push_back(text.text());
    if (!text.whole() || mode > std::uint64_t(Mode::SkipCopy)) return refused;
    if (auto moved = m_input.seek(offset, line); !moved) return moved;
    m_mode = Mode(mode);
    m_block = std::move(block);
    m_lexer.setBackslashEscapes(escapes);
    m_lexer.assumeFrame(sawHeader, sawTrailer);
    return {};
}

} // namespace hindcast::source
