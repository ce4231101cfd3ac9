// SPDX-License-Identifier: GPL-3.0-or-later
// YAML to Value, by libyaml, which Ruby's own YAML is made of. Ruby's symbols (:paid) lose their colon, its
// tags are passed over, BigDecimals are numbers. Aliases share what they name; what they would unfold to is
// counted before it is built.
#include "event/decoders.h"
#include "json/parse.h"

#include <yaml.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace hindcast::event {

namespace {

using json::Value;

std::string_view viewOf(const yaml_char_t* text) {
    return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

std::optional<Value> numberOf(std::string_view text) {
    std::string plain(text);
    if (plain.starts_with('+')) plain.erase(0, 1);
    const bool grouped = plain.find('_') != std::string::npos && plain.find('_') > 0
                         && std::isdigit(static_cast<unsigned char>(plain.back()));
    if (grouped) std::erase(plain, '_');
    if (plain.empty() || !(std::isdigit(static_cast<unsigned char>(plain[0])) || plain[0] == '-'))
        return std::nullopt;
    const auto parsed = json::parse(plain);
    if (!parsed || parsed.value().kind() != json::Kind::Number) return std::nullopt;
    return parsed.value();
}

/// A scalar without quotes and without a tag, as YAML 1.1 and Ruby read it.
Value plainScalar(std::string_view text) {
    if (isOneOf(text, {"", "~", "null", "Null", "NULL"})) return Value::null();
    if (isOneOf(text, {"true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON"}))
        return Value::boolean(true);
    if (isOneOf(text, {"false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF"}))
        return Value::boolean(false);
    if (auto number = numberOf(text)) return std::move(*number);
    if (text.size() > 1 && text[0] == ':' && text[1] != ':') {
        text.remove_prefix(1);
        if (text.size() > 1 && text.front() == '"' && text.back() == '"')
            text = text.substr(1, text.size() - 2);
    }
    return Value::string(text);
}

/// Bytes of text that count as one value more, and the most that a key unfolds to.
constexpr std::size_t kTextOfValue = 16, kLongestKey = 4096;

class YamlReader {
public:
    explicit YamlReader(std::string_view bytes) : m_bytes(bytes), m_keys(bytes.size()) {
        yaml_parser_initialize(&m_parser);
    }
    ~YamlReader() { yaml_parser_delete(&m_parser); }
    YamlReader(const YamlReader&) = delete;
    YamlReader& operator=(const YamlReader&) = delete;

    Result<Value> read() {
        yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char*>(m_bytes.data()),
                                     m_bytes.size());
        bool isWhole = false;
        for (bool more = true; more;) {
            yaml_event_t event;
            if (!yaml_parser_parse(&m_parser, &event)) return notOf("YAML", m_parser.problem_offset);
            const std::size_t at = event.start_mark.index;
            more = event.type != YAML_STREAM_END_EVENT && event.type != YAML_DOCUMENT_END_EVENT;
            isWhole = event.type == YAML_DOCUMENT_END_EVENT;
            const bool taken = take(event);
            yaml_event_delete(&event);
            if (!taken) return notOf("YAML", at);
        }
        if (!isWhole) return notOf("YAML", 0);
        return std::move(m_root.value);
    }

private:
    struct Counted {
        Value value;
        std::size_t values = 1; ///< what it unfolds to
    };
    struct Open {
        bool isMap = false;
        std::string anchor;
        std::optional<std::string> key;
        std::vector<json::Member> members;
        std::vector<Value> items;
        std::size_t values = 1;
    };

    bool take(const yaml_event_t& event) {
        switch (event.type) {
        case YAML_ALIAS_EVENT: {
            const auto known = m_anchors.find(std::string(viewOf(event.data.alias.anchor)));
            return known != m_anchors.end() && add(known->second, {});
        }
        case YAML_SCALAR_EVENT:
            return add({scalar(event), 1 + event.data.scalar.length / kTextOfValue},
                       viewOf(event.data.scalar.anchor));
        case YAML_SEQUENCE_START_EVENT:
            return open(false, viewOf(event.data.sequence_start.anchor));
        case YAML_MAPPING_START_EVENT:
            return open(true, viewOf(event.data.mapping_start.anchor));
        case YAML_SEQUENCE_END_EVENT:
        case YAML_MAPPING_END_EVENT:
            return close();
        default:
            return true;
        }
    }

    static Value scalar(const yaml_event_t& event) {
        const std::string_view text(reinterpret_cast<const char*>(event.data.scalar.value),
                                    event.data.scalar.length);
        const std::string_view tag = viewOf(event.data.scalar.tag);
        if (tag.ends_with("BigDecimal")) {
            const auto number = numberOf(text.substr(text.find(':') + 1));
            return number ? *number : Value::string(text);
        }
        if (tag.find("ruby/symbol") != std::string_view::npos || !tag.empty()) return textOrBytes(text);
        if (event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE) return plainScalar(text);
        return textOrBytes(text);
    }

    bool open(bool isMap, std::string_view anchor) {
        if (m_open.size() >= json::kMaxDepth) return false;
        Open& opened = m_open.emplace_back();
        opened.isMap = isMap;
        opened.anchor = std::string(anchor);
        return true;
    }

    bool close() {
        if (m_open.empty()) return false;
        Open closed = std::move(m_open.back());
        m_open.pop_back();
        Value value =
            closed.isMap ? Value::object(std::move(closed.members)) : Value::array(std::move(closed.items));
        return add({std::move(value), closed.values}, closed.anchor);
    }

    bool add(Counted counted, std::string_view anchor) {
        if (counted.values > kMostValues) return false;
        if (!anchor.empty()) m_anchors[std::string(anchor)] = counted;
        if (m_open.empty()) {
            m_root = std::move(counted);
            return true;
        }
        Open& parent = m_open.back();
        parent.values += counted.values;
        if (parent.values > kMostValues) return false;
        if (!parent.isMap) {
            parent.items.push_back(std::move(counted.value));
        } else if (!parent.key) {
            if (counted.values > kLongestKey) return false;
            parent.key = m_keys.of(counted.value);
            if (!parent.key) return false;
            parent.values += parent.key->size() / kTextOfValue; // an alias unfolds it too
        } else {
            parent.members.emplace_back(std::move(*parent.key), std::move(counted.value));
            parent.key.reset();
        }
        return true;
    }

    std::string_view m_bytes;
    KeyTexts m_keys;
    yaml_parser_t m_parser;
    std::vector<Open> m_open;
    std::map<std::string, Counted> m_anchors;
    Counted m_root;
};

} // namespace

Result<Value> decodeYaml(std::string_view bytes) {
    return YamlReader(bytes).read();
}

} // namespace hindcast::event
