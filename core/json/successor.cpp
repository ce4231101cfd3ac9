// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/successor.h"

#include "json/parse.h"
#include "json/string_scan.h"
#include "json/utf8.h"

#include <cstring>
#include <optional>
#include <utility>

namespace hindcast::json {
namespace {

/// Containers of more values are gone through member by member without looking first whether they are alike.
constexpr std::size_t kFew = 16;
constexpr std::size_t kDeepest = 200;

bool endsValue(char c) {
    return c == ',' || c == ']' || c == '}';
}

/// Behind the value that begins at `at`, if it is well-formed; nullptr where there is none, and where it is
/// nested deeper than `levels`.
const char* behindValue(const char* at, const char* end, std::size_t levels = kMaxDepth) {
    std::size_t depth = 0;
    while (at < end) {
        switch (*at) {
        case '"':
            for (at = nextSpecial(at + 1, end); at < end && *at == '\\';)
                at = nextSpecial(at + (end - at > 1 ? 2 : 1), end);
            if (at == end || *at != '"') return nullptr;
            ++at;
            if (depth == 0) return at;
            break;
        case '{':
        case '[':
            if (++depth > levels) return nullptr;
            ++at;
            break;
        case '}':
        case ']':
            if (depth == 0) return at;
            ++at;
            if (--depth == 0) return at;
            break;
        case ',':
            if (depth == 0) return at;
            [[fallthrough]];
        default:
            ++at;
        }
    }
    return depth == 0 ? end : nullptr;
}

class Successor {
public:
    Successor(std::string_view text, std::string_view former)
        : m_new{text.data(), text.data() + text.size()}, m_old{former.data(), former.data() + former.size()} {
    }

    /// Nothing: it is to be parsed as a whole.
    std::optional<Value> run(const Value& former) {
        auto value = successor(former, true);
        if (!value || m_new.at != m_new.end || m_old.at != m_old.end) return std::nullopt;
        return value;
    }

private:
    struct Cursor {
        const char *at, *end;
        bool is(char c) const { return at < end && *at == c; }
        bool take(char c) {
            if (!is(c)) return false;
            ++at;
            return true;
        }
    };

    /// Of the values at which both stand; they are moved behind them.
    std::optional<Value> successor(const Value& former, bool mayDiffer) {
        const Cursor newBegin = m_new, oldBegin = m_old;
        const bool isAlike = former.isContainer() && m_old.at < m_old.end && m_new.is(*m_old.at);
        if (isAlike && (mayDiffer || former.size() > kFew)) {
            auto value = membersOf(former);
            if (value) return value;
            m_new = newBegin;
            m_old = oldBegin;
        }
        const char* const behindOld = behindValue(m_old.at, m_old.end);
        if (behindOld == nullptr) return std::nullopt;
        const auto size = std::size_t(behindOld - m_old.at);
        if (std::size_t(m_new.end - m_new.at) >= size && std::memcmp(m_old.at, m_new.at, size) == 0
            && (m_new.at + size == m_new.end || endsValue(m_new.at[size]))) {
            m_old.at = behindOld;
            m_new.at += size;
            return former;
        }
        if (isAlike && !mayDiffer && former.size() <= kFew) {
            auto value = membersOf(former);
            if (value) return value;
            m_new = newBegin;
        }
        m_old.at = behindOld;
        return parsed();
    }

    std::optional<Value> parsed() {
        const char* const behind = behindValue(m_new.at, m_new.end, kMaxDepth - m_depth);
        if (behind == nullptr) return std::nullopt;
        auto value = m_parser.parse({m_new.at, std::size_t(behind - m_new.at)});
        if (!value) return std::nullopt;
        m_new.at = behind;
        return std::move(value->value);
    }

    std::optional<Value> membersOf(const Value& former) {
        if (m_depth >= kDeepest) return std::nullopt;
        ++m_depth;
        auto value = former.isObject() ? object(former) : array(former);
        --m_depth;
        return value;
    }

    std::optional<Value> array(const Value& former) {
        if (!m_old.take('[') || !m_new.take('[')) return std::nullopt;
        Value value = former;
        for (std::size_t i = 0; i < former.size(); ++i) {
            if (m_new.is(']')) return shortened(std::move(value), i);
            if (i > 0 && (!m_old.take(',') || !m_new.take(','))) return std::nullopt;
            auto item = successor(former.at(i), false);
            if (!item) return std::nullopt;
            if (!item->sharesNodeWith(former.at(i))) value.setAt(i, std::move(*item));
        }
        if (!m_old.take(']')) return std::nullopt;
        while (!m_new.take(']')) {
            if (value.size() > 0 && !m_new.take(',')) return std::nullopt;
            auto item = parsed();
            if (!item) return std::nullopt;
            value.insertAt(value.size(), std::move(*item));
        }
        return value;
    }

    /// The new one ends before its item `size`.
    std::optional<Value> shortened(Value value, std::size_t size) {
        while (value.size() > size)
            value.removeAt(value.size() - 1);
        ++m_new.at;
        while (!m_old.is(']')) {
            m_old.at = behindValue(m_old.at, m_old.end);
            if (m_old.at == nullptr || !(m_old.take(',') || m_old.is(']'))) return std::nullopt;
        }
        ++m_old.at;
        return value;
    }

    std::optional<Value> object(const Value& former) {
        if (!m_old.take('{') || !m_new.take('{')) return std::nullopt;
        Value value = former;
        for (std::size_t i = 0; i < former.size(); ++i) {
            const auto& [name, held] = former.member(i);
            if (i > 0 && (!m_old.take(',') || !m_new.take(','))) return std::nullopt;
            if (!takesName(m_old, name) || !takesName(m_new, name)) return std::nullopt;
            auto now = successor(held, false);
            if (!now) return std::nullopt;
            if (!now->sharesNodeWith(held)) value.edit(i) = std::move(*now);
        }
        if (!m_old.take('}')) return std::nullopt;
        while (!m_new.take('}')) {
            if (value.size() > 0 && !m_new.take(',')) return std::nullopt;
            StringToken token;
            if (!m_new.is('"') || scanString(m_new.at, m_new.end, token) != nullptr || token.escaped
                || !isValidUtf8(token.raw) || !m_new.take(':'))
                return std::nullopt;
            auto added = parsed();
            if (!added) return std::nullopt;
            value.set(token.raw, std::move(*added));
        }
        return value;
    }

    /// Written plainly: with no escapes.
    static bool takesName(Cursor& cursor, std::string_view name) {
        if (std::size_t(cursor.end - cursor.at) < name.size() + 3 || *cursor.at != '"') return false;
        const char* const behind = cursor.at + 1 + name.size();
        if (std::memcmp(cursor.at + 1, name.data(), name.size()) != 0 || behind[0] != '"' || behind[1] != ':')
            return false;
        cursor.at = behind + 2;
        return true;
    }

    Cursor m_new, m_old;
    Parser m_parser;
    std::size_t m_depth = 0;
};

} // namespace

Result<Value> parseSuccessor(std::string_view text, std::string_view formerText, const Value& former) {
    if (text == formerText) return former;
    if (auto value = Successor(text, formerText).run(former)) return std::move(*value);
    return parse(text);
}

} // namespace hindcast::json
