// SPDX-License-Identifier: GPL-3.0-or-later
// XML to Value: the content of the root element, since its name is the event's type. Elements become members,
// repeated ones arrays, attributes "@name" and text beside elements "#text". Of XStream (x-stream.github.io):
// <entry> elements make an object, elements named after basic types an array of them, escaped names are
// unescaped, and its own attributes are left out. No entity is ever expanded: a document type is refused.
#include "event/decoders.h"
#include "json/parse.h"

#include <expat.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <vector>

namespace hindcast::event {

namespace {

using json::Value;

constexpr std::array<std::string_view, 12> kBasicTypes = {"string", "int",    "long",        "short",
                                                          "byte",   "double", "float",       "boolean",
                                                          "char",   "null",   "big-decimal", "big-int"};
constexpr std::array<std::string_view, 4> kOwnAttributes = {"class", "serialization", "resolves-to",
                                                            "defined-in"};

bool isBasic(std::string_view name) {
    return std::find(kBasicTypes.begin(), kBasicTypes.end(), name) != kBasicTypes.end();
}

/// "_-" stands for "$" and "__" for "_".
std::string plainElementName(std::string_view name) {
    std::string plain;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char next = i + 1 < name.size() ? name[i + 1] : '\0';
        if (name[i] == '_' && (next == '-' || next == '_')) {
            plain += next == '-' ? '$' : '_';
            ++i;
        } else {
            plain += name[i];
        }
    }
    return plain;
}

class XmlReader {
public:
    explicit XmlReader(std::string_view bytes) : m_bytes(bytes), m_keys(bytes.size()) {}

    Result<Value> read() {
        const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr),
                                                                                  &XML_ParserFree);
        m_parser = parser.get();
        XML_SetUserData(m_parser, this);
        XML_SetElementHandler(m_parser, &XmlReader::onStart, &XmlReader::onEnd);
        XML_SetCharacterDataHandler(m_parser, &XmlReader::onText);
        XML_SetStartDoctypeDeclHandler(m_parser, &XmlReader::onDoctype);
        constexpr std::size_t kPiece = std::size_t(1) << 20;
        for (std::size_t at = 0; !m_failed; at += kPiece) {
            const std::string_view piece = m_bytes.substr(at, kPiece);
            const bool last = at + piece.size() == m_bytes.size();
            if (XML_Parse(m_parser, piece.data(), int(piece.size()), last) != XML_STATUS_OK) break;
            if (last) return std::move(m_root);
        }
        const auto offset = XML_GetCurrentByteIndex(m_parser);
        return notOf("XML", offset > 0 ? std::size_t(offset) : 0);
    }

private:
    struct Element {
        std::string name;
        std::vector<json::Member> children; ///< attributes too, as "@name"
        std::string text;
        bool hasAttributes = false;
    };

    static XmlReader& of(void* self) { return *static_cast<XmlReader*>(self); }
    static void onStart(void* self, const char* name, const char** attributes) {
        of(self).start(name, attributes);
    }
    static void onEnd(void* self, const char*) { of(self).end(); }
    static void onText(void* self, const char* text, int size) {
        auto& open = of(self).m_open;
        if (!open.empty()) open.back().text.append(text, std::size_t(size));
    }
    static void onDoctype(void* self, const char*, const char*, const char*, int) { of(self).fail(); }

    void fail() {
        m_failed = true;
        XML_StopParser(m_parser, XML_FALSE);
    }

    void start(const char* name, const char** attributes) {
        if (m_open.size() >= json::kMaxDepth || ++m_values > kMostValues) return fail();
        Element element;
        element.name = plainElementName(name);
        for (; *attributes; attributes += 2) {
            const std::string_view attribute = attributes[0];
            if (std::find(kOwnAttributes.begin(), kOwnAttributes.end(), attribute) != kOwnAttributes.end())
                continue;
            element.children.emplace_back("@" + std::string(attribute), Value::string(attributes[1]));
            element.hasAttributes = true;
        }
        m_open.push_back(std::move(element));
    }

    void end() {
        if (m_failed || m_open.empty()) return;
        Element element = std::move(m_open.back());
        m_open.pop_back();
        const bool isRoot = m_open.empty();
        Value value = valueOf(element, isRoot);
        if (isRoot)
            m_root = std::move(value);
        else
            m_open.back().children.emplace_back(std::move(element.name), std::move(value));
    }

    Value valueOf(Element& element, bool isRoot) {
        if (element.children.empty()) return leaf(element, isRoot);
        const auto all = [&](const auto& test) {
            return std::all_of(element.children.begin(), element.children.end(),
                               [&](const json::Member& child) { return test(child.first, child.second); });
        };
        if (element.name == "entry") return pair(element);
        if (all([](const std::string& name, const Value& value) {
                return name == "entry" && value.isArray() && value.size() == 2;
            }))
            return fromEntries(element);
        if (!element.hasAttributes
            && all([](const std::string& name, const Value&) { return isBasic(name); }))
            return list(element);
        return object(element);
    }

    static Value leaf(const Element& element, bool isRoot) {
        const std::string& text = element.text;
        if (element.name == "null") return Value::null();
        if (element.name == "boolean" && (text == "true" || text == "false"))
            return Value::boolean(text == "true");
        if (element.name != "string" && element.name != "char" && isBasic(element.name)) {
            const auto number = json::parse(text);
            if (number && number.value().kind() == json::Kind::Number) return number.value();
        }
        if (isRoot && text.empty() && element.name != "string") return Value::object();
        return Value::string(text);
    }

    /// The key and the value of an <entry>; all it has where they are not two.
    static Value pair(Element& element) {
        return element.children.size() == 2 ? list(element) : object(element);
    }

    static Value list(Element& element) {
        std::vector<Value> items;
        for (json::Member& child : element.children)
            items.push_back(std::move(child.second));
        return Value::array(std::move(items));
    }

    Value fromEntries(const Element& element) {
        std::vector<json::Member> members;
        for (const json::Member& child : element.children) {
            auto key = m_keys.of(child.second.at(0));
            if (!key) {
                fail();
                return {};
            }
            members.emplace_back(*std::move(key), child.second.at(1));
        }
        return Value::object(std::move(members));
    }

    static Value object(Element& element) {
        std::vector<json::Member> members;
        std::vector<std::pair<std::string, std::vector<Value>>> groups; // by name, in order
        // Sorting finds what repeats without a search for each child.
        std::vector<std::size_t> order(element.children.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return element.children[a].first < element.children[b].first;
        });
        std::vector<std::size_t> firstOf(order.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            const bool same =
                i > 0 && element.children[order[i]].first == element.children[order[i - 1]].first;
            firstOf[order[i]] = same ? firstOf[order[i - 1]] : order[i];
        }
        std::vector<std::size_t> groupOf(order.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            json::Member& child = element.children[i];
            if (firstOf[i] == i) {
                groupOf[i] = groups.size();
                groups.emplace_back(std::move(child.first), std::vector<Value>());
            }
            groups[groupOf[firstOf[i]]].second.push_back(std::move(child.second));
        }
        for (auto& [name, values] : groups) {
            Value value = values.size() == 1 ? std::move(values[0]) : Value::array(std::move(values));
            members.emplace_back(std::move(name), std::move(value));
        }
        if (element.text.find_first_not_of(" \t\r\n") != std::string::npos)
            members.emplace_back("#text", Value::string(element.text));
        return Value::object(std::move(members));
    }

    std::string_view m_bytes;
    KeyTexts m_keys;
    XML_Parser m_parser = nullptr;
    std::vector<Element> m_open;
    Value m_root;
    std::size_t m_values = 0;
    bool m_failed = false;
};

} // namespace

Result<Value> decodeXml(std::string_view bytes) {
    return XmlReader(bytes).read();
}

} // namespace hindcast::event
