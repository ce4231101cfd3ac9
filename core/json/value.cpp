// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/value.h"

#include "json/decimal.h"
#include "json/node.h"

#include <algorithm>
#include <cassert>

namespace hindcast::json {

struct NodeAccess {
    static Value wrap(Value::Node* fresh) {
        Value value;
        value.m_node = fresh;
        return value;
    }
    static const ObjectNode& object(const Value& v) {
        assert(v.isObject());
        return static_cast<const ObjectNode&>(*v.m_node);
    }
    static const ArrayNode& array(const Value& v) {
        assert(v.isArray());
        return static_cast<const ArrayNode&>(*v.m_node);
    }
    static const ScalarNode& scalar(const Value& v) { return static_cast<const ScalarNode&>(*v.m_node); }

    template <class N>
    static N& own(Value& v) {
        if (!v.isUnique()) v = wrap(new N(static_cast<const N&>(*v.m_node)));
        return static_cast<N&>(*v.m_node);
    }

    // Takes out of a dying node the containers that die with it.
    static void harvest(Value& v, std::vector<Value>& dying) {
        if (v.isContainer() && v.isUnique()) dying.push_back(std::move(v));
    }
    static void harvest(Value::Node* node, std::vector<Value>& dying) {
        if (node->kind == Kind::Array) {
            for (Value& item : static_cast<ArrayNode*>(node)->items)
                harvest(item, dying);
        } else if (node->kind == Kind::Object) {
            auto& object = *static_cast<ObjectNode*>(node);
            for (Member& member : object.head)
                harvest(member.second, dying);
            for (auto& chunk : object.tail) {
                if (!chunk.isUnique()) continue;
                for (Member& member : chunk->members)
                    harvest(member.second, dying);
            }
        }
    }
    static void harvestFrom(Value& v, std::vector<Value>& dying) { harvest(v.m_node, dying); }
};

using Access = NodeAccess;

namespace {

bool namesDiffer(const std::vector<Member>& members) {
    for (std::size_t i = 1; i < members.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (members[i].first == members[j].first) return false;
    return true;
}

} // namespace

void Value::destroy(Node* node) noexcept {
    if (node->kind == Kind::Array || node->kind == Kind::Object) {
        std::vector<Value> dying;
        Access::harvest(node, dying);
        while (!dying.empty()) {
            Value value = std::move(dying.back());
            dying.pop_back();
            if (value.isUnique()) Access::harvestFrom(value, dying);
        }
    }
    switch (node->kind) {
    case Kind::Array:
        delete static_cast<ArrayNode*>(node);
        break;
    case Kind::Object:
        delete static_cast<ObjectNode*>(node);
        break;
    default:
        delete static_cast<ScalarNode*>(node);
        break;
    }
}

Value Value::boolean(bool v) {
    static const Value s_true = Access::wrap(new ScalarNode(Kind::Bool, "true"));
    static const Value s_false = Access::wrap(new ScalarNode(Kind::Bool, ""));
    return v ? s_true : s_false;
}

Value Value::number(std::string_view text) {
    return Access::wrap(new ScalarNode(Kind::Number, text));
}

Value Value::number(std::int64_t v) {
    return number(std::string_view(std::to_string(v)));
}

Value Value::string(std::string_view text) {
    return Access::wrap(new ScalarNode(Kind::String, text));
}

Value Value::array(std::vector<Value> items) {
    auto* node = new ArrayNode;
    node->items = std::move(items);
    return Access::wrap(node);
}

Value Value::object(std::vector<Member> members) {
    auto* node = new ObjectNode;
    Value value = Access::wrap(node);
    if (members.size() <= ObjectNode::kIndexFrom && namesDiffer(members)) {
        node->head = std::move(members);
        return value;
    }
    node->head.reserve(std::min(members.size(), ObjectNode::kChunk));
    for (Member& member : members) {
        if (const auto place = node->find(member.first))
            node->edit(*place).second = std::move(member.second);
        else
            node->append(std::move(member.first), std::move(member.second));
    }
    return value;
}

bool Value::asBool() const {
    assert(kind() == Kind::Bool);
    return !Access::scalar(*this).text.empty();
}

const std::string& Value::text() const {
    static const std::string s_none;
    return kind() == Kind::Number || kind() == Kind::String ? Access::scalar(*this).text : s_none;
}

std::optional<double> Value::asDouble() const {
    return kind() == Kind::Number ? toDouble(text()) : std::nullopt;
}

std::optional<std::int64_t> Value::asInt64() const {
    return kind() == Kind::Number ? toInt64(text()) : std::nullopt;
}

std::size_t Value::size() const {
    if (isArray()) return Access::array(*this).items.size();
    return isObject() ? Access::object(*this).size() : 0;
}

const Value& Value::at(std::size_t index) const {
    assert(index < size());
    return Access::array(*this).items[index];
}

const Member& Value::member(std::size_t index) const {
    assert(index < size());
    return Access::object(*this).at(index);
}

std::optional<std::size_t> Value::indexOf(std::string_view name) const {
    return isObject() ? Access::object(*this).find(name) : std::nullopt;
}

const Value* Value::find(std::string_view name) const {
    const auto place = indexOf(name);
    return place ? &Access::object(*this).at(*place).second : nullptr;
}

void Value::set(std::string_view name, Value value) {
    assert(isObject());
    const auto place = indexOf(name);
    auto& object = Access::own<ObjectNode>(*this);
    if (place)
        object.edit(*place).second = std::move(value);
    else
        object.append(std::string(name), std::move(value));
}

bool Value::remove(std::string_view name) {
    const auto place = indexOf(name);
    if (place) Access::own<ObjectNode>(*this).remove(*place);
    return place.has_value();
}

void Value::setAt(std::size_t index, Value value) {
    edit(index) = std::move(value);
}

void Value::insertAt(std::size_t index, Value value) {
    assert(isArray() && index <= size());
    auto& items = Access::own<ArrayNode>(*this).items;
    items.insert(items.begin() + std::ptrdiff_t(index), std::move(value));
}

void Value::removeAt(std::size_t index) {
    assert(index < size());
    if (isObject()) {
        Access::own<ObjectNode>(*this).remove(index);
        return;
    }
    auto& items = Access::own<ArrayNode>(*this).items;
    items.erase(items.begin() + std::ptrdiff_t(index));
}

Value& Value::edit(std::size_t index) {
    assert(index < size());
    if (isObject()) return Access::own<ObjectNode>(*this).edit(index).second;
    return Access::own<ArrayNode>(*this).items[index];
}

std::size_t Value::skipShared(const Value& other, std::size_t index) const {
    if (!isObject() || !other.isObject()) return index;
    const auto& mine = Access::object(*this).tail;
    const auto& theirs = Access::object(other).tail;
    constexpr std::size_t kChunk = ObjectNode::kChunk;
    while (index >= kChunk && index % kChunk == 0) {
        const std::size_t chunk = index / kChunk - 1;
        if (chunk >= mine.size() || chunk >= theirs.size() || !mine[chunk].sameAs(theirs[chunk])) break;
        if (chunk + 1 == mine.size()) return size();
        index += kChunk;
    }
    return index;
}

std::size_t Value::memoryUse() const {
    // A string past its inline room holds its capacity on the heap.
    const auto heap = [](const std::string& s) { return s.capacity() > 15 ? s.capacity() + 1 : 0; };
    std::size_t bytes = sizeof(Value);
    switch (kind()) {
    case Kind::Null:
        break;
    case Kind::Bool:
        break; // two nodes for the whole program
    case Kind::Number:
    case Kind::String:
        bytes += sizeof(ScalarNode) + heap(text());
        break;
    case Kind::Array:
        bytes += sizeof(ArrayNode);
        for (std::size_t i = 0; i < size(); ++i)
            bytes += at(i).memoryUse();
        break;
    case Kind::Object:
        bytes += sizeof(ObjectNode);
        for (std::size_t i = 0; i < size(); ++i)
            bytes += sizeof(std::string) + heap(member(i).first) + member(i).second.memoryUse();
        if (size() > ObjectNode::kIndexFrom) bytes += size() * 32;
        break;
    }
    return bytes;
}

} // namespace hindcast::json
