// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/object_scanner.h"

#include "source/text_block.h"
#include "json/string_scan.h"
#include "json/utf8.h"

#include <bit>
#include <cstring>

namespace hindcast::source {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

} // namespace

// Most strings end within 16 bytes: those cost one look.
inline const char* ObjectScanner::string(const char* at) {
    const char* seen = at + 1;
#if defined(__SSE2__)
    if (m_readable - at > 16) {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + 1));
        const auto marks = json::stringMarks(block);
        const auto high = unsigned(_mm_movemask_epi8(block));
        if (marks != 0) {
            const auto before = unsigned(std::countr_zero(marks));
            if (at[1 + before] == '"' && m_end - at > std::ptrdiff_t(before) + 1) {
                m_escaped = false;
                m_beyondAscii |= (high & ((1u << before) - 1)) != 0;
                return at + before + 2;
            }
        } else {
            m_beyondAscii |= high != 0;
            seen += 16;
        }
    }
#endif
    return longString(at, seen);
}

// `at`: up to there the string that begins at `from` needs no attention.
const char* ObjectScanner::longString(const char* from, const char* at) {
    m_escaped = false;
    if (skipPlain(at, m_end, m_readable, m_beyondAscii) && *at == '"') return at + 1;
    json::StringToken token;
    if (const char* problem = json::scanString(from, m_end, token)) return fail(from, problem);
    m_escaped = token.escaped;
    m_beyondAscii = true; // not looked at: the check of the encoding has to
    return from;
}

// Most numbers have up to 14 digits and no exponent: those cost one look.
inline const char* ObjectScanner::number(const char* at) {
#if defined(__SSE2__)
    if (m_readable - at > 16) {
        const char* first = at + (*at == '-' ? 1 : 0);
        const unsigned others = ~digits(_mm_loadu_si128(reinterpret_cast<const __m128i*>(first)));
        const auto whole = unsigned(std::countr_zero(others));
        const char* end = first + whole;
        bool plain = whole > 0 && whole < 15 && (*first != '0' || whole == 1);
        if (plain && *end == '.') {
            const auto fraction = unsigned(std::countr_zero(others >> (whole + 1)));
            end += 1 + fraction;
            plain = fraction > 0 && whole + 1 + fraction < 16;
        }
        if (plain && end < m_end && *end != 'e' && *end != 'E') return end;
    }
#endif
    return longNumber(at);
}

const char* ObjectScanner::longNumber(const char* at) {
    if (*at == '-') ++at;
    if (at == m_end || !isDigit(*at)) return fail(at, "a digit is missing");
    const char* first = at;
    while (at < m_end && isDigit(*at))
        ++at;
    if (*first == '0' && at - first > 1) return fail(first, "a number begins with 0");
    if (at < m_end && *at == '.') {
        const char* point = at++;
        while (at < m_end && isDigit(*at))
            ++at;
        if (at - point == 1) return fail(at, "a digit is missing after the point");
    }
    if (at < m_end && (*at == 'e' || *at == 'E')) {
        ++at;
        if (at < m_end && (*at == '+' || *at == '-')) ++at;
        const char* exponent = at;
        while (at < m_end && isDigit(*at))
            ++at;
        if (at == exponent) return fail(at, "a digit is missing in the exponent");
    }
    return at;
}

const char* ObjectScanner::word(const char* at, std::string_view text) {
    if (!std::string_view(at, std::size_t(m_end - at)).starts_with(text))
        return fail(at, "a value is missing");
    return at + text.size();
}

inline const char* ObjectScanner::colon(const char* at) {
    at = space(at);
    if (at == m_end || *at != ':') return fail(at, "a colon is missing");
    return at + 1;
}

// Where names come without order (objects used as maps), the table only costs: then it is left alone.
inline void ObjectScanner::openObject(std::size_t depth) {
    if (depth < kLevels && m_unforeseen <= m_foreseen + 1000) {
        Level& level = m_levels[depth];
        level.names.begin();
        level.previous = std::uint32_t(depth); // objects of one level begin alike
        level.tabled = true;
        return;
    }
    if (depth < kLevels) m_levels[depth].tabled = false;
    m_keySet.begin();
}

inline void ObjectScanner::closeObject(std::size_t depth) {
    if (depth < kLevels && m_levels[depth].tabled) {
        m_duplicateInside = m_duplicateInside || m_levels[depth].names.duplicate;
        return;
    }
    m_keySet.end();
    m_duplicateInside = m_duplicateInside || m_keySet.foundDuplicate();
}

// A member name with its colon, inside a value: behind it, or nullptr.
inline const char* ObjectScanner::key(const char* at, std::size_t depth) {
    at = space(at);
    if (depth < kLevels && m_levels[depth].tabled) {
        Level& level = m_levels[depth];
        if (const KeyTable::Entry* entry = m_valueKeys.foreseen(level.previous, at, m_end, m_readable)) {
            level.previous = m_valueKeys.indexOf(entry);
            level.names.add(entry->name);
            ++m_foreseen;
            return at + entry->text.size();
        }
    }
    return unforeseenKey(at, depth);
}

const char* ObjectScanner::unforeseenKey(const char* at, std::size_t depth) {
    if (depth < kLevels && m_levels[depth].tabled) {
        Level& level = m_levels[depth];
        int meaning = 0;
        ++m_unforeseen;
        return memberName(at, m_valueKeys, level.previous, meaning, level.names);
    }
    if (at == m_end || *at != '"') return fail(at, "a member name in quotes is missing");
    const char* from = at + 1;
    at = string(at);
    if (!at) return nullptr;
    m_keySet.add({from, std::size_t(at - 1 - from)}, m_escaped);
    return colon(at);
}

// After damage or a duplicate: nothing of the value stays behind.
void ObjectScanner::forgetValue() {
    m_keySet.clear();
    m_duplicateInside = false;
}

const char* ObjectScanner::value(const char* at) {
    std::size_t depth = 0;
    const std::size_t deepest = json::kMaxDepth - m_baseDepth;
    for (;;) {
        at = space(at);
        if (at == m_end) return fail(at, "the text ends too early");
        switch (const char c = *at) {
        case '"':
            at = string(at);
            break;
        case '{':
        case '[':
            if (depth == deepest) return fail(at, "nested deeper than 1,000 levels");
            m_open[depth++] = c;
            at = space(at + 1);
            if (c == '{') openObject(depth - 1);
            if (at == m_end) return fail(at, "the text ends too early");
            if (*at == (c == '{' ? '}' : ']')) break; // closed below
            if (c == '{' && !(at = key(at, depth - 1))) return nullptr;
            continue;
        case 't':
            at = word(at, "true");
            break;
        case 'f':
            at = word(at, "false");
            break;
        case 'n':
            at = word(at, "null");
            break;
        default:
            if (c != '-' && !isDigit(c)) return fail(at, "a value is missing");
            at = number(at);
        }
        if (!at) return nullptr;
        for (;; ++at) { // behind a value: close what ends here
            if (depth == 0) return at;
            at = space(at);
            const bool object = m_open[depth - 1] == '{';
            if (at < m_end && *at == ',') {
                ++at;
                if (object && !(at = key(at, depth - 1))) return nullptr;
                break;
            }
            if (at == m_end || *at != (object ? '}' : ']'))
                return fail(at, object ? "a comma or } is missing" : "a comma or ] is missing");
            if (object) closeObject(depth - 1);
            --depth;
        }
    }
}

// Where a value that is not valid seems to end: at the comma or bracket that closes its level, strings and
// brackets minded. nullptr: that cannot be told.
const char* ObjectScanner::damagedValue(const char* at) const {
    std::size_t depth = 0;
    for (; at < m_end; ++at) {
        switch (*at) {
        case '"':
            for (++at; at < m_end && *at != '"'; ++at)
                if (*at == '\\') ++at;
            if (at >= m_end) return nullptr;
            break;
        case '{':
        case '[':
            ++depth;
            break;
        case '}':
        case ']':
            if (depth == 0) return *at == '}' ? at : nullptr;
            --depth;
            break;
        case ',':
            if (depth == 0) return at;
            break;
        default:
            break;
        }
    }
    return nullptr;
}

// A name that the table did not know when the object had it first may have become known since.
void ObjectScanner::Names::addOther(std::string_view quoted, bool escaped, bool isUnknown) {
    const std::string_view inside = quoted.substr(1, quoted.size() - 2);
    std::string name;
    if (escaped)
        json::decodeString(name, inside);
    else
        name = inside;
    duplicate = duplicate || others.contains(name);
    if (isUnknown) others.insert(std::move(name));
}

// A name that was not foreseen, with its colon.
const char* ObjectScanner::memberName(const char* at, KeyTable& keys, std::uint32_t& previous, int& meaning,
                                      Names& names) {
    if (at == m_end || *at != '"') return fail(at, "a member name in quotes is missing");
    const char* from = at;
    at = string(at);
    if (!at) return nullptr;
    const std::string_view quoted(from, std::size_t(at - from));
    const auto found = keys.learn(previous, quoted, m_escaped);
    previous = found.index;
    meaning = found.meaning;
    if (found.name != 0) names.add(found.name);
    if (found.name == 0 || !names.others.empty()) names.addOther(quoted, m_escaped, found.name == 0);
    return colon(at);
}

// A value that is no string, through the inner table where its own members are wanted; nullptr when it is
// not valid.
const char* ObjectScanner::memberValue(const char* at, Member& one, const Inner* inner) {
    const bool opens = inner && inner->meaning == one.meaning && at < m_end && *at == '{';
    if (!opens) {
        at = value(at);
    } else {
        inner->members->clear();
        ++m_baseDepth;
        m_inner.begin();
        at = members(at, *inner->keys, *inner->members, nullptr, m_inner);
        if (!at) inner->members->clear();
        --m_baseDepth;
    }
    if (!inner) return at;
    one.duplicateKeys = m_duplicateInside || (opens && m_inner.duplicate);
    if (!at || one.duplicateKeys) forgetValue();
    return at;
}

// Without `inner` the object lies in another one, and damage in it damages the whole of it.
const char* ObjectScanner::members(const char* at, KeyTable& keys, std::vector<Member>& out,
                                   const Inner* inner, Names& names) {
    std::uint32_t previous = KeyTable::kStart;
    at = space(at + 1);
    if (at < m_end && *at == '}') return at + 1;
    for (;;) {
        Member& one = out.emplace_back();
        const char* from = at;
        if (const KeyTable::Entry* entry = keys.foreseen(previous, at, m_end, m_readable)) {
            at += entry->text.size();
            previous = keys.indexOf(entry);
            one.meaning = entry->meaning;
            names.add(entry->name);
            one.key = {from + 1, entry->text.size() - 3};
        } else {
            at = memberName(at, keys, previous, one.meaning, names);
            if (!at) return nullptr;
            one.key = {from + 1, std::size_t(at - from)};
            one.key = one.key.substr(0, one.key.find_last_of('"', at - from - 2));
        }
        at = space(at);
        from = at;
        if (at < m_end && *at == '"') {
            at = string(at);
            one.escaped = m_escaped;
        } else {
            at = memberValue(at, one, inner);
        }
        if (!at) {
            if (!inner) return nullptr;
            one.damage = m_problem;
            at = damagedValue(from);
            if (!at || at == from) return nullptr;
        }
        one.value = {from, std::size_t(at - from)};
        if (one.damage)
            while (std::strchr(" \t\r\n", one.value.back()))
                one.value.remove_suffix(1);
        at = space(at);
        if (at < m_end && *at == ',') {
            at = space(at + 1);
            continue;
        }
        if (at == m_end || *at != '}') return fail(at, "a comma or } is missing");
        return at + 1;
    }
}

ObjectScanner::ObjectScanner() : m_valueKeys([](std::string_view) { return 0; }, kLevels) {}

void ObjectScanner::begin(std::string_view text, std::size_t padding) {
    m_end = text.data() + text.size();
    m_readable = m_end + padding;
    m_problem = nullptr;
    m_problemAt = 0;
    m_beyondAscii = false;
}

ObjectScanner::Outcome ObjectScanner::scan(std::string_view text, KeyTable& keys, std::vector<Member>& out,
                                           const Inner& inner) {
    begin(text, m_padding);
    out.clear();
    if (inner.members) inner.members->clear();
    m_outer.begin();
    const char* at = space(text.data());
    if (at == m_end || *at != '{')
        at = fail(at, "this is no JSON object");
    else
        at = members(at, keys, out, &inner, m_outer);
    if (at && (at = space(at)) != m_end) at = fail(at, "text goes on after the object");
    if (!at) {
        m_problemAt = std::size_t(m_failedAt - text.data());
        forgetValue();
        return Outcome::Broken;
    }
    if (m_beyondAscii && !json::isValidUtf8(text)) {
        if (const Outcome outcome = blameEncoding(text, out); outcome == Outcome::Broken) return outcome;
        if (inner.members) inner.members->clear();
    }
    for (const Member& one : out)
        if (one.damage) return Outcome::Damaged;
    return Outcome::Whole;
}

// The text is not UTF-8: damage of the values that are not, or of everything when a name is not.
ObjectScanner::Outcome ObjectScanner::blameEncoding(std::string_view text, std::vector<Member>& out) {
    for (Member& one : out) {
        if (!json::isValidUtf8(one.key)) {
            m_problem = "the text is not UTF-8";
            m_problemAt = json::firstInvalidUtf8(text);
            return Outcome::Broken;
        }
        if (!one.damage && !json::isValidUtf8(one.value)) one.damage = "the text is not UTF-8";
    }
    return Outcome::Damaged;
}

const char* ObjectScanner::check(std::string_view text, bool& duplicateKeys) {
    begin(text, m_padding);
    const char* at = value(text.data());
    if (at && space(at) != m_end) at = fail(at, "text goes on after the value");
    duplicateKeys = at && m_duplicateInside;
    if (!at || duplicateKeys) forgetValue();
    if (!at) return m_problem;
    return !m_beyondAscii || json::isValidUtf8(text) ? nullptr : "the text is not UTF-8";
}

} // namespace hindcast::source
