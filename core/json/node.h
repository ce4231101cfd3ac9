// SPDX-License-Identifier: GPL-3.0-or-later
// The nodes behind Value; private to this library. An object keeps its first kChunk members in the node and
// the rest in shared chunks, so that copying a node of thousands of members copies pointers, not members.
// Past kIndexFrom members a hash index stands beside them; it is built by edits, never by readers.
// Thread-safety: as Value.
#pragma once

#include "json/value.h"

#include <utility>

namespace hindcast::json {

/// Counted pointer to a T that has `refs`.
template <class T>
class Ref {
public:
    Ref() = default;
    explicit Ref(T* fresh) : m_at(fresh) {}
    Ref(const Ref& other) : m_at(other.m_at) {
        if (m_at) m_at->refs.fetch_add(1, std::memory_order_relaxed);
    }
    Ref(Ref&& other) noexcept : m_at(std::exchange(other.m_at, nullptr)) {}
    Ref& operator=(Ref other) noexcept {
        std::swap(m_at, other.m_at);
        return *this;
    }
    ~Ref() {
        if (m_at && m_at->refs.fetch_sub(1, std::memory_order_acq_rel) == 1) delete m_at;
    }
    explicit operator bool() const { return m_at != nullptr; }
    T* operator->() const { return m_at; }
    bool isUnique() const { return m_at->refs.load(std::memory_order_acquire) == 1; }
    /// The target, copied first when somebody else holds it too.
    T& own() {
        if (!isUnique()) *this = Ref(new T(*m_at));
        return *m_at;
    }

private:
    T* m_at = nullptr;
};

struct ScalarNode : Value::Node {
    ScalarNode(Kind k, std::string_view t) : Node(k), text(t) {}
    std::string text; ///< "true" for true, "" for false
};

struct ArrayNode : Value::Node {
    ArrayNode() : Node(Kind::Array) {}
    ArrayNode(const ArrayNode& other) : Node(Kind::Array), items(other.items) {}
    std::vector<Value> items;
};

/// Members by name: open addressing over (hash, place).
class NameIndex {
public:
    NameIndex() = default;
    NameIndex(const NameIndex& other) : m_slots(other.m_slots), m_count(other.m_count) {}
    std::atomic<std::uint32_t> refs{1};

    static std::uint32_t hash(std::string_view name);
    void add(std::uint32_t hash, std::uint32_t place);
    /// Forgets `place`; those behind it move up by one.
    void remove(std::uint32_t place);
    void reserve(std::size_t count);

    template <class Matches>
    std::optional<std::size_t> find(std::uint32_t hash, Matches matches) const {
        for (std::size_t at = hash & mask();; at = (at + 1) & mask()) {
            const Slot& slot = m_slots[at];
            if (slot.place == kFree) return std::nullopt;
            if (slot.hash == hash && matches(slot.place)) return slot.place;
        }
    }

private:
    static constexpr std::uint32_t kFree = ~0u;
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t place = kFree;
    };
    std::size_t mask() const { return m_slots.size() - 1; }
    std::vector<Slot> m_slots = std::vector<Slot>(64);
    std::size_t m_count = 0;
};

struct ObjectNode : Value::Node {
    static constexpr std::size_t kChunk = 32;
    static constexpr std::size_t kIndexFrom = 16;
    struct Chunk {
        Chunk() { members.reserve(kChunk); }
        Chunk(const Chunk& other) : Chunk() { members = other.members; }
        std::atomic<std::uint32_t> refs{1};
        std::vector<Member> members;
    };

    ObjectNode() : Node(Kind::Object) {}
    ObjectNode(const ObjectNode& other)
        : Node(Kind::Object), head(other.head), tail(other.tail), index(other.index) {}

    std::size_t size() const {
        return tail.empty() ? head.size() : tail.size() * kChunk + tail.back()->members.size();
    }
    const Member& at(std::size_t place) const {
        return place < kChunk ? head[place] : tail[place / kChunk - 1]->members[place % kChunk];
    }
    Member& edit(std::size_t place) {
        return place < kChunk ? head[place] : tail[place / kChunk - 1].own().members[place % kChunk];
    }
    std::optional<std::size_t> find(std::string_view name) const;
    /// Precondition: no member of that name.
    void append(std::string&& name, Value&& value);
    void remove(std::size_t place);

    std::vector<Member> head;
    std::vector<Ref<Chunk>> tail;
    Ref<NameIndex> index; ///< exactly when size() > kIndexFrom
};

} // namespace hindcast::json
