// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/lexer.h"

#include "base/text.h"
#include "base/time_text.h"
#include "expression/syntax.h"

#include <algorithm>
#include <array>
#include <optional>

namespace hindcast::expression {
namespace {

constexpr std::array<std::string_view, 9> kTwoSigns{"==", "!=", "<=", ">=", "=~", "&&", "||", "<>", "!~"};
constexpr std::string_view kOneSign = "<>!+-*/()[],.";

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$'
           || static_cast<unsigned char>(c) >= 0x80;
}

void appendUtf8(std::string& out, std::uint32_t code) {
    if (code < 0x80) {
        out += char(code);
    } else if (code < 0x800) {
        out += char(0xC0 | (code >> 6));
        out += char(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        out += char(0xE0 | (code >> 12));
        out += char(0x80 | ((code >> 6) & 0x3F));
        out += char(0x80 | (code & 0x3F));
    } else {
        out += char(0xF0 | (code >> 18));
        out += char(0x80 | ((code >> 12) & 0x3F));
        out += char(0x80 | ((code >> 6) & 0x3F));
        out += char(0x80 | (code & 0x3F));
    }
}

class Lexer {
public:
    explicit Lexer(std::string_view text) : m_text(text) {}

    Tokens run() {
        if (m_text.size() > kMaxLength) {
            fail({kMaxLength, m_text.size() - kMaxLength}, "the expression is longer than 64 kB",
                 "shorten it");
            return std::move(m_out);
        }
        if (!isUtf8(m_text)) {
            const auto at = std::find_if(m_text.begin(), m_text.end(),
                                         [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
            fail({std::size_t(at - m_text.begin()), 1}, "the expression is no valid UTF-8", "");
            return std::move(m_out);
        }
        while (m_out.errors.empty()) {
            while (m_at < m_text.size() && std::string_view(" \t\r\n").find(m_text[m_at]) != m_text.npos)
                ++m_at;
            if (m_at == m_text.size()) {
                m_out.list.push_back({TokenKind::End, {m_at, 0}, {}, {}});
                break;
            }
            token();
        }
        return std::move(m_out);
    }

private:
    char peek(std::size_t ahead = 0) const {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }

    void fail(Span span, std::string message, std::string remedy) {
        m_out.errors.push_back({Level::Error, span, std::move(message), std::move(remedy)});
    }

    void add(TokenKind kind, std::size_t from, std::string text) {
        m_out.list.push_back({kind, {from, m_at - from}, std::move(text), {}});
    }

    void token() {
        const std::size_t from = m_at;
        const char c = peek();
        if (c == '"' || c == '\'') {
            if (auto text = quoted(from, true)) add(TokenKind::String, from, std::move(*text));
        } else if ((c == 'r' || c == 't') && (peek(1) == '"' || peek(1) == '\'')) {
            ++m_at;
            prefixed(from, c);
        } else if (isWordStart(c)) {
            while (isWordStart(peek()) || isDigit(peek()))
                ++m_at;
            add(TokenKind::Word, from, std::string(m_text.substr(from, m_at - from)));
        } else if (isDigit(c)) {
            number(from);
        } else {
            sign(from);
        }
    }

    void prefixed(std::size_t from, char prefix) {
        auto text = quoted(from, false);
        if (!text) return;
        if (prefix == 'r') {
            add(TokenKind::String, from, std::move(*text));
            return;
        }
        const auto time = parseTime(*text);
        if (!time) {
            fail({from, m_at - from}, "this is no time", "write t\"2026-03-01\" or t\"2026-03-01T12:00Z\"");
            return;
        }
        add(TokenKind::Time, from, std::move(*text));
        m_out.list.back().time = time->time;
    }

    void number(std::size_t from) {
        const auto digits = [this] {
            const std::size_t begin = m_at;
            while (isDigit(peek()))
                ++m_at;
            return m_at > begin;
        };
        digits();
        const bool leadingZero = m_text[from] == '0' && m_at - from > 1;
        bool good = !leadingZero;
        if (peek() == '.') {
            ++m_at;
            good = digits() && good;
        }
        if (peek() == 'e' || peek() == 'E') {
            ++m_at;
            if (peek() == '+' || peek() == '-') ++m_at;
            good = digits() && good;
        }
        if (isWordStart(peek())) {
            good = false;
            while (isWordStart(peek()) || isDigit(peek()))
                ++m_at;
        }
        if (good)
            add(TokenKind::Number, from, std::string(m_text.substr(from, m_at - from)));
        else
            fail({from, m_at - from}, "this is no number",
                 leadingZero ? "leave out the zeros in front" : "write a text in quotes");
    }

    void sign(std::size_t from) {
        const std::string_view rest = m_text.substr(from);
        if (rest.substr(0, 3) == "===" || rest.substr(0, 3) == "!==")
            return fail({from, 3}, std::string(rest.substr(0, 3)) + " is no operator",
                        rest[0] == '=' ? "write ==" : "write !=");
        for (const std::string_view two : kTwoSigns) {
            if (rest.substr(0, 2) != two) continue;
            if (two == "<>") return fail({from, 2}, "<> is no operator", "write !=");
            if (two == "!~") return fail({from, 2}, "!~ is no operator", "write !(a =~ b)");
            m_at += 2;
            return add(TokenKind::Sign, from, std::string(two));
        }
        const char c = rest[0];
        if (kOneSign.find(c) != std::string_view::npos) {
            ++m_at;
            return add(TokenKind::Sign, from, std::string(1, c));
        }
        if (c == '=') return fail({from, 1}, "= is no operator", "write ==");
        if (c == '&') return fail({from, 1}, "& is no operator", "write &&");
        if (c == '|') return fail({from, 1}, "| is no operator", "write ||");
        fail({from, 1}, "this sign has no meaning here", "");
    }

    /// From the opening quote at m_at; `from` is where the token began.
    std::optional<std::string> quoted(std::size_t from, bool escapes) {
        const char quote = m_text[m_at++];
        std::string out;
        for (;;) {
            if (m_at == m_text.size()) {
                fail({from, m_at - from}, "the closing quote is missing", "");
                return std::nullopt;
            }
            const char c = m_text[m_at];
            if (c == quote) {
                ++m_at;
                return out;
            }
            if (c == '\\' && escapes) {
                if (!escape(out)) return std::nullopt;
                continue;
            }
            out += c;
            ++m_at;
        }
    }

    bool escape(std::string& out) {
        static constexpr std::string_view kFrom = "\"'\\/bfnrt", kTo = "\"'\\/\b\f\n\r\t";
        const std::size_t from = m_at;
        const char c = peek(1);
        if (const auto at = kFrom.find(c); at != std::string_view::npos && from + 1 < m_text.size()) {
            out += kTo[at];
            m_at += 2;
            return true;
        }
        if (c == 'u') {
            if (const auto unit = hex(from + 2)) return codePoint(from, *unit, out);
            fail({from, std::min<std::size_t>(6, m_text.size() - from)}, "\\u needs four hexadecimal digits",
                 "");
            return false;
        }
        fail({from, std::min<std::size_t>(2, m_text.size() - from)}, "this escape is unknown",
             "write \\\\ for a backslash, or r\"…\" for a text without escapes");
        return false;
    }

    bool codePoint(std::size_t from, std::uint32_t unit, std::string& out) {
        m_at = from + 6;
        const bool high = unit >= 0xD800 && unit < 0xDC00;
        if (high && peek() == '\\' && peek(1) == 'u') {
            const auto low = hex(m_at + 2);
            if (low && *low >= 0xDC00 && *low < 0xE000) {
                m_at += 6;
                appendUtf8(out, 0x10000 + ((unit - 0xD800) << 10) + (*low - 0xDC00));
                return true;
            }
        }
        if (unit >= 0xD800 && unit < 0xE000) {
            fail({from, 6}, "half a surrogate pair is no character", "");
            return false;
        }
        appendUtf8(out, unit);
        return true;
    }

    std::optional<std::uint32_t> hex(std::size_t at) const {
        if (at + 4 > m_text.size()) return std::nullopt;
        std::uint32_t unit = 0;
        for (std::size_t i = at; i < at + 4; ++i) {
            const char c = m_text[i];
            const int digit = isDigit(c)             ? c - '0'
                              : c >= 'a' && c <= 'f' ? c - 'a' + 10
                              : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                     : -1;
            if (digit < 0) return std::nullopt;
            unit = unit * 16 + std::uint32_t(digit);
        }
        return unit;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    Tokens m_out;
};

} // namespace

Tokens tokenize(std::string_view text) {
    return Lexer(text).run();
}

} // namespace hindcast::expression
