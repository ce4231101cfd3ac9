// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/parse.h"

#include "json/key_set.h"
#include "json/scanner.h"
#include "json/utf8.h"

#include <iterator>

namespace hindcast::json {
namespace {

// Sees keys only: all that validation needs beyond the scanner's own checks.
struct KeyWatcher {
    KeySet& keys;
    void beginObject() { keys.begin(); }
    void endObject() { keys.end(); }
    void beginArray() {}
    void endArray() {}
    void key(std::string_view raw, bool escaped) { keys.add(raw, escaped); }
    void string(std::string_view, bool) {}
    void number(std::string_view) {}
    void literal(Kind, bool) {}
};

// Builds values bottom up: finished values wait on a stack until their container closes.
class Builder {
public:
    void clear() {
        m_values.clear();
        m_names.clear();
        m_starts.clear();
        m_duplicate = false;
    }
    Value take() { return std::move(m_values.front()); }
    bool foundDuplicate() const { return m_duplicate; }

    void beginObject() { m_starts.push_back({m_values.size(), m_names.size()}); }
    void beginArray() { beginObject(); }
    void endObject() {
        const Start start = m_starts.back();
        m_starts.pop_back();
        const std::size_t count = m_values.size() - start.value;
        std::vector<Member> members;
        members.reserve(count);
        for (std::size_t i = 0; i < count; ++i)
            members.emplace_back(std::move(m_names[start.name + i]), std::move(m_values[start.value + i]));
        m_values.resize(start.value);
        m_names.resize(start.name);
        m_values.push_back(Value::object(std::move(members)));
        m_duplicate = m_duplicate || m_values.back().size() != count;
    }
    void endArray() {
        const auto first = m_values.begin() + std::ptrdiff_t(m_starts.back().value);
        std::vector<Value> items(std::make_move_iterator(first), std::make_move_iterator(m_values.end()));
        m_values.resize(m_starts.back().value);
        m_starts.pop_back();
        m_values.push_back(Value::array(std::move(items)));
    }
    void key(std::string_view raw, bool escaped) {
        m_names.emplace_back();
        if (escaped)
            decodeString(m_names.back(), raw);
        else
            m_names.back() = raw;
    }
    void string(std::string_view raw, bool escaped) {
        if (escaped) {
            m_scratch.clear();
            decodeString(m_scratch, raw);
            raw = m_scratch;
        }
        m_values.push_back(Value::string(raw));
    }
    void number(std::string_view text) { m_values.push_back(Value::number(text)); }
    void literal(Kind kind, bool truth) {
        m_values.push_back(kind == Kind::Bool ? Value::boolean(truth) : Value::null());
    }

private:
    struct Start {
        std::size_t value, name;
    };
    std::vector<Value> m_values;
    std::vector<std::string> m_names;
    std::vector<Start> m_starts; ///< of the open containers
    std::string m_scratch;
    bool m_duplicate = false;
};

Error corrupt(std::size_t offset, std::string message) {
    return {ErrorCode::Corrupt, "byte " + std::to_string(offset), std::move(message), ""};
}

template <class Handler>
Result<void> scan(std::string_view text, std::vector<char>& stack, Handler& handler) {
    if (!isValidUtf8(text)) return corrupt(firstInvalidUtf8(text), "the text is not UTF-8");
    const ScanError error = Scanner<Handler>(text, stack, handler).run();
    if (!error.ok()) return corrupt(error.offset, error.message);
    return {};
}

} // namespace

struct Parser::Impl {
    std::vector<char> stack;
    KeySet keys;
    Builder builder;
};

Parser::Parser() : m_impl(std::make_unique<Impl>()) {}
Parser::~Parser() = default;
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;

Result<Parsed> Parser::parse(std::string_view text) {
    m_impl->builder.clear();
    if (auto scanned = scan(text, m_impl->stack, m_impl->builder); !scanned) return scanned.error();
    return Parsed{m_impl->builder.take(), m_impl->builder.foundDuplicate()};
}

Result<Parser::Check> Parser::validate(std::string_view text) {
    m_impl->keys.clear();
    KeyWatcher watcher{m_impl->keys};
    if (auto scanned = scan(text, m_impl->stack, watcher); !scanned) return scanned.error();
    return Check{m_impl->keys.foundDuplicate()};
}

Result<Value> parse(std::string_view text) {
    auto parsed = Parser().parse(text);
    if (!parsed) return parsed.error();
    return std::move(parsed->value);
}

} // namespace hindcast::json
