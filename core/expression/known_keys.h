// SPDX-License-Identifier: GPL-3.0-or-later
// KnownKeys: the keys that objects of payloads have had, in their order, and what stands below each: paths of
// a PathTree, or nothing that is wanted. A key that stands where it is expected is known by comparing its
// bytes. Private to this library. Thread-safety: belongs to one thread.
#pragma once

#include "expression/path_tree.h"
#include "json/byte_scan.h"

#include <algorithm>
#include <array>
#include <deque>
#include <string_view>

namespace hindcast::expression {

class KnownKeys {
    static constexpr std::size_t kLiteral = json::kScanRoom; ///< a longer key is looked up each time

public:
    explicit KnownKeys(const PathTree& tree) : m_tree(tree) { m_objects.emplace_back(); }

    struct Object;
    /// Where a value stands: what is wanted of it, and what is known of the object there or of those in the
    /// array there.
    struct Place {
        const PathTree::Node* node = nullptr; ///< nothing
        Object* object = nullptr;             ///< nothing is to be remembered
    };
    struct alignas(64) Key {
        std::array<char, kLiteral> literal{}; ///< "name":
        std::uint32_t first = 0, second = 0;  ///< bits of its bytes, of sixteen each
        std::uint32_t size = 0;
        Place below;
        bool standsAt(const char* text) const {
            return (json::sameBits(literal.data(), text) & first) == first
                   && (second == 0 || (json::sameBits(literal.data() + 16, text + 16) & second) == second);
        }
    };
    struct Object {
        const PathTree::Node* node = nullptr; ///< what its keys are known for
        std::vector<Key> keys;                ///< in the order in which they are expected
    };

    Place root() { return {&m_tree.nodes.front(), &m_objects.front()}; }

    /// The keys that are expected from one of them on.
    class Expected {
    public:
        Expected(const Place& place, std::size_t from) {
            if (place.object == nullptr || place.object->node != place.node) return;
            m_next = place.object->keys.data() + from;
            m_end = place.object->keys.data() + place.object->keys.size();
        }
        /// The key that stands at `text`, which is followed by kScanRoom bytes, and the one behind it is
        /// expected next; nullptr: another one, or it is not known.
        const Key* take(const char* text) {
            for (const Key* at = m_next; at != m_end && at != m_next + kAhead; ++at)
                if (at->standsAt(text)) {
                    m_next = at + 1;
                    return at;
                }
            return nullptr;
        }
        /// Which one is next.
        std::size_t at(const Place& place) const {
            return m_next == nullptr ? 0 : std::size_t(m_next - place.object->keys.data());
        }

    private:
        const Key* m_next = nullptr;
        const Key* m_end = nullptr;
    };
    /// What stands below a key that was not found. `isUsual`: its quotes are followed by the colon.
    Place learn(const Place& place, std::string_view name, bool isUsual, std::size_t& guess);

private:
    static constexpr std::size_t kAhead = 4; ///< keys that may be left out before one that is known
    const PathTree::Node* nodeBelow(const PathTree::Node* node, std::string_view name) const;

    const PathTree& m_tree;
    std::deque<Object> m_objects;
};

} // namespace hindcast::expression
