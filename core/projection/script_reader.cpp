// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/script_reader.h"

#include "projection/script_words.h"

namespace hindcast::projection {

bool ScriptReader::read() {
    while (!m_failed && m_at < m_tokens.size())
        outerItem();
    return !m_failed && names.settle();
}

const ScriptToken& ScriptReader::at(std::size_t i) const {
    static const ScriptToken none{};
    return i < m_tokens.size() ? m_tokens[i] : none;
}

bool ScriptReader::isSign(std::string_view sign, std::size_t ahead) const {
    return token(ahead).kind == ScriptToken::Kind::Sign && token(ahead).is(sign);
}

bool ScriptReader::isWord(std::string_view word, std::size_t ahead) const {
    return token(ahead).isName() && token(ahead).is(word);
}

bool ScriptReader::take(std::string_view sign) {
    if (m_failed || !isSign(sign)) return false;
    ++m_at;
    return true;
}

bool ScriptReader::takeWord(std::string_view word) {
    if (m_failed || !isWord(word)) return false;
    ++m_at;
    return true;
}

void ScriptReader::need(std::string_view sign) {
    if (!take(sign)) refuse();
}

// A line's end is one of the statement where the next token can be no more of it. Only few that begin
// statements are taken as such.
void ScriptReader::endStatement() {
    if (take(";") || m_at >= m_tokens.size() || isSign("}")) return;
    const ScriptToken& next = token();
    const bool begins = next.isName() ? !next.is("in") && !next.is("instanceof") && !next.is("of")
                                      : isSign("++") || isSign("--");
    if (!next.lineBefore || !begins) refuse();
}

void ScriptReader::outerItem() {
    if (take(";")) return;
    if (token().kind == ScriptToken::Kind::Text) {
        if (m_at != 0 || token().text.substr(1, token().text.size() - 2) != "use strict") return refuse();
        ++m_at;
        return endStatement();
    }
    if (isWord("function")) return functionDeclaration();
    if (isWord("const") || isWord("let") || isWord("var")) {
        declaration(false);
        return endStatement();
    }
    definition();
    endStatement();
}

/// options({…}), or fromAll().foreachStream().when({…}).outputState()
void ScriptReader::definition() {
    if (takeWord("options")) return arguments(words::kNone, false);
    if (!token().isName() || !words::isSource(token().text)) return refuse();
    ++m_at;
    arguments(words::kNone, false);
    while (take(".")) {
        if (takeWord("when")) {
            need("(");
            handlers();
            need(")");
        } else if (takeWord("foreachStream") || takeWord("outputState") || takeWord("outputTo")) {
            arguments(words::kNone, false);
        } else {
            refuse();
        }
    }
}

void ScriptReader::handlers() {
    need("{");
    while (!m_failed && !take("}")) {
        handler();
        if (!isSign("}")) need(",");
    }
}

void ScriptReader::handler() {
    const ScriptToken& key = token();
    const bool isKey = key.isName() || key.kind == ScriptToken::Kind::Text
                       || (key.kind == ScriptToken::Kind::Number && isNumber(key.text));
    if (!isKey || key.text.find("__proto__") != std::string_view::npos) return refuse();
    if (key.kind == ScriptToken::Kind::Text) text(key);
    ++m_at;
    if (isSign("(")) {
        names.open(true);
        ++m_functions;
        parameters(Kind::HandlerParameter);
        body();
        --m_functions;
        return names.close();
    }
    if (take(":")) {
        if (beginsFunction()) return function(Kind::HandlerParameter);
        if (!token().isName() || words::isTaken(token().text)) return refuse();
        names.setUse(names.use(token().text, m_at), Use::GivenAway);
        ++m_at;
        return;
    }
    if (!key.isName() || words::isTaken(key.text)) return refuse();
    names.setUse(names.use(key.text, m_at - 1), Use::GivenAway);
}

void ScriptReader::functionDeclaration() {
    const std::size_t begin = m_at++;
    const std::string_view name = token().text;
    if (!token().isName() || !names.declare(name, Kind::Function, true)) return refuse();
    ++m_at;
    const bool isApply = name == "apply" && m_functions == 0;
    names.open(true);
    ++m_functions;
    parameters(isApply ? Kind::HandlerParameter : Kind::Parameter);
    body();
    --m_functions;
    names.close();
    names.makeFunction(name, begin, m_at);
}

void ScriptReader::declare(Kind kind, bool hoists) {
    if (!token().isName() || !names.declare(token().text, kind, hoists)) return refuse();
    ++m_at;
}

/// const a = 1, { b } = c. `isHead`: of a for, where `of`, `in` or a semicolon may follow.
void ScriptReader::declaration(bool isHead) {
    const bool hoists = isWord("var");
    ++m_at;
    do {
        const bool isPattern = isSign("{") || isSign("[");
        if (isPattern && m_functions == 0) return refuse();
        const std::string_view name = token().text;
        pattern(Kind::Variable, hoists);
        if (m_failed || (isHead && (isWord("of") || isWord("in")))) return;
        if (!take("=")) {
            if (isPattern) refuse();
            continue;
        }
        const std::size_t begin = m_at;
        if (!isPattern && !isHead && beginsFunction()) {
            const bool isApply = name == "apply" && m_functions == 0;
            function(isApply ? Kind::HandlerParameter : Kind::Parameter);
            if (!m_failed) names.makeFunction(name, begin, m_at);
        } else {
            expression();
        }
    } while (take(","));
}

void ScriptReader::pattern(Kind kind, bool hoists) {
    if (++m_depth > 200) refuse();
    if (take("{"))
        objectPattern(kind, hoists);
    else if (take("["))
        arrayPattern(kind, hoists);
    else if (!m_failed)
        declare(kind, hoists);
    --m_depth;
}

void ScriptReader::objectPattern(Kind kind, bool hoists) {
    while (!m_failed && !take("}")) {
        if (take("...")) {
            listsMembers = true;
            declare(kind, hoists);
        } else {
            const bool isText = token().kind == ScriptToken::Kind::Text;
            if ((!token().isName() && !isText) || words::isForbiddenMember(token().text)) return refuse();
            if (isText) text(token());
            if (isSign(":", 1)) {
                m_at += 2;
                pattern(kind, hoists);
            } else {
                declare(kind, hoists);
            }
            if (take("=")) expression();
        }
        if (!isSign("}")) need(",");
    }
}

void ScriptReader::arrayPattern(Kind kind, bool hoists) {
    while (!m_failed && !take("]")) {
        if (take(",")) continue;
        if (take("...")) {
            declare(kind, hoists);
        } else {
            pattern(kind, hoists);
            if (take("=")) expression();
        }
        if (!isSign("]")) need(",");
    }
}

void ScriptReader::block() {
    need("{");
    names.open(false);
    while (!m_failed && !take("}")) {
        if (m_at >= m_tokens.size()) return refuse();
        statement();
    }
    names.close();
}

/// Of an if or a loop: no declaration.
void ScriptReader::branch() {
    if (isWord("const") || isWord("let") || isWord("function")) return refuse();
    statement();
}

void ScriptReader::statement() {
    if (m_failed || ++m_depth > 200) return refuse();
    if (take(";")) {
    } else if (isSign("{")) {
        block();
    } else if (isWord("const") || isWord("let") || isWord("var")) {
        declaration(false);
        endStatement();
    } else if (takeWord("if")) {
        ifStatement();
    } else if (takeWord("for")) {
        forStatement();
    } else if (takeWord("while")) {
        need("(");
        expression();
        need(")");
        branch();
    } else if (takeWord("do")) {
        branch();
        if (!takeWord("while")) refuse();
        need("(");
        expression();
        need(")");
        endStatement();
    } else if (takeWord("switch")) {
        switchStatement();
    } else if (takeWord("try")) {
        tryStatement();
    } else if (takeWord("return")) {
        if (!isSign(";") && !isSign("}") && !token().lineBefore) expression();
        endStatement();
    } else if (takeWord("throw")) {
        if (token().lineBefore) refuse();
        expression();
        endStatement();
    } else if (takeWord("break") || takeWord("continue")) {
        endStatement();
    } else {
        // A function here would be of another part, too; a text, one that changes the rules.
        if (isWord("function") || token().kind == ScriptToken::Kind::Text) return refuse();
        expression();
        endStatement();
    }
    --m_depth;
}

void ScriptReader::ifStatement() {
    need("(");
    expression();
    need(")");
    branch();
    if (takeWord("else")) branch();
}

void ScriptReader::forStatement() {
    need("(");
    names.open(false);
    m_hasNoIn = true;
    const bool declares = isWord("const") || isWord("let") || isWord("var");
    if (declares)
        declaration(true);
    else if (!isSign(";"))
        expression();
    m_hasNoIn = false;
    listsMembers = listsMembers || (declares && isWord("in"));
    if (declares && (takeWord("of") || takeWord("in")))
        walked();
    else
        forRest();
    need(")");
    branch();
    names.close();
}

void ScriptReader::forRest() {
    need(";");
    if (!isSign(";")) expression();
    need(";");
    if (isSign(")")) return;
    do
        expression();
    while (take(","));
}

void ScriptReader::switchStatement() {
    need("(");
    expression();
    need(")");
    need("{");
    names.open(false);
    while (!m_failed && !take("}")) {
        if (m_at >= m_tokens.size()) return refuse();
        if (takeWord("case")) {
            expression();
            need(":");
        } else if (takeWord("default")) {
            need(":");
        } else {
            statement();
        }
    }
    names.close();
}

void ScriptReader::tryStatement() {
    block();
    if (takeWord("catch")) {
        names.open(false);
        if (take("(")) {
            declare(Kind::Caught, false);
            need(")");
        }
        block();
        names.close();
    }
    if (takeWord("finally")) block();
}

} // namespace hindcast::projection
