// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/field_reader.h"

#include "json/parse.h"
#include "json/print.h"

#include <simdjson.h>

#include <cstring>
#include <deque>

namespace hindcast::expression {

namespace od = simdjson::ondemand;

struct FieldReader::Walk {
    const FieldTree& tree;
    bool needsValue = false; ///< the text alone will not do
    od::parser parser;
    std::unique_ptr<char[]> padded; ///< the body with room behind it: bodies in the cache have none
    std::size_t capacity = 0;
    std::vector<Operand> slots;
    std::size_t missing = 0; ///< slots not filled yet
    bool last = false;       ///< keys are unique: nothing after the last slot is filled matters

    json::Parser plainParser;
    json::Value plain;
    std::deque<std::string> printed;

    explicit Walk(const FieldTree& fields) : tree(fields), slots(fields.slots) {
        for (const FieldTree::Node& node : tree.nodes)
            if (node.slot && (!node.isLeaf() || &node == &tree.nodes.front())) needsValue = true;
    }

    void reset() {
        slots.assign(tree.slots, Operand());
        missing = tree.slots;
    }
    void forget(const FieldTree::Node& node) {
        for (const std::uint32_t slot : node.slotsBelow) {
            if (slots[slot].kind != OperandKind::Missing) ++missing;
            slots[slot] = Operand();
        }
    }
    void fill(const FieldTree::Node& node, const Operand& operand) {
        slots[*node.slot] = operand;
        --missing;
    }
    bool isDone() const { return last && missing == 0; }

    bool walk(std::string_view text) {
        if (text.size() + simdjson::SIMDJSON_PADDING > capacity) {
            capacity = 2 * (text.size() + simdjson::SIMDJSON_PADDING);
            padded = std::make_unique<char[]>(capacity);
        }
        std::memcpy(padded.get(), text.data(), text.size());
        std::memset(padded.get() + text.size(), ' ', simdjson::SIMDJSON_PADDING);
        od::document document;
        if (parser.iterate(padded.get(), text.size(), capacity).get(document)) return false;
        od::json_type type;
        if (document.type().get(type)) return false;
        if (type == od::json_type::object) {
            od::object object;
            return !document.get_object().get(object) && members(object, tree.nodes.front());
        }
        if (type == od::json_type::array) {
            od::array array;
            return !document.get_array().get(array) && items(array, tree.nodes.front());
        }
        return true;
    }

    bool members(od::object& object, const FieldTree::Node& node) {
        for (auto entry : object) {
            od::field field;
            if (std::move(entry).get(field)) return false;
            std::string_view name;
            if (!keyOf(field, name)) return false;
            const std::uint32_t* child = node.member(name);
            if (child == nullptr) continue;
            const FieldTree::Node& below = tree.nodes[*child];
            if (!last) forget(below);
            if (!value(field.value(), below)) return false;
            if (isDone()) return true;
        }
        return true;
    }

    static bool keyOf(od::field& field, std::string_view& name) {
        const char* const begin = field.key().raw();
        const char* at = begin;
        while (*at != '"' && *at != '\\')
            ++at;
        if (*at == '\\') return !field.unescaped_key().get(name);
        name = {begin, std::size_t(at - begin)};
        return true;
    }

    bool items(od::array& array, const FieldTree::Node& node) {
        std::size_t index = 0;
        auto wanted = node.items.begin();
        if (wanted == node.items.end()) return true;
        for (auto entry : array) {
            od::value item;
            if (std::move(entry).get(item)) return false;
            if (index++ != wanted->first) continue;
            if (!value(item, tree.nodes[wanted->second])) return false;
            if (++wanted == node.items.end() || isDone()) return true;
        }
        return true;
    }

    bool value(od::value at, const FieldTree::Node& node) {
        od::json_type type;
        if (at.type().get(type)) return false;
        if (type == od::json_type::object) {
            od::object object;
            if (at.get_object().get(object)) return false;
            if (!node.slot) return members(object, node);
            return container(OperandKind::Object, object, node);
        }
        if (type == od::json_type::array) {
            od::array array;
            if (at.get_array().get(array)) return false;
            if (!node.slot) return items(array, node);
            return container(OperandKind::Array, array, node);
        }
        if (!node.slot) return true;
        return scalar(at, type, node);
    }

    template <class Container>
    bool container(OperandKind kind, Container& from, const FieldTree::Node& node) {
        std::string_view raw;
        if (from.raw_json().get(raw)) return false;
        fill(node, Operand::container(kind, raw));
        return true;
    }

    bool scalar(od::value at, od::json_type type, const FieldTree::Node& node) {
        if (type == od::json_type::string) {
            std::string_view text;
            if (at.get_string().get(text)) return false;
            fill(node, Operand::string(text));
            return true;
        }
        std::string_view token = at.raw_json_token();
        while (!token.empty() && (static_cast<unsigned char>(token.back()) <= 0x20))
            token.remove_suffix(1);
        if (type == od::json_type::number)
            fill(node, Operand::number(token));
        else if (type == od::json_type::boolean)
            fill(node, Operand::boolean(token == "true"));
        else
            fill(node, Operand::null());
        return true;
    }

    void walkPlainly(const json::Value& at, const FieldTree::Node& node) {
        if (node.slot) fill(node, operandOf(at));
        if (at.isObject()) {
            for (const auto& [name, child] : node.members)
                if (const json::Value* below = at.find(name)) walkPlainly(*below, tree.nodes[child]);
        } else if (at.isArray()) {
            for (const auto& [index, child] : node.items)
                if (index < at.size()) walkPlainly(at.at(index), tree.nodes[child]);
        }
    }

    Operand operandOf(const json::Value& at) {
        switch (at.kind()) {
        case json::Kind::Null:
            return Operand::null();
        case json::Kind::Bool:
            return Operand::boolean(at.asBool());
        case json::Kind::Number:
            return Operand::number(std::string_view(at.text()));
        case json::Kind::String:
            return Operand::string(at.text());
        case json::Kind::Array:
        case json::Kind::Object:
            break;
        }
        printed.push_back(json::print(at));
        return Operand::container(at.isArray() ? OperandKind::Array : OperandKind::Object, printed.back());
    }
};

FieldReader::FieldReader(const FieldTree& tree) : m_walk(std::make_unique<Walk>(tree)) {}
FieldReader::~FieldReader() = default;

std::span<const Operand> FieldReader::read(const event::Body& body, bool duplicateKeys) {
    Walk& walk = *m_walk;
    if (walk.slots.empty()) return {};
    if (walk.needsValue || body.kind != event::BodyKind::Json) return readPlainly(body);
    walk.reset();
    walk.last = !duplicateKeys;
    if (!walk.walk(body.bytes)) return readPlainly(body);
    return walk.slots;
}

std::span<const Operand> FieldReader::readPlainly(const event::Body& body) {
    Walk& walk = *m_walk;
    walk.reset();
    walk.printed.clear();
    const FieldTree::Node& whole = walk.tree.nodes.front();
    if (body.kind == event::BodyKind::Bytes && whole.slot) walk.fill(whole, Operand::bytes());
    if (body.kind != event::BodyKind::Json) return walk.slots;
    auto parsed = walk.plainParser.parse(body.bytes);
    if (!parsed) return walk.slots;
    walk.plain = std::move(parsed->value);
    walk.walkPlainly(walk.plain, whole);
    return walk.slots;
}

} // namespace hindcast::expression
