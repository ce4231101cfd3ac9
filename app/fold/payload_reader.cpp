// SPDX-License-Identifier: GPL-3.0-or-later
#include "fold/payload_reader.h"

#include "json/string_scan.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace hindcast::fold {
namespace {

constexpr std::size_t kMaxDepth = 24, kMaxShape = 2048;

/// So many digits, and powers of ten, a double holds exactly.
constexpr std::ptrdiff_t kExactDigits = 15;
constexpr std::array<double, 16> kPowers = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                            1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isAscii(std::string_view text) {
    std::uint8_t all = 0;
    for (const char c : text)
        all = std::uint8_t(all | std::uint8_t(c));
    return all < 0x80;
}

} // namespace

void PayloadReader::clear() {
    numbers.clear();
    spans.clear();
    texts.clear();
    odd.clear();
}

void PayloadReader::skipSpace() {
    while (m_at < m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\t' || *m_at == '\r'))
        ++m_at;
}

bool PayloadReader::take(char c) {
    if (m_at < m_end && *m_at == c) {
        ++m_at;
        return true;
    }
    skipSpace();
    if (m_at == m_end || *m_at != c) return false;
    ++m_at;
    return true;
}

bool PayloadReader::read(std::string_view payload, const std::vector<std::string>* wanted, bool isOnce) {
    const std::size_t numberCount = numbers.size(), spanCount = spans.size(), textBytes = texts.size(),
                      oddCount = odd.size();
    m_at = payload.data();
    m_end = m_at + payload.size();
    m_depth = 0;
    m_wanted = wanted;
    m_left = wanted && isOnce ? wanted->size() : payload.size();
    m_shape.clear();
    fresh.clear();
    skipSpace();
    bool isRead = m_at < m_end && *m_at == '{' && value();
    skipSpace();
    isRead = isRead && m_at == m_end && numbers.size() <= m_room && spans.size() <= m_room
             && m_shape.size() <= kMaxShape;
    if (isRead) return true;
    for (const auto& [number, text] : fresh)
        m_known[std::size_t(number)] = {};
    fresh.clear();
    numbers.resize(numberCount);
    spans.resize(spanCount);
    texts.resize(textBytes);
    odd.resize(oddCount);
    return false;
}

bool PayloadReader::value() {
    skipSpace();
    if (m_at == m_end) return false;
    switch (*m_at) {
    case '{':
        return object();
    case '[':
        return array();
    case '"':
        m_shape += 's';
        return text();
    case 't':
        numbers.push_back(1);
        return word("true", 'b');
    case 'f':
        numbers.push_back(0);
        return word("false", 'b');
    case 'n':
        return word("null", 'z');
    default:
        return number();
    }
}

bool PayloadReader::word(std::string_view expected, char kind) {
    if (std::string_view(m_at, std::size_t(m_end - m_at)).substr(0, expected.size()) != expected)
        return false;
    m_at += expected.size();
    m_shape += kind;
    return true;
}

/// A member's name with its quotes. A backslash in it, or another character than ASCII, is refused.
bool PayloadReader::name(std::string_view& name) {
    const char* const begin = m_at;
    if (!take('"')) return false;
    const char* const start = m_at == begin + 1 ? begin : m_at - 1;
    while (m_at < m_end && *m_at != '"') {
        if (std::uint8_t(*m_at) < 0x20 || std::uint8_t(*m_at) >= 0x80 || *m_at == '\\') return false;
        ++m_at;
    }
    if (m_at == m_end) return false;
    name = std::string_view(start, std::size_t(++m_at - start));
    return name != "\"__proto__\"" && take(':');
}

bool PayloadReader::isWanted(std::string_view name) const {
    if (m_wanted == nullptr || m_depth > 1) return true;
    return std::find(m_wanted->begin(), m_wanted->end(), name) != m_wanted->end();
}

bool PayloadReader::object() {
    if (++m_depth > kMaxDepth || m_shape.size() > kMaxShape) return false;
    ++m_at;
    m_shape += '{';
    if (take('}')) {
        m_shape += '}';
        --m_depth;
        return true;
    }
    do {
        std::string_view member;
        if (!name(member)) return false;
        if (!isWanted(member)) {
            if (!skip()) return false;
            continue;
        }
        m_shape += member;
        m_shape += ':';
        if (!value()) return false;
        m_shape += ',';
        if (m_depth == 1 && --m_left == 0) {
            m_shape.back() = '}';
            m_at = m_end;
            return true;
        }
    } while (take(','));
    if (m_shape.back() == ',') m_shape.pop_back();
    m_shape += '}';
    --m_depth;
    return take('}');
}

/// To behind a value that is well-formed.
bool PayloadReader::skip() {
    skipSpace();
    std::size_t depth = 0;
    while (m_at < m_end) {
        switch (*m_at) {
        case '"': {
            ++m_at;
            bool escaped = false;
            if (!stringEnd(escaped)) return false;
            if (depth == 0) return true;
            break;
        }
        case '{':
        case '[':
            ++depth;
            ++m_at;
            break;
        case '}':
        case ']':
            if (depth == 0) return true; // a number or a word ended before it
            ++m_at;
            if (--depth == 0) return true;
            break;
        case ',':
            if (depth == 0) return true;
            [[fallthrough]];
        default:
            ++m_at;
        }
    }
    return false;
}

// All of its elements have one shape.
bool PayloadReader::array() {
    if (++m_depth > kMaxDepth) return false;
    ++m_at;
    if (take(']')) {
        m_shape += 'e';
        --m_depth;
        return true;
    }
    m_shape += '[';
    const std::size_t first = m_shape.size(), lengthAt = spans.size();
    spans.push_back(0);
    std::int32_t length = 0;
    std::size_t firstBytes = 0;
    do {
        const std::size_t begin = m_shape.size();
        if (!value() || spans.size() > m_room || numbers.size() > m_room) return false;
        if (length++ == 0) {
            firstBytes = m_shape.size() - first;
            continue;
        }
        if (m_shape.size() - begin != firstBytes
            || m_shape.compare(begin, firstBytes, m_shape, first, firstBytes) != 0)
            return false;
        m_shape.resize(begin);
    } while (take(','));
    spans[lengthAt] = length;
    m_shape += ']';
    --m_depth;
    return take(']');
}

/// From behind the opening quote to behind the closing one.
bool PayloadReader::stringEnd(bool& escaped) {
    const char* end = json::nextSpecial(m_at, m_end);
    while (end < m_end && *end == '\\') {
        escaped = true;
        constexpr std::string_view kEscapes = "\"\\/bfnrtu";
        if (m_end - end < 2 || kEscapes.find(end[1]) == std::string_view::npos) return false;
        for (int i = 2; end[1] == 'u' && i < 6; ++i)
            if (m_end - end <= i || !isHexDigit(end[i])) return false;
        end = json::nextSpecial(end + 2, m_end);
    }
    if (end == m_end || *end != '"') return false;
    m_at = end + 1;
    return true;
}

// A text takes the place that its hash says once it has come twice with no other of that place in between.
bool PayloadReader::isKnown(std::string_view raw) {
    const std::size_t size = raw.size();
    Known found;
    found.size = std::uint32_t(size);
    if (size >= 8 && size <= 16) {
        std::memcpy(&found.head, raw.data(), 8);
        std::memcpy(&found.tail, raw.data() + size - 8, 8);
    } else if (size < 8) {
        for (std::size_t i = 0; i < size; ++i)
            found.head = found.head << 8 | std::uint8_t(raw[i]);
    } else {
        return false;
    }
    const std::uint64_t hash =
        (found.head ^ (found.tail * 0x9E3779B97F4A7C15ULL) ^ size) * 0xD6E8FEB86659FD93ULL;
    const auto number = std::int32_t(hash >> 52);
    Known& known = m_known[std::size_t(number)];
    const bool isSame = known.head == found.head && known.tail == found.tail && known.size == found.size;
    if (!isSame && !known.isGiven) known = found;
    if (!isSame) return false;
    if (!known.isGiven) fresh.emplace_back(number, raw);
    known.isGiven = true;
    spans.push_back(-1 - number);
    spans.push_back(0);
    return true;
}

bool PayloadReader::text() {
    const char* const begin = ++m_at;
    bool escaped = false;
    if (!stringEnd(escaped)) return false;
    const std::string_view raw(begin, std::size_t(m_at - 1 - begin));
    if (escaped || !isAscii(raw)) {
        spans.push_back(kOdd + std::int32_t(odd.size()));
        spans.push_back(0);
        odd.push_back(raw);
        return true;
    }
    if (isKnown(raw)) return true;
    spans.push_back(std::int32_t(texts.size()));
    texts += raw;
    spans.push_back(std::int32_t(texts.size()));
    return true;
}

/// Empty: it is none. `digits`: of up to 15 of them, and how many stand behind the point; 16: more, or an
/// exponent.
std::string_view PayloadReader::numberText(std::uint64_t& digits, std::ptrdiff_t& behindPoint) {
    const char* const begin = m_at;
    if (*m_at == '-') ++m_at;
    const char* const first = m_at;
    while (m_at < m_end && isDigit(*m_at))
        digits = digits * 10 + std::uint64_t(*m_at++ - '0');
    std::ptrdiff_t count = m_at - first;
    if (count == 0 || (count > 1 && *first == '0')) return {};
    if (m_at < m_end && *m_at == '.') {
        const char* const fraction = ++m_at;
        while (m_at < m_end && isDigit(*m_at))
            digits = digits * 10 + std::uint64_t(*m_at++ - '0');
        behindPoint = m_at - fraction;
        if (behindPoint == 0) return {};
        count += behindPoint;
    }
    const bool hasExponent = m_at < m_end && (*m_at == 'e' || *m_at == 'E');
    if (hasExponent) {
        ++m_at;
        if (m_at < m_end && (*m_at == '+' || *m_at == '-')) ++m_at;
        const char* const exponent = m_at;
        while (m_at < m_end && isDigit(*m_at))
            ++m_at;
        if (m_at == exponent) return {};
    }
    if (hasExponent || count > kExactDigits) behindPoint = kExactDigits + 1;
    return {begin, std::size_t(m_at - begin)};
}

bool PayloadReader::number() {
    std::uint64_t digits = 0;
    std::ptrdiff_t behindPoint = 0;
    const std::string_view text = numberText(digits, behindPoint);
    if (text.empty()) return false;
    m_shape += 'n';
    if (behindPoint <= kExactDigits) { // both are exact as doubles, so the quotient is the nearest one
        const double value = double(digits) / kPowers[std::size_t(behindPoint)];
        numbers.push_back(text.front() == '-' ? -value : value);
        return true;
    }
    double value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc() || end != text.data() + text.size()) return false;
    numbers.push_back(value);
    return true;
}

namespace {

class BuilderText {
public:
    explicit BuilderText(std::string_view shape) : m_shape(shape) {}

    std::string run() { return function(value()); }
    /// Members are fields of a class: the engine makes such an object as quickly as one that is written down.
    std::string runGuarded() {
        std::string fields, variables, settings;
        ++m_at; // {
        for (std::size_t i = 0; m_shape[m_at] != '}'; ++i) {
            const std::string field = "f" + std::to_string(i);
            fields += std::string(memberName()) + " = " + field + "; ";
            variables += (i > 0 ? ", " : "let ") + field;
            settings += field + " = " + value() + "; ";
        }
        if (!variables.empty()) variables += "; ";
        m_body += settings;
        return "(function (behind) { " + variables + "class Data { " + fields + "} behind(Data); return "
               + function("new Data()") + "; })";
    }

private:
    std::string function(const std::string& made) const {
        return "(function (c, numbers, spans, text) { let n = c.number, s = c.span; " + m_body + "return "
               + made + "; })";
    }
    /// With its quotes.
    std::string_view memberName() {
        if (m_shape[m_at] == ',') ++m_at;
        const std::size_t begin = m_at, end = m_shape.find('"', m_at + 1) + 1;
        m_at = end + 1; // and a colon
        return m_shape.substr(begin, end - begin);
    }
    std::string name() { return "v" + std::to_string(m_names++); }
    std::string assign(const std::string& what) {
        const std::string variable = name();
        m_body += "const " + variable + " = " + what + "; ";
        return variable;
    }
    std::string value() {
        switch (m_shape[m_at++]) {
        case 'n':
            return assign("numbers[n++]");
        case 'b':
            return assign("numbers[n++] === 1");
        case 's': {
            const std::string variable = assign("text(s)");
            m_body += "s += 2; ";
            return variable;
        }
        case 'z':
            return "null";
        case 'e':
            return "[]";
        case '[':
            return array();
        default:
            return object();
        }
    }
    std::string array() {
        const std::string variable = assign("[]");
        const std::string left = name();
        m_body += "for (let " + left + " = 0, end = spans[s++]; " + left + " < end; ++" + left + ") { ";
        const std::string element = value();
        m_body += variable + "[" + left + "] = " + element + "; } ";
        ++m_at; // ]
        return variable;
    }
    std::string object() {
        std::string made = "{";
        while (m_shape[m_at] != '}') {
            made += made.size() > 1 ? "," : "";
            made += memberName();
            made += ":";
            made += value();
        }
        ++m_at;
        return made + "}";
    }

    std::string_view m_shape;
    std::size_t m_at = 0, m_names = 0;
    std::string m_body;
};

} // namespace

std::string builderOf(std::string_view shape, bool isGuarded) {
    return isGuarded ? BuilderText(shape).runGuarded() : BuilderText(shape).run();
}

} // namespace hindcast::fold
