// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/script_tokens.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

namespace hindcast::projection {
namespace {

using Kind = ScriptToken::Kind;

constexpr std::array<std::string_view, 30> kSigns = {
    ">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "?\?=", "=>", "==", "!=", "<=",
    ">=",   "&&",  "||",  "??",  "?.",  "++",  "--",  "+=",  "-=",  "*=",  "/=",   "%=", "&=", "|=", "^="};

bool isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

class Tokenizer {
public:
    explicit Tokenizer(std::string_view source) : m_source(source) {}

    std::optional<std::vector<ScriptToken>> run() {
        // HTML's comments, and separators of lines that are not ASCII.
        for (const std::string_view odd : {"<!--", "-->", "\u2028", "\u2029"})
            if (m_source.find(odd) != std::string_view::npos) return std::nullopt;
        while (skipSpace() && m_at < m_source.size())
            if (!token()) return std::nullopt;
        if (!m_fits || !m_open.empty()) return std::nullopt;
        return std::move(m_tokens);
    }

private:
    char at(std::size_t place) const { return place < m_source.size() ? m_source[place] : '\0'; }

    bool skipSpace() {
        for (; m_at < m_source.size(); ++m_at) {
            const char c = m_source[m_at];
            if (c == '\n' || c == '\r') {
                m_lineBefore = true;
            } else if (c == '/' && at(m_at + 1) == '/') {
                m_at = std::min(m_source.find_first_of("\r\n", m_at), m_source.size()) - 1;
            } else if (c == '/' && at(m_at + 1) == '*') {
                const std::size_t end = m_source.find("*/", m_at + 2);
                if (end == std::string_view::npos) return m_fits = false;
                m_lineBefore |=
                    m_source.substr(m_at, end - m_at).find_first_of("\r\n") != std::string_view::npos;
                m_at = end + 1;
            } else if (c != ' ' && c != '\t') {
                return true;
            }
        }
        return true;
    }

    void add(Kind kind, std::size_t size) {
        m_tokens.push_back({kind, m_source.substr(m_at, size), 0, std::exchange(m_lineBefore, false)});
        m_at += size;
    }

    bool token() {
        const char c = m_source[m_at];
        if (isNameStart(c)) {
            std::size_t end = m_at;
            while (isNameStart(at(end)) || isDigit(at(end)))
                ++end;
            add(Kind::Name, end - m_at);
            return true;
        }
        if (isDigit(c) || (c == '.' && isDigit(at(m_at + 1)))) {
            std::size_t end = m_at;
            while (isNameStart(at(end)) || isDigit(at(end)) || at(end) == '.'
                   || ((at(end) == '+' || at(end) == '-') && (at(end - 1) == 'e' || at(end - 1) == 'E')
                       && at(m_at + 1) != 'x'))
                ++end;
            add(Kind::Number, end - m_at);
            return true;
        }
        if (c == '"' || c == '\'') return text(c);
        if (c == '`') return piece();
        if (c == '/') return slash();
        return sign();
    }

    bool text(char quote) {
        std::size_t end = m_at + 1;
        while (at(end) != quote) {
            if (end >= m_source.size() || at(end) == '\n') return false;
            end += at(end) == '\\' ? 2 : 1;
        }
        add(Kind::Text, end + 1 - m_at);
        return true;
    }

    /// Of a template, from the ` or the } in hand.
    bool piece() {
        std::size_t end = m_at + 1;
        for (; at(end) != '`'; end += at(end) == '\\' ? 2 : 1) {
            if (end >= m_source.size()) return false;
            if (at(end) != '$' || at(end + 1) != '{') continue;
            add(Kind::Template, end + 2 - m_at);
            m_open.push_back(m_tokens.size() - 1);
            return true;
        }
        add(Kind::Template, end + 1 - m_at);
        return true;
    }

    bool isMember(std::size_t place) const {
        return place > 0 && (m_tokens[place - 1].is(".") || m_tokens[place - 1].is("?."));
    }

    bool slash() {
        const ScriptToken* before = m_tokens.empty() ? nullptr : &m_tokens.back();
        bool divides = before != nullptr;
        if (before && before->kind == Kind::Sign) {
            if (before->is("}") || before->is("++") || before->is("--")) return false;
            divides = before->is("]");
            if (before->is(")")) {
                const std::size_t open = before->partner;
                divides = open == 0 || !isOneOf(m_tokens[open - 1].text, {"if", "while", "for", "with"});
            }
        } else if (before && before->isName() && !isMember(m_tokens.size() - 1)) {
            divides = !isOneOf(before->text, {"return", "typeof", "case", "in", "of", "delete", "void",
                                              "throw", "new", "else", "do", "instanceof", "yield", "await"});
        } else if (before && before->kind == Kind::Template && before->text.back() == '{') {
            divides = false;
        }
        if (divides) return sign();
        std::size_t end = m_at + 1;
        for (bool inClass = false; at(end) != '/' || inClass; ++end) {
            if (end >= m_source.size() || at(end) == '\n') return false;
            if (at(end) == '[') inClass = true;
            if (at(end) == ']') inClass = false;
            if (at(end) == '\\') ++end;
        }
        ++end;
        while (isNameStart(at(end)))
            ++end;
        add(Kind::Regex, end - m_at);
        return true;
    }

    bool sign() {
        const char c = m_source[m_at];
        if (c == '}' && !m_open.empty() && m_tokens[m_open.back()].kind == Kind::Template) {
            const std::size_t open = m_open.back();
            m_open.pop_back();
            const std::size_t place = m_tokens.size();
            if (!piece()) return false;
            m_tokens[open].partner = place;
            return true;
        }
        for (const std::string_view longer : kSigns) {
            if (m_source.substr(m_at, longer.size()) != longer) continue;
            if (longer == "?." && isDigit(at(m_at + 2))) continue; // a ? .5 : b
            add(Kind::Sign, longer.size());
            return true;
        }
        if (std::string_view("{}()[];,<>+-*/%&|^!~?:=.").find(c) == std::string_view::npos) return false;
        add(Kind::Sign, 1);
        if (c == '(' || c == '[' || c == '{') m_open.push_back(m_tokens.size() - 1);
        return c == ')' ? close("(") : c == ']' ? close("[") : c == '}' ? close("{") : true;
    }

    bool close(std::string_view opening) {
        if (m_open.empty() || !m_tokens[m_open.back()].is(opening)) return false;
        m_tokens[m_open.back()].partner = m_tokens.size() - 1;
        m_tokens.back().partner = m_open.back();
        m_open.pop_back();
        return true;
    }

    std::string_view m_source;
    std::size_t m_at = 0;
    bool m_lineBefore = false;
    bool m_fits = true;
    std::vector<ScriptToken> m_tokens;
    std::vector<std::size_t> m_open;
};

} // namespace

std::optional<std::vector<ScriptToken>> scriptTokens(std::string_view source) {
    return Tokenizer(source).run();
}

} // namespace hindcast::projection
