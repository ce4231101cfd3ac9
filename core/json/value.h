// SPDX-License-Identifier: GPL-3.0-or-later
// Value: an immutable JSON value with structural sharing. A copy costs one pointer; an edit returns a new
// value that shares what did not change (and edits in place where this is the only owner, so folding many
// events does not copy the state each time). Numbers keep their text: 1.50 stays 1.50, 20 digits stay 20.
// Thread-safety: values may be read from any thread; one Value object must not be edited while it is read.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
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
    Value(const Value& other) : m_node(other.m_node) {
        if (m_node) m_node->refs.fetch_add(1, std::memory_order_relaxed);
    }
    Value(Value&& other) noexcept : m_node(std::exchange(other.m_node, nullptr)) {}
    Value& operator=(Value other) noexcept {
        std::swap(m_node, other.m_node);
        return *this;
    }
    ~Value() {
        if (m_node && m_node->refs.fetch_sub(1, std::memory_order_acq_rel) == 1) destroy(m_node);
    }
    static Value null() { return {}; }
    static Value boolean(bool v);
    /// `text` must be a JSON number; it is kept as it is.
    static Value number(std::string_view text);
    static Value number(std::int64_t v);
    static Value string(std::string_view text);
    static Value array(std::vector<Value> items = {});
    /// Of members with the same name the last one wins, in the place of the first.
    static Value object(std::vector<Member> members = {});

    Kind kind() const { return m_node ? m_node->kind : Kind::Null; }
    bool isNull() const { return kind() == Kind::Null; }
    bool isObject() const { return kind() == Kind::Object; }
    bool isArray() const { return kind() == Kind::Array; }
    bool isContainer() const { return isObject() || isArray(); }

    bool asBool() const;                         ///< Bool only
    const std::string& text() const;             ///< Number: its text; String: its characters
    std::optional<double> asDouble() const;      ///< Number only, nearest double
    std::optional<std::int64_t> asInt64() const; ///< Number that is an integer in range (1.0 and 1e2 count)

    std::size_t size() const;                       ///< members or items, 0 for scalars
    const Value& at(std::size_t index) const;       ///< Array item; precondition: index < size()
    const Member& member(std::size_t index) const;  ///< Object member in order; precondition as above
    const Value* find(std::string_view name) const; ///< Object member or nullptr; O(1) past a few members
    std::optional<std::size_t> indexOf(std::string_view name) const;

    // Edits (precondition: the matching container kind). In place where this value is the only owner.
    void set(std::string_view name, Value value); ///< keeps the place of an existing member, else appends
    bool remove(std::string_view name);
    void setAt(std::size_t index, Value value);
    void insertAt(std::size_t index, Value value);
    void removeAt(std::size_t index);
    /// The value of a member, or an item, to be edited where it stands. Holds until the next edit of this
    /// value.
    Value& edit(std::size_t index);

    /// Same underlying node: equal without looking. False says nothing.
    bool sharesNodeWith(const Value& other) const { return m_node == other.m_node; }
    /// True when an edit needs no copy of this node.
    bool isUnique() const { return m_node && m_node->refs.load(std::memory_order_acquire) == 1; }
    /// Rough bytes held by this tree, shared parts counted each time.
    std::size_t memoryUse() const;

    /// What all nodes have; the kinds derive from it (node.h, private to this library).
    struct Node {
        explicit Node(Kind k) : kind(k) {}
        std::atomic<std::uint32_t> refs{1};
        const Kind kind;
    };

private:
    friend struct NodeAccess;
    static void destroy(Node* node) noexcept; ///< deep values too, without recursion
    Node* m_node = nullptr;                   ///< nullptr is null
};

/// Equal as the product means it everywhere: numbers by decimal value (1.50 = 1.5 = 15e-1), objects
/// without regard to member order, everything else exactly. Shared nodes are equal at no cost.
bool equal(const Value& a, const Value& b);

/// Same text when printed: number text and member order count.
bool identical(const Value& a, const Value& b);

/// A hash that agrees with equal().
std::uint64_t hashOf(const Value& value);

/// Compares two JSON numbers given as text, exactly, whatever their size: <0, 0, >0.
int compareNumbers(std::string_view a, std::string_view b);

} // namespace hindcast::json
