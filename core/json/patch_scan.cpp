// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/patch_scan.h"

#include "json/string_scan.h"
#include "json/utf8.h"

namespace hindcast::json {
namespace {

constexpr unsigned kMaxNesting = 32;
constexpr std::size_t kMaxMembers = 64; ///< of an object: each name is compared with those before it

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

Kind kindOf(char first) {
    switch (first) {
    case '"':
        return Kind::String;
    case '[':
        return Kind::Array;
    case 't':
    case 'f':
        return Kind::Bool;
    case 'n':
        return Kind::Null;
    default:
        return Kind::Number;
    }
}

} // namespace

bool PatchScan::scan(std::string_view text) {
    m_members.clear();
    m_at = text.data();
    m_end = m_at + text.size();
    return peek() == '{' && isValidUtf8(text) && object(0) && peek() == '\0' && m_at == m_end;
}

// The next character that is no white space; '\0' at the end (which is no JSON either).
inline char PatchScan::peek() {
    if (m_at < m_end && *m_at > ' ') return *m_at;
    while (m_at < m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
        ++m_at;
    return m_at < m_end ? *m_at : '\0';
}

inline bool PatchScan::string(std::string_view& raw, bool& escaped) {
    if (const char* quote = nextSpecial(m_at + 1, m_end); quote < m_end && *quote == '"') {
        raw = {m_at + 1, std::size_t(quote - m_at - 1)};
        m_at = quote + 1;
        return true;
    }
    StringToken token;
    if (scanString(m_at, m_end, token) != nullptr) return false;
    raw = token.raw;
    escaped = token.escaped;
    return true;
}

bool PatchScan::object(unsigned depth) {
    if (depth == kMaxNesting) return false;
    ++m_at;
    if (peek() == '}') {
        ++m_at;
        return true;
    }
    for (const std::size_t first = m_members.size();;) {
        if (!member(depth, first)) return false;
        const char c = peek();
        ++m_at;
        if (c == '}') return true;
        if (c != ',') return false;
    }
}

bool PatchScan::member(unsigned depth, std::size_t siblings) {
    std::string_view name;
    bool escaped = false;
    if (peek() != '"' || !string(name, escaped) || escaped || peek() != ':') return false;
    ++m_at;
    const std::size_t place = m_members.size();
    std::size_t before = 0;
    for (std::size_t at = siblings; at < place; at = m_members[at].end)
        if (m_members[at].name == name || ++before == kMaxMembers) return false;
    const char c = peek();
    const char* from = m_at;
    m_members.push_back({name, {}, Kind::Object, 0});
    if (c == '{') {
        if (!object(depth + 1)) return false;
    } else {
        if (!skipValue(depth)) return false;
        m_members[place].kind = kindOf(c);
        m_members[place].text = {from, std::size_t(m_at - from)};
    }
    m_members[place].end = std::uint32_t(m_members.size());
    return true;
}

bool PatchScan::skipValue(unsigned depth) {
    std::string_view raw;
    bool escaped = false;
    switch (peek()) {
    case '"':
        return string(raw, escaped);
    case '[':
        return skipArray(depth + 1);
    case '{':
        return skipObject(depth + 1);
    case 't':
        return skipWord("true");
    case 'f':
        return skipWord("false");
    case 'n':
        return skipWord("null");
    default:
        return skipNumber();
    }
}

bool PatchScan::skipArray(unsigned depth) {
    if (depth >= kMaxNesting) return false;
    ++m_at;
    if (peek() == ']') {
        ++m_at;
        return true;
    }
    for (;;) {
        if (!skipValue(depth)) return false;
        const char c = peek();
        ++m_at;
        if (c == ']') return true;
        if (c != ',') return false;
    }
}

bool PatchScan::skipObject(unsigned depth) {
    if (depth >= kMaxNesting) return false;
    ++m_at;
    if (peek() == '}') {
        ++m_at;
        return true;
    }
    std::string_view raw;
    bool escaped = false;
    for (;;) {
        if (peek() != '"' || !string(raw, escaped) || peek() != ':') return false;
        ++m_at;
        if (!skipValue(depth)) return false;
        const char c = peek();
        ++m_at;
        if (c == '}') return true;
        if (c != ',') return false;
    }
}

bool PatchScan::skipDigits() {
    const char* from = m_at;
    while (m_at < m_end && isDigit(*m_at))
        ++m_at;
    return m_at != from;
}

bool PatchScan::skipNumber() {
    if (m_at < m_end && *m_at == '-') ++m_at;
    if (m_at < m_end && *m_at == '0')
        ++m_at;
    else if (!skipDigits())
        return false;
    if (m_at < m_end && *m_at == '.') {
        ++m_at;
        if (!skipDigits()) return false;
    }
    if (m_at < m_end && (*m_at == 'e' || *m_at == 'E')) {
        ++m_at;
        if (m_at < m_end && (*m_at == '+' || *m_at == '-')) ++m_at;
        if (!skipDigits()) return false;
    }
    return true;
}

bool PatchScan::skipWord(std::string_view word) {
    if (!std::string_view(m_at, std::size_t(m_end - m_at)).starts_with(word)) return false;
    m_at += word.size();
    return true;
}

} // namespace hindcast::json
