// SPDX-License-Identifier: GPL-3.0-or-later
// Value: an immutable JSON value with structural sharing. A copy costs one pointer; an edit returns a new
// value that shares what did not change (and edits in place where this is the only owner, so folding many
// events does not copy the state each time). Numbers keep their text: 1.50 stays 1.50, 20 digits stay 20.
// Thread-safety: values may be read from any thread; one Value object must not be edited while it is read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hindcast::json {

enum class Kind : std::uint8_t { Null, Bool, Number, String, Array, Object };

class Value;
using Member = std::pair<std::string, Value>;

class Value {
public:
    Value() = default; ///< null
    static Value null() { return {}; }
    static Value boolean(bool v);
    /// `text` must be a JSON number; it is kept as it is.
    static Value number(std::string_view text);
    static Value number(std::int64_t v);
    static Value string(std::string_view text);
    static Value array(std::vector<Value> items = {});
    /// Of members with the same name the last one wins, in the place of the first.
    static Value object(std::vector<Member> members = {});

    Kind kind() const;
    bool isNull() const { return kind() == Kind::Null; }
    bool isObject() const { return kind() == Kind::Object; }
    bool isArray() const { return kind() == Kind::Array; }
    bool isContainer() const { return isObject() || isArray(); }

    bool asBool() const;                ///< Bool only
    const std::string& text() const;    ///< Number: its text; String: its characters
    std::optional<double> asDouble() const;       ///< Number only, nearest double
    std::optional<std::int64_t> asInt64() const;  ///< Number that is an integer in range (1.0 and 1e2 count)

    std::size_t size() const; ///< members or items, 0 for scalars
    const Value& at(std::size_t index) const;         ///< Array item; precondition: index < size()
    const Member& member(std::size_t index) const;    ///< Object member in order; precondition as above
    const Value* find(std::string_view name) const;   ///< Object member or nullptr; O(1) past a few members
    std::optional<std::size_t> indexOf(std::string_view name) const;

    // Edits (precondition: the matching container kind). In place where this value is the only owner.
    void set(std::string_view name, Value value); ///< keeps the place of an existing member, else appends
    bool remove(std::string_view name);
    void setAt(std::size_t index, Value value);
    void insertAt(std::size_t index, Value value);
    void removeAt(std::size_t index);

    /// Same underlying node: equal without looking. False says nothing.
    bool sharesNodeWith(const Value& other) const { return m_node == other.m_node; }
    /// Rough bytes held by this tree, shared parts counted each time.
    std::size_t memoryUse() const;

    struct Node;

private:
    explicit Value(std::shared_ptr<Node> node) : m_node(std::move(node)) {}
    Node& own(); ///< the node, copied first (shallowly) when somebody else holds it too
    std::shared_ptr<Node> m_node; ///< nullptr is null
};

/// Equal as the product means it everywhere: numbers by decimal value (1.50 = 1.5 = 15e-1), objects
/// without regard to member order, everything else exactly. Shared nodes are equal at no cost.
bool equal(const Value& a, const Value& b);

/// Compares two JSON numbers given as text, exactly, whatever their size: <0, 0, >0.
int compareNumbers(std::string_view a, std::string_view b);

} // namespace hindcast::json
