// SPDX-License-Identifier: GPL-3.0-or-later
// Expressions, as ScriptReader reads them.
#include "projection/script_reader.h"

#include "projection/script_words.h"

#include <utility>

namespace hindcast::projection {

using TokenKind = ScriptToken::Kind;

/// Of an operator's table: ...a, b in a, of a.
void ScriptReader::walked() {
    const Piece piece = expression();
    if (piece.isName && piece.root) names.setUse(*piece.root, Use::Walked);
}

ScriptReader::Piece ScriptReader::expression() {
    if (m_failed || ++m_depth > 200) {
        refuse();
        return {};
    }
    Piece left = conditional();
    if (token().kind == TokenKind::Sign && words::isAssignment(token().text)) {
        if (!left.isChain) refuse();
        setTarget(left);
        ++m_at;
        expression();
        left.isName = left.isMember = left.isChain = false; // what it is of may still have members set
    }
    --m_depth;
    return left;
}

// What changes: a variable of the function's own, or a member of what it holds.
void ScriptReader::setTarget(const Piece& piece) {
    const bool isFine = piece.root && (piece.isName || (piece.isMember && !piece.isOdd)) && m_functions > 0;
    if (!isFine) return refuse();
    names.setUse(*piece.root, piece.isName ? Use::Assigned : Use::Changed);
}

ScriptReader::Piece ScriptReader::conditional() {
    const Piece condition = operation();
    if (!take("?")) return condition;
    const bool hadNoIn = std::exchange(m_hasNoIn, false);
    expression();
    m_hasNoIn = hadNoIn;
    need(":");
    expression();
    return {};
}

ScriptReader::Piece ScriptReader::operation() {
    Piece left = unary();
    while (!m_failed) {
        if (token().kind == TokenKind::Sign && words::isOperator(token().text)) {
            ++m_at;
            unary();
        } else if (isWord("instanceof")) {
            if (left.isName && left.root) names.setUse(*left.root, Use::InstanceTest);
            ++m_at;
            if (!token().isName() || !words::isKind(token().text)) refuse();
            ++m_at;
        } else if (isWord("in") && !m_hasNoIn) {
            listsMembers = true;
            ++m_at;
            const Piece right = unary();
            if (right.isName && right.root) names.setUse(*right.root, Use::Walked);
        } else {
            return left;
        }
        left = {};
    }
    return {};
}

ScriptReader::Piece ScriptReader::unary() {
    if (m_failed || ++m_depth > 200) {
        refuse();
        return {};
    }
    Piece piece;
    if (take("!") || take("-") || take("+") || take("~") || takeWord("typeof") || takeWord("void")) {
        unary();
    } else if (take("++") || take("--")) {
        const Piece target = unary();
        if (!target.isChain) refuse();
        setTarget(target);
    } else if (takeWord("delete")) {
        listsMembers = true;
        const Piece target = unary();
        if (!target.isChain || !target.isMember || !target.root || target.isComputed || target.isOdd)
            refuse();
        else
            names.setUse(*target.root, Use::Deleted);
    } else {
        piece = chain();
        if ((isSign("++") || isSign("--")) && !token().lineBefore) {
            setTarget(piece);
            ++m_at;
            piece = {};
        }
    }
    --m_depth;
    return piece;
}

ScriptReader::Piece ScriptReader::chain() {
    Piece piece = primary();
    m_lastMember = {};
    m_wasComputed = false;
    for (bool isFirst = piece.isName; !m_failed; isFirst = false) {
        if (token().kind == TokenKind::Template && token().text.front() == '`') {
            refuse();
        } else if (isSign(".") || isSign("?.")) {
            const bool isOptional = isSign("?.");
            ++m_at;
            if (isOptional && take("["))
                computedMember(piece);
            else
                member(piece, isFirst);
            if (isOptional) piece.isOdd = true; // no target
        } else if (take("[")) {
            computedMember(piece);
        } else if (isSign("(")) {
            if (!isFirst || !piece.root) {
                refuse();
                return {};
            }
            names.setUse(*piece.root, Use::Called);
            arguments(words::kNone, false);
            piece = {};
        } else {
            break;
        }
        if (isFirst && piece.root && names.useOf(*piece.root) == Use::Value && piece.isMember)
            names.setUse(*piece.root, Use::Reading);
    }
    piece.isChain = true;
    return piece;
}

/// What is got by the last member is gone into.
void ScriptReader::extend(Piece& piece) {
    if (m_wasComputed) piece.isComputed = true;
    if (words::isMethod(m_lastMember)) piece.isOdd = true;
    m_lastMember = {};
    m_wasComputed = false;
    piece.isName = false;
    piece.isMember = true;
}

void ScriptReader::member(Piece& piece, bool isFirst) {
    const std::string_view name = token().text;
    if (!token().isName() || words::isForbiddenMember(name)) return refuse();
    ++m_at;
    if (isSign("(")) return method(piece, name, isFirst);
    extend(piece);
    m_lastMember = name;
}

void ScriptReader::computedMember(Piece& piece) {
    const auto lastMember = m_lastMember;
    const bool wasComputed = m_wasComputed, hadNoIn = std::exchange(m_hasNoIn, false);
    expression();
    need("]");
    m_hasNoIn = hadNoIn;
    m_lastMember = lastMember;
    m_wasComputed = wasComputed;
    extend(piece);
    m_wasComputed = true;
    if (isSign("(")) refuse();
}

void ScriptReader::method(Piece& piece, std::string_view name, bool isFirst) {
    if (!words::isMethod(name)) return refuse();
    if (isFirst && piece.root && words::isReading(name)) names.setUse(*piece.root, Use::Reading);
    extend(piece);
    arguments(words::calledArgument(name), words::takesRegex(name));
    piece.isMember = false;
    m_lastMember = {};
    m_wasComputed = false;
}

// `calls`: which of them the method calls, if it is a function; no other may be one.
void ScriptReader::arguments(std::size_t calls, bool takesRegex) {
    const auto lastMember = m_lastMember;
    const bool hadNoIn = std::exchange(m_hasNoIn, false);
    need("(");
    for (std::size_t i = 0; !m_failed && !take(")"); ++i) {
        if (i == 0 && takesRegex && token().kind == TokenKind::Regex && (isSign(",", 1) || isSign(")", 1)))
            ++m_at;
        else if (i == calls)
            calledArgument();
        else if (take("..."))
            walked();
        else
            expression();
        if (!isSign(")")) need(",");
    }
    m_hasNoIn = hadNoIn;
    m_lastMember = lastMember;
}

void ScriptReader::calledArgument() {
    if (beginsFunction()) return function(Kind::Parameter);
    const bool isAlone = token().isName() && (isSign(",", 1) || isSign(")", 1));
    if (isAlone && (token().is("Number") || token().is("String") || token().is("Boolean"))) {
        ++m_at;
    } else {
        const bool isText = token().kind == TokenKind::Text && isSign(")", 1);
        const Piece piece = expression();
        const bool isGiven = isAlone && piece.isName && piece.root;
        if (isGiven) names.setUse(*piece.root, Use::GivenAway);
        listsMembers = listsMembers || (!isGiven && !isText);
    }
}

ScriptReader::Piece ScriptReader::primary() {
    const ScriptToken& first = token();
    switch (first.kind) {
    case TokenKind::Name:
        return word();
    case TokenKind::Number:
        if (!isNumber(first.text)) refuse();
        ++m_at;
        return {};
    case TokenKind::Text:
        text(first);
        ++m_at;
        return {};
    case TokenKind::Template:
        templateText();
        return {};
    case TokenKind::Regex: // keeps where it was, and leads to what all others do
        ++m_at;
        if (!isSign(".") || !(isWord("test", 1) || isWord("exec", 1)) || !isSign("(", 2)) refuse();
        return {};
    case TokenKind::Sign:
        break;
    }
    if (isSign("(")) return inBrackets();
    if (isSign("["))
        list();
    else if (isSign("{"))
        object();
    else
        refuse();
    return {};
}

ScriptReader::Piece ScriptReader::inBrackets() {
    if (beginsFunction()) {
        refuse();
        return {};
    }
    ++m_at;
    const bool hadNoIn = std::exchange(m_hasNoIn, false);
    Piece piece = expression();
    need(")");
    m_hasNoIn = hadNoIn;
    piece.isName = piece.isMember = false; // no target by itself
    return piece;
}

ScriptReader::Piece ScriptReader::word() {
    const std::string_view name = token().text;
    if (isSign("=>", 1) || words::isForbiddenMember(name)) {
        refuse();
    } else if (name == "new") {
        return made();
    } else if (words::isDialect(name)) {
        logs = logs || name == "log";
        listsMembers = true;
        ++m_at;
        if (m_functions == 0 || !isSign("("))
            refuse();
        else
            arguments(words::kNone, false);
    } else if (words::isLanguageObject(name) || words::isFunction(name)) {
        return language();
    } else if (words::isValue(name) || name == "true" || name == "false" || name == "null") {
        ++m_at;
    } else if (words::isTaken(name)) {
        refuse();
    } else {
        Piece piece;
        piece.root = names.use(name, m_at++);
        piece.isName = true;
        return piece;
    }
    return {};
}

/// Object.keys(…), Math.PI, Number(…)
ScriptReader::Piece ScriptReader::language() {
    const std::string_view name = token().text;
    ++m_at;
    if (name == "Date") usesClock = true;
    if (isSign("(") && words::isFunction(name)) {
        makesSurrogates = makesSurrogates || name.starts_with("decode");
        if (m_functions == 0) refuse();
        arguments(words::kNone, false);
        return {};
    }
    if (!take(".")) {
        refuse();
        return {};
    }
    const std::string_view member = token().text;
    ++m_at;
    if (words::isConstant(name, member) && !isSign("(")) return {};
    const bool freezes = m_functions == 0 && name == "Object" && member == "freeze";
    if ((!freezes && (m_functions == 0 || !words::isStatic(name, member))) || !isSign("(")) {
        refuse();
        return {};
    }
    usesClock = usesClock || member == "random";
    listsMembers = listsMembers || ((name == "Object" || name == "JSON") && !freezes);
    makesSurrogates = makesSurrogates || member.starts_with("from") || (name == "JSON" && member == "parse");
    const bool lists = name == "Object" && (member == "keys" || member == "values" || member == "entries");
    if (lists && token(1).isName() && isSign(")", 2) && !words::isTaken(token(1).text)) {
        names.setUse(names.use(token(1).text, m_at + 1), Use::Walked);
        m_at += 3;
    } else {
        arguments(name == "Array" && member == "from" ? 1 : words::kNone, false);
    }
    return {};
}

/// new Set([…]); an error only where it is thrown.
ScriptReader::Piece ScriptReader::made() {
    const bool isThrown = m_at > 0 && at(m_at - 1).isName() && at(m_at - 1).is("throw");
    ++m_at;
    const std::string_view name = token().text;
    const bool isKnown = words::isMade(name) || (isThrown && words::isError(name));
    if (!token().isName() || !isKnown) {
        refuse();
        return {};
    }
    if (m_functions == 0 && (name == "Date" || name == "Array")) refuse();
    usesClock = usesClock || name == "Date";
    ++m_at;
    if (isSign("("))
        arguments(words::kNone, false);
    else if (isSign(".") || isSign("["))
        refuse();
    return {};
}

void ScriptReader::list() {
    const bool hadNoIn = std::exchange(m_hasNoIn, false);
    need("[");
    while (!m_failed && !take("]")) {
        if (take(",")) continue;
        if (take("..."))
            walked();
        else
            expression();
        if (!isSign("]")) need(",");
    }
    m_hasNoIn = hadNoIn;
}

void ScriptReader::object() {
    const bool hadNoIn = std::exchange(m_hasNoIn, false);
    need("{");
    while (!m_failed && !take("}")) {
        if (take("...")) {
            listsMembers = true;
            walked();
        } else {
            property();
        }
        if (!isSign("}")) need(",");
    }
    m_hasNoIn = hadNoIn;
}

/// name, name: …, 'text': …, 1: …, [computed]: …
void ScriptReader::property() {
    const ScriptToken& key = token();
    if (take("[")) {
        expression();
        need("]");
    } else if (key.isName() && (isSign(",", 1) || isSign("}", 1))) {
        const Piece piece = word();
        if (!piece.root) refuse();
        return;
    } else if (key.isName() || key.kind == TokenKind::Text) {
        if (key.isName() && words::isForbiddenMember(key.text)) refuse();
        if (!key.isName()) text(key);
        ++m_at;
    } else if (key.kind == TokenKind::Number && isNumber(key.text)) {
        ++m_at;
    } else {
        refuse();
    }
    need(":");
    expression();
}

void ScriptReader::templateText() {
    const bool hadNoIn = std::exchange(m_hasNoIn, false);
    if (token().text.front() != '`') refuse();
    for (bool goesOn = true; goesOn && !m_failed;) {
        const std::string_view piece = token().text;
        if (hasOddEscape(piece)) refuse();
        goesOn = piece.ends_with("${");
        ++m_at;
        if (!goesOn) break;
        expression();
        if (token().kind != TokenKind::Template || token().text.front() != '}') refuse();
    }
    m_hasNoIn = hadNoIn;
}

void ScriptReader::text(const ScriptToken& token) {
    if (words::isForbiddenMember(token.text.substr(1, token.text.size() - 2)) || hasOddEscape(token.text))
        refuse();
}

/// One that may spell what it is not looked at for.
bool ScriptReader::hasOddEscape(std::string_view text) {
    for (std::size_t i = text.find('\\'); i != std::string_view::npos && i + 1 < text.size();
         i = text.find('\\', i + 2)) {
        const char c = text[i + 1];
        if (c == 'x' || c == 'u' || (c >= '0' && c <= '9') || c == '\n' || c == '\r') return true;
    }
    return false;
}

/// 12, 0.5, .5, 1e9, 0xff: the tokens take what follows a number for a part of it.
bool ScriptReader::isNumber(std::string_view text) {
    std::size_t at = 0;
    const auto digits = [&](std::string_view known) {
        const std::size_t begin = at;
        while (at < text.size() && known.find(text[at]) != std::string_view::npos)
            ++at;
        return at - begin;
    };
    constexpr std::string_view kDecimal = "0123456789";
    if (text.starts_with("0x") || text.starts_with("0X")) {
        at = 2;
        return digits("0123456789abcdefABCDEF") > 0 && at == text.size();
    }
    if (text.size() > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9') return false;
    const std::size_t whole = digits(kDecimal);
    std::size_t behind = 0;
    if (at < text.size() && text[at] == '.') {
        ++at;
        behind = digits(kDecimal);
    }
    if (whole + behind == 0) return false;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
        if (digits(kDecimal) == 0) return false;
    }
    return at == text.size();
}

} // namespace hindcast::projection
