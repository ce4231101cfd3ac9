// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pg_dump_reader.h"

#include <utility>

namespace hindcast::source {

namespace {

const std::vector<DumpField> kNoFields;

} // namespace

PgDumpReader::PgDumpReader(std::unique_ptr<ByteStream> stream, SqlCatalog catalog)
    : m_input(std::move(stream)), m_lexer(m_input), m_catalog(std::move(catalog)), m_copied(&kNoFields) {}

void PgDumpReader::end(const std::string& message) {
    m_ended = true;
    if (!message.empty() && !m_damage) m_damage = Damage{m_input.lineNumber(), message};
}

Result<PgDumpReader::Step> PgDumpReader::next(const Wanted& wanted, std::uint64_t limit,
                                              const std::stop_token& stop) {
    while (!m_ended && m_input.offset() < limit) {
        if (stop.stop_requested()) return cancelled();
        std::optional<Step> step;
        if (m_mode == Mode::Copy) {
            step = readCopyRow();
            if (*step == Step::End) step.reset();
        } else if (m_mode == Mode::Insert) {
            step = readTuple();
        } else if (m_mode == Mode::SkipCopy) {
            skipCopyRow();
        } else {
            readStatement(wanted);
        }
        if (step) return *step;
    }
    if (const auto& failure = m_input.failure()) {
        // A damaged container is damage of the dump; all else made reading impossible.
        if (failure->code != ErrorCode::Corrupt) return *failure;
        m_damage = Damage{m_input.lineNumber(), failure->message};
    }
    return Step::End;
}

void PgDumpReader::readStatement(const Wanted& wanted) {
    m_lexer.toStatement();
    m_statementLine = m_input.lineNumber();
    const SqlToken& first = m_lexer.next();
    if (first.kind == SqlToken::Kind::End) {
        const bool cut = m_lexer.sawHeader() && !m_lexer.sawTrailer();
        end(cut ? "the dump ends before its closing line: it was cut" : "");
    } else if (first.isWord("copy")) {
        readCopy(wanted);
    } else if (first.isWord("insert")) {
        readInsert(wanted);
    } else if (first.isWord("create")) {
        readCreate();
    } else if (first.isWord("alter")) {
        readAlter();
    } else if (first.isWord("comment")) {
        readComment();
    } else if (first.isWord("select")) {
        readSelect();
    } else if (first.isWord("set")) {
        readSet();
    } else {
        skipStatement();
    }
}

/// To the ';' that ends the statement. A body of BEGIN ATOMIC … END holds such marks itself.
void PgDumpReader::skipStatement() {
    int parentheses = 0;
    int bodies = 0; // of BEGIN ATOMIC, and CASE inside it
    bool afterBegin = false;
    for (;; m_lexer.next()) {
        const SqlToken& token = m_lexer.token();
        if (token.kind == SqlToken::Kind::End || token.isOpen)
            return end("the dump ends inside the statement of line " + std::to_string(m_statementLine));
        if (token.isSymbol('(')) ++parentheses;
        if (token.isSymbol(')')) --parentheses;
        if (afterBegin && token.isWord("atomic")) ++bodies;
        if (bodies > 0 && token.isWord("case")) ++bodies;
        if (bodies > 0 && token.isWord("end")) --bodies;
        if (token.isSymbol(';') && parentheses <= 0 && bodies == 0) return;
        afterBegin = token.isWord("begin");
    }
}

/// name or schema.name; the token behind it is in hand afterwards.
SqlTable PgDumpReader::readTableName() {
    SqlTable table;
    while (m_lexer.token().isName()) {
        if (!table.name.empty()) table.schema = std::exchange(table.name, {});
        table.name = m_lexer.token().text;
        if (!m_lexer.next().isSymbol('.')) break;
        m_lexer.next();
    }
    return table;
}

/// (a, "b", c), from its '(' on; the token behind it is in hand afterwards.
std::vector<std::string> PgDumpReader::readColumnList() {
    std::vector<std::string> columns;
    while (m_lexer.next().isName()) {
        columns.push_back(m_lexer.token().text);
        if (!m_lexer.next().isSymbol(',')) break;
    }
    if (m_lexer.token().isSymbol(')')) m_lexer.next();
    return columns;
}

bool PgDumpReader::openBlock(SqlTable named, std::vector<std::string> columns, const Wanted& wanted) {
    const SqlTable* known = m_catalog.find(named.qualified());
    named.columns = columns.empty() && known ? known->columns : std::move(columns);
    if (!known) m_catalog.addTable(named);
    m_block = std::move(named);
    return wanted(m_block);
}

void PgDumpReader::readCopy(const Wanted& wanted) {
    m_lexer.next();
    SqlTable named = readTableName();
    std::vector<std::string> columns;
    if (m_lexer.token().isSymbol('(')) columns = readColumnList();
    if (!m_lexer.token().isWord("from") || !m_lexer.next().isWord("stdin")) return skipStatement();
    skipStatement();
    if (m_ended) return;
    std::string_view rest;
    m_input.line(rest); // the data begin on the next line
    m_mode = openBlock(std::move(named), std::move(columns), wanted) ? Mode::Copy : Mode::SkipCopy;
}

void PgDumpReader::skipCopyRow() {
    std::string_view line;
    const auto got = m_input.line(line);
    const bool isMark = line == "\\." && got != DumpInput::Line::TooLong;
    if (isMark) {
        m_mode = Mode::Statements;
    } else if (got == DumpInput::Line::None || got == DumpInput::Line::Cut) {
        end("the rows of " + m_block.qualified() + " have no end: the dump was cut");
    }
}

PgDumpReader::Step PgDumpReader::readCopyRow() {
    m_rowLine = m_input.lineNumber();
    std::string_view line;
    const auto got = m_input.line(line);
    if (line == "\\." && got != DumpInput::Line::TooLong) {
        m_mode = Mode::Statements;
        return Step::End;
    }
    switch (got) {
    case DumpInput::Line::None:
        end("the rows of " + m_block.qualified() + " have no end: the dump was cut");
        return Step::End;
    case DumpInput::Line::Cut:
        end("the last row of " + m_block.qualified() + " is cut off");
        if (m_damage) m_damage->line = m_rowLine;
        return Step::End;
    case DumpInput::Line::TooLong:
        m_message = "the row is longer than 256 MiB";
        return Step::BadRow;
    case DumpInput::Line::Whole:
        break;
    }
    m_copied = &m_splitter.split(line);
    // A table without columns has rows without fields.
    if (m_copied->size() == m_block.columns.size()) return Step::Row;
    m_message = "the row has " + std::to_string(m_copied->size()) + " fields where " + m_block.qualified()
                + " has " + std::to_string(m_block.columns.size()) + " columns";
    return Step::BadRow;
}

void PgDumpReader::readInsert(const Wanted& wanted) {
    if (!m_lexer.next().isWord("into")) return skipStatement();
    m_lexer.next();
    SqlTable named = readTableName();
    std::vector<std::string> columns;
    if (m_lexer.token().isSymbol('(')) columns = readColumnList();
    if (m_lexer.token().isWord("overriding")) { // SYSTEM VALUE or USER VALUE
        m_lexer.next();
        m_lexer.next();
        m_lexer.next();
    }
    if (!m_lexer.token().isWord("values")) return skipStatement();
    if (!openBlock(std::move(named), std::move(columns), wanted)) return skipStatement();
    m_mode = Mode::Insert;
}

/// One tuple of VALUES, from its '(' or the ',' before it on; nothing when the statement is over.
std::optional<PgDumpReader::Step> PgDumpReader::readTuple() {
    if (m_lexer.next().isSymbol(',')) m_lexer.next();
    if (!m_lexer.token().isSymbol('(')) { // ';', or ON CONFLICT DO NOTHING before it
        m_mode = Mode::Statements;
        skipStatement();
        return std::nullopt;
    }
    m_rowLine = m_input.lineNumber();
    std::size_t count = 0;
    bool tooLong = false;
    std::vector<bool> isNull;
    for (bool more = true; more;) {
        if (m_texts.size() == count) m_texts.emplace_back();
        std::string& text = m_texts[count++];
        text.clear();
        bool isString = false;
        bool inCast = false;
        int depth = 0;
        isNull.push_back(false);
        for (;;) {
            const SqlToken& token = m_lexer.next();
            if (token.kind == SqlToken::Kind::End || token.isOpen) {
                end("the last row of " + m_block.qualified() + " is cut off");
                if (m_damage) m_damage->line = m_rowLine;
                return std::nullopt;
            }
            if (depth == 0 && (token.isSymbol(',') || token.isSymbol(')'))) {
                more = token.isSymbol(',');
                break;
            }
            if (token.isSymbol('(') || token.isSymbol('[')) ++depth;
            if (token.isSymbol(')') || token.isSymbol(']')) --depth;
            if (token.isSymbol(':')) inCast = true; // '…'::jsonb
            if (inCast || isString) continue;
            tooLong = tooLong || token.isTooLong;
            if (token.kind == SqlToken::Kind::String) {
                text = token.text;
                isString = true;
            } else if (token.isWord("null") && text.empty()) {
                isNull.back() = true;
            } else {
                text += token.text;
            }
        }
    }
    m_values.clear();
    for (std::size_t i = 0; i < count; ++i)
        m_values.push_back({isNull[i], m_texts[i]});
    if (!tooLong && count == m_block.columns.size()) return Step::Row;
    m_message = tooLong ? "a value of the row is longer than 256 MiB"
                        : "the row has " + std::to_string(count) + " values where " + m_block.qualified()
                              + " has " + std::to_string(m_block.columns.size()) + " columns";
    return Step::BadRow;
}

} // namespace hindcast::source
