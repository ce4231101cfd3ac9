// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/patch_scan.h"

#include "json/short_text.h"
#include "json/string_scan.h"
#include "json/utf8.h"

#include <bit>

namespace hindcast::json {
namespace {

constexpr unsigned kMaxNesting = 32;
constexpr unsigned kMostMisses = 1;
constexpr std::size_t kMaxMembers = 64; ///< of an object: each name is compared with those before it

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// How many of eight characters are digits, before the first that is none.
unsigned leadingDigits(const char* at) {
    constexpr std::uint64_t kOnes = 0x0101010101010101u;
    const std::uint64_t value = loadWord<std::uint64_t>(at) ^ (kOnes * '0');
    const std::uint64_t others = (((value & (kOnes * 0x7f)) + kOnes * 0x76) | value) & (kOnes * 0x80);
    return others == 0 ? 8 : unsigned(std::countr_zero(others)) / 8;
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

inline bool PatchScan::skipDigits() {
    const char* from = m_at;
    while (m_end - m_at >= 8) {
        const unsigned digits = leadingDigits(m_at);
        m_at += digits;
        if (digits < 8) return m_at != from;
    }
    while (m_at < m_end && isDigit(*m_at))
        ++m_at;
    return m_at != from;
}

inline bool PatchScan::skipNumber() {
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

inline bool PatchScan::skipValue(unsigned depth) {
    const char first = peek();
    if (first == '"') {
        std::string_view raw;
        bool escaped = false;
        return string(raw, escaped);
    }
    return isDigit(first) ? skipNumber() : skipOther(first, depth);
}

bool PatchScan::scan(std::string_view text, std::size_t kind) {
    m_at = text.data();
    m_end = m_at + text.size();
    if (!isValidUtf8(text)) return false;
    PatchShape& shape = m_shapes[kind % kShapes];
    const Followed followed = follow(shape);
    if (followed == Followed::Wholly) {
        shape.misses = 0;
        return true;
    }
    if (followed == Followed::Nothing) {
        m_members.clear();
        m_at = text.data();
    }
    if (!outermost(followed) || peek() != '\0' || m_at != m_end) return false;
    if (!shape.isKnown() || ++shape.misses > kMostMisses) {
        shape.learn(text, m_members);
        shape.misses = 0;
    }
    return true;
}

bool PatchScan::outermost(Followed followed) {
    return followed == Followed::Partly ? moreMembers(0, 0) : peek() == '{' && object(0);
}

PatchScan::Followed PatchScan::follow(const PatchShape& shape) {
    const PatchShape::Member* const known = shape.members().data();
    m_members.resize(shape.members().size());
    PatchMember* const members = m_members.data();
    for (const PatchShape::Step& step : shape.steps()) {
        const std::string_view text = shape.textOf(step);
        if (std::size_t(m_end - m_at) < text.size() || !sameBytes(m_at, text.data(), text.size())) {
            if (!step.afterOuter) return Followed::Nothing;
            m_members.resize(step.firstMember);
            return Followed::Partly;
        }
        for (std::uint32_t i = step.firstMember; i < step.endMember; ++i)
            members[i] = {{m_at + known[i].nameAt, known[i].nameSize}, {}, Kind::Object, known[i].end};
        m_at += text.size();
        if (&step == &shape.steps().back()) return m_at == m_end ? Followed::Wholly : Followed::Nothing;
        const char first = peek();
        const char* from = m_at;
        if (first == '{' || !skipValue(step.depth)) return Followed::Nothing;
        PatchMember& member = members[step.endMember - 1];
        member.kind = kindOf(first);
        member.text = {from, std::size_t(m_at - from)};
    }
    return Followed::Nothing;
}

bool PatchScan::object(unsigned depth) {
    if (depth == kMaxNesting) return false;
    ++m_at;
    if (peek() == '}') {
        ++m_at;
        return true;
    }
    const std::size_t first = m_members.size();
    return member(depth, first) && moreMembers(depth, first);
}

bool PatchScan::moreMembers(unsigned depth, std::size_t first) {
    for (;;) {
        const char c = peek();
        ++m_at;
        if (c == '}') return true;
        if (c != ',' || !member(depth, first)) return false;
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

bool PatchScan::skipOther(char first, unsigned depth) {
    switch (first) {
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

bool PatchScan::skipWord(std::string_view word) {
    if (!std::string_view(m_at, std::size_t(m_end - m_at)).starts_with(word)) return false;
    m_at += word.size();
    return true;
}

} // namespace hindcast::json
