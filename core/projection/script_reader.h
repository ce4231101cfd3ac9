// SPDX-License-Identifier: GPL-3.0-or-later
// ScriptReader: reads a script by a small grammar of the language, and refuses all that is not of it: a
// script that is read through is known to its last token. Of it are: variables, functions and tables outside;
// the definition by fromAll().foreachStream().when({…}) and its like; in functions statements and expressions
// over what they are given, with methods and functions that are known to keep nothing (script_words.h).
// Functions are no values: they are called by their names, or given to methods that call them. Not of it are
// classes, generators, accessors, this, tagged templates, calls of computed members, targets in brackets, and
// the like. Where a line ends is told as the language does: where what follows can be no more of the
// statement. Thread-safety: belongs to one thread.
#pragma once

#include "projection/script_names.h"
#include "projection/script_tokens.h"

#include <optional>
#include <vector>

namespace hindcast::projection {

class ScriptReader {
public:
    explicit ScriptReader(const std::vector<ScriptToken>& tokens) : m_tokens(tokens) {}

    /// Once. False: something of it is not known, or would outlive an event.
    bool read();

    ScriptNames names;
    bool usesClock = false, makesSurrogates = false, listsMembers = false, logs = false;

private:
    using Use = ScriptNames::Use;
    using Kind = ScriptNames::Kind;

    /// What was read of an expression.
    struct Piece {
        std::optional<std::size_t> root; ///< the use of the name that it begins with
        bool isName = false;             ///< that name and no more
        bool isMember = false;           ///< of which something may be made
        bool isChain = false;            ///< no operator
        bool isComputed = false;         ///< what the member is of was got by a computed name
        bool isOdd = false;              ///< or by the name of a method
    };

    // Tokens. m_failed stays true once something was refused, and all loops end.
    const ScriptToken& at(std::size_t i) const;
    const ScriptToken& token(std::size_t ahead = 0) const { return at(m_at + ahead); }
    bool isSign(std::string_view sign, std::size_t ahead = 0) const;
    bool isWord(std::string_view word, std::size_t ahead = 0) const;
    bool take(std::string_view sign);
    bool takeWord(std::string_view word);
    void need(std::string_view sign);
    void refuse() { m_failed = true; }
    void endStatement();

    // script_reader.cpp: what stands outside, and statements
    void outerItem();
    void definition();
    void handlers();
    void handler();
    void functionDeclaration();
    void declaration(bool isHead);
    void pattern(Kind kind, bool hoists);
    void objectPattern(Kind kind, bool hoists);
    void arrayPattern(Kind kind, bool hoists);
    void declare(Kind kind, bool hoists);
    void statement();
    void block();
    void branch();
    void ifStatement();
    void forStatement();
    void forRest();
    void switchStatement();
    void tryStatement();

    // script_functions.cpp
    bool beginsFunction() const;
    /// An arrow function or a function expression.
    void function(Kind parameters);
    bool isLiteral(std::size_t place) const;
    void parameters(Kind kind);
    void body();

    // script_expressions.cpp
    void walked();
    Piece expression();
    Piece conditional();
    Piece operation();
    Piece unary();
    Piece chain();
    Piece primary();
    Piece word();
    Piece language();
    Piece made();
    Piece inBrackets();
    void member(Piece& piece, bool isFirst);
    void computedMember(Piece& piece);
    void method(Piece& piece, std::string_view name, bool isFirst);
    void extend(Piece& piece);
    void arguments(std::size_t calls, bool takesRegex);
    void calledArgument();
    void list();
    void object();
    void property();
    void templateText();
    void text(const ScriptToken& token);
    void setTarget(const Piece& piece);
    static bool isNumber(std::string_view text);
    static bool hasOddEscape(std::string_view text);

    const std::vector<ScriptToken>& m_tokens;
    std::size_t m_at = 0, m_functions = 0, m_depth = 0;
    std::string_view m_lastMember; ///< static, of the chain in hand
    bool m_wasComputed = false;    ///< the last member of it
    bool m_hasNoIn = false, m_failed = false;
};

} // namespace hindcast::projection
