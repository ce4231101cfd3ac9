// SPDX-License-Identifier: GPL-3.0-or-later
// NumberWalk: what stands at the paths of a PathTree in a payload: numbers as their text, and whether there
// is something else. Payloads are known to be JSON and mostly have the keys of the one before in its order: a
// walk over the text compares with what is remembered of those and jumps from value to value. What it does
// not do (a key twice in an object, escapes in keys, items wanted twice, deep nesting, no JSON but a known
// encoding) is done over a parsed value, which gives the same. Private to this library. Thread-safety:
// belongs to one thread.
#pragma once

#include "event/event.h"
#include "expression/known_keys.h"
#include "json/parse.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace hindcast::expression {

class NumberWalk {
public:
    explicit NumberWalk(const PathTree& tree) : m_tree(tree), m_keys(tree) {}

    struct Found {
        std::uint32_t slot = 0;
        std::string_view number; ///< its text; empty: another value
    };
    /// In the order of the text where it is walked; holds until the next call.
    std::span<const Found> read(const event::Body& payload, std::uint32_t flags);
    /// The same by way of a parsed value.
    std::span<const Found> readPlainly(const event::Body& payload, std::uint32_t flags);

private:
    using Place = KnownKeys::Place;
    // Each begins where it is told and gives where it ends; nullptr: not to be walked.
    const char* value(const char* at, Place place, unsigned depth);
    const char* object(const char* at, const Place& place, unsigned depth);
    const char* array(const char* at, const Place& place, unsigned depth);
    const char* unknownKey(const char* at, const Place& place, std::size_t& guess, Place& below);
    const PathTree::Node* nodeOfItem(const PathTree::Node* array, std::size_t index) const;
    bool walk(std::string_view text);
    void add(const PathTree::Node* node, std::string_view number = {}) {
        if (node != nullptr && node->slot) m_found.push_back({*node->slot, number});
    }
    void walkPlainly(const json::Value& at, const PathTree::Node& node);

    const PathTree& m_tree;
    KnownKeys m_keys;
    std::unique_ptr<char[]> m_text; ///< of the payload, with room behind it
    std::size_t m_capacity = 0;
    std::vector<Found> m_found;
    std::string m_decoded;
    json::Parser m_parser;
    json::Value m_plain; ///< the texts of numbers stand here
};

} // namespace hindcast::expression
