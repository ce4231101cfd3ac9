// SPDX-License-Identifier: GPL-3.0-or-later
// Strict JSON (RFC 8259) scanner that tells a handler what it sees. Written by hand because number text has
// to survive, whatever its size, and because what is skipped has to be checked too; the text must be UTF-8.
// Nesting costs no stack. Thread-safety: belongs to one thread.
#pragma once

#include "json/parse.h"
#include "json/string_scan.h"

#include <string_view>
#include <vector>

namespace hindcast::json {

/// Where and why a scan stopped; `message` is nullptr when it did not.
struct ScanError {
    std::size_t offset = 0;
    const char* message = nullptr;
    bool ok() const { return message == nullptr; }
};

/// Handler: beginObject() endObject() beginArray() endArray() key(raw, escaped) string(raw, escaped)
/// number(text) literal(Kind, bool).
template <class Handler>
class Scanner {
public:
    Scanner(std::string_view text, std::vector<char>& stack, Handler& handler)
        : m_begin(text.data()), m_at(text.data()), m_end(text.data() + text.size()), m_stack(stack),
          m_handler(handler) {
        m_stack.clear();
    }

    ScanError run() {
        if (!value()) return m_error;
        while (!m_stack.empty())
            if (!advance()) return m_error;
        if (peek() != '\0' || m_at != m_end) fail("text goes on after the value");
        return m_error;
    }

private:
    // After a value inside a container: a comma and what follows, or the end of the container.
    bool advance() {
        const char c = peek();
        const bool object = m_stack.back() == '{';
        if (c == ',') {
            ++m_at;
            return object ? member() : value();
        }
        if (c != (object ? '}' : ']'))
            return fail(object ? "a comma or } is missing" : "a comma or ] is missing");
        ++m_at;
        close();
        return true;
    }

    bool member() {
        if (peek() != '"') return fail("a member name in quotes is missing");
        StringToken token;
        if (!text(token)) return false;
        m_handler.key(token.raw, token.escaped);
        if (peek() != ':') return fail("a colon is missing");
        ++m_at;
        return value();
    }

    // Reads a scalar, or opens a container up to its first scalar.
    bool value() {
        for (;;) {
            const char c = peek();
            if (c == '[') {
                if (!open(c)) return false;
                if (peek() != ']') continue;
                ++m_at;
                close();
                return true;
            }
            if (c == '{') {
                if (!open(c)) return false;
                if (peek() == '}') {
                    ++m_at;
                    close();
                    return true;
                }
                return member();
            }
            return scalar(c);
        }
    }

    bool scalar(char c) {
        switch (c) {
        case '"': {
            StringToken token;
            if (!text(token)) return false;
            m_handler.string(token.raw, token.escaped);
            return true;
        }
        case 't':
            return literal("true", Kind::Bool, true);
        case 'f':
            return literal("false", Kind::Bool, false);
        case 'n':
            return literal("null", Kind::Null, false);
        default:
            break;
        }
        return c == '-' || isDigit(c)
                   ? number()
                   : fail(m_at == m_end ? "the text ends too early" : "a value is missing");
    }

    bool open(char bracket) {
        if (m_stack.size() == kMaxDepth) return fail("nested deeper than 1,000 levels");
        m_stack.push_back(bracket);
        ++m_at;
        if (bracket == '{')
            m_handler.beginObject();
        else
            m_handler.beginArray();
        return true;
    }

    void close() {
        const bool object = m_stack.back() == '{';
        m_stack.pop_back();
        if (object)
            m_handler.endObject();
        else
            m_handler.endArray();
    }

    bool text(StringToken& token) {
        const char* problem = scanString(m_at, m_end, token);
        return problem == nullptr || fail(problem);
    }

    bool number() {
        const char* from = m_at;
        if (*m_at == '-') ++m_at;
        if (m_at == m_end || !isDigit(*m_at)) return fail("a digit is missing");
        if (*m_at++ != '0')
            skipDigits();
        else if (m_at < m_end && isDigit(*m_at))
            return fail("a number begins with 0");
        if (m_at < m_end && *m_at == '.') {
            ++m_at;
            if (!skipDigits()) return fail("a digit is missing after the point");
        }
        if (m_at < m_end && (*m_at == 'e' || *m_at == 'E')) {
            ++m_at;
            if (m_at < m_end && (*m_at == '+' || *m_at == '-')) ++m_at;
            if (!skipDigits()) return fail("a digit is missing in the exponent");
        }
        m_handler.number({from, std::size_t(m_at - from)});
        return true;
    }

    bool literal(std::string_view word, Kind kind, bool truth) {
        if (std::string_view(m_at, std::size_t(m_end - m_at)).substr(0, word.size()) != word)
            return fail("a value is missing");
        m_at += word.size();
        m_handler.literal(kind, truth);
        return true;
    }

    static bool isDigit(char c) { return c >= '0' && c <= '9'; }
    bool skipDigits() {
        const char* from = m_at;
        while (m_at < m_end && isDigit(*m_at))
            ++m_at;
        return m_at != from;
    }
    // The next character that is no white space; '\0' at the end (which is no JSON either).
    char peek() {
        while (m_at < m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
            ++m_at;
        return m_at < m_end ? *m_at : '\0';
    }
    bool fail(const char* message) {
        m_error = {std::size_t(m_at - m_begin), message};
        return false;
    }

    const char* m_begin;
    const char* m_at;
    const char* m_end;
    std::vector<char>& m_stack; ///< open containers, '{' or '['
    Handler& m_handler;
    ScanError m_error;
};

} // namespace hindcast::json
