// SPDX-License-Identifier: GPL-3.0-or-later
// Functions, as ScriptReader reads them.
#include "projection/script_reader.h"

namespace hindcast::projection {

bool ScriptReader::beginsFunction() const {
    if (isWord("function")) return true;
    if (token().isName()) return isSign("=>", 1);
    if (!isSign("(")) return false;
    const ScriptToken& behind = at(token().partner + 1);
    return behind.kind == ScriptToken::Kind::Sign && behind.is("=>");
}

void ScriptReader::function(Kind kind) {
    names.open(true);
    ++m_functions;
    const std::size_t begin = m_at;
    if (takeWord("function")) {
        const std::string_view name = token().text;
        const bool isNamed = token().isName();
        if (isNamed) declare(Kind::Function, false);
        parameters(kind);
        body();
        if (isNamed && !m_failed) names.makeFunction(name, begin, m_at);
    } else {
        if (token().isName())
            declare(kind, false);
        else
            parameters(kind);
        if (token().lineBefore) refuse();
        need("=>");
        if (isSign("{"))
            body();
        else
            expression();
    }
    --m_functions;
    names.close();
}

void ScriptReader::parameters(Kind kind) {
    need("(");
    const std::size_t begin = m_at;
    while (!m_failed && !take(")")) {
        if (take("...")) {
            declare(kind, false);
        } else {
            pattern(kind, false);
            if (take("=")) expression();
        }
        if (!isSign(")")) need(",");
    }
    for (std::size_t i = begin; i < m_at && !m_failed; ++i)
        if (at(i).kind == ScriptToken::Kind::Sign && at(i).is("=") && !isLiteral(i + 1)) refuse();
}

/// What stands for a value by itself. Anything else in a parameter's place is read outside the body, where
/// its names mean other things.
bool ScriptReader::isLiteral(std::size_t place) const {
    const ScriptToken& first = at(place);
    const bool isValue = first.kind == ScriptToken::Kind::Number || first.kind == ScriptToken::Kind::Text
                         || first.is("true") || first.is("false") || first.is("null");
    const bool isEmpty = (first.is("[") || first.is("{")) && first.partner == place + 1;
    if (!isValue && !isEmpty) return false;
    const ScriptToken& next = at(place + (isEmpty ? 2 : 1));
    return next.is(",") || next.is(")") || next.is("}") || next.is("]");
}

void ScriptReader::body() {
    if (++m_depth > 200) return refuse();
    need("{");
    const bool hadNoIn = m_hasNoIn;
    m_hasNoIn = false;
    while (!m_failed && !take("}")) {
        if (m_at >= m_tokens.size()) return refuse();
        if (isWord("function"))
            functionDeclaration();
        else
            statement();
    }
    m_hasNoIn = hadNoIn;
    --m_depth;
}

} // namespace hindcast::projection
