// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/number_walk.h"

#include "event/encoding.h"

#include <cstring>

namespace hindcast::expression {
namespace {

constexpr unsigned kMostDepth = 64; ///< of recursion; what is nested more deeply is parsed

bool beginsNumber(char c) {
    return c == '-' || (c >= '0' && c <= '9');
}

inline const char* behindBlanks(const char* at) {
    if (*at > ' ') return at;
    while (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t')
        ++at;
    return at;
}

/// `at` stands on the opening quote.
inline const char* behindString(const char* at) {
    for (++at;; at += 2) {
        at = json::stringEnd(at);
        if (*at == '"') return at + 1;
        if (*at != '\\' || at[1] == '\0') return nullptr;
    }
}

} // namespace

bool NumberWalk::walk(std::string_view text) {
    if (text.empty()) return false;
    if (text.size() + json::kScanRoom > m_capacity) {
        m_capacity = 2 * (text.size() + json::kScanRoom);
        m_text.reset(); // not both at once
        m_text = std::make_unique_for_overwrite<char[]>(m_capacity);
    }
    std::memcpy(m_text.get(), text.data(), text.size());
    std::memset(m_text.get() + text.size(), 0, json::kScanRoom);
    return value(behindBlanks(m_text.get()), m_keys.root(), 0) != nullptr;
}

[[gnu::always_inline]] inline const char* NumberWalk::value(const char* at, Place place, unsigned depth) {
    const char first = *at;
    if (first == '{' || first == '[') {
        if (place.node == nullptr) return json::behindContainer(at);
        add(place.node);
        if (depth == kMostDepth) return nullptr;
        return first == '{' ? object(at, place, depth + 1) : array(at, place, depth + 1);
    }
    if (first == '"') {
        add(place.node);
        return behindString(at);
    }
    const char* const end = json::scalarEnd(at);
    add(place.node, beginsNumber(first) ? std::string_view(at, std::size_t(end - at)) : std::string_view());
    return end == at ? nullptr : end;
}

const char* NumberWalk::unknownKey(const char* at, const Place& place, std::size_t& guess, Place& below) {
    const char* const end = json::stringEnd(at + 1);
    const char* const colon = *end == '"' ? behindBlanks(end + 1) : end;
    if (*colon != ':') return nullptr;
    below = m_keys.learn(place, {at + 1, std::size_t(end - at - 1)}, colon == end + 1, guess);
    return colon + 1;
}

const char* NumberWalk::object(const char* at, const Place& place, unsigned depth) {
    at = behindBlanks(at + 1);
    if (*at == '}') return at + 1;
    std::size_t left = place.node != nullptr ? place.node->members.size() : 0;
    KnownKeys::Expected expected(place, 0);
    for (;;) {
        Place below;
        if (*at != '"') return nullptr;
        if (const KnownKeys::Key* const known = expected.take(at)) {
            below = known->below;
            at += known->size;
        } else {
            std::size_t guess = expected.at(place);
            Place learned;
            at = unknownKey(at, place, guess, learned);
            if (at == nullptr) return nullptr;
            below = learned;
            expected = KnownKeys::Expected(place, guess);
        }
        at = value(behindBlanks(at), below, depth);
        if (at == nullptr) return nullptr;
        // Nothing else is wanted, as no key stands there twice.
        if (below.node != nullptr && --left == 0 && depth == 1) return at;
        at = behindBlanks(at);
        if (*at == '}') return at + 1;
        if (*at != ',') return nullptr;
        at = behindBlanks(at + 1);
    }
}

const char* NumberWalk::array(const char* at, const Place& place, unsigned depth) {
    at = behindBlanks(at + 1);
    if (*at == ']') return at + 1;
    for (std::size_t index = 0;; ++index) {
        at = value(at, {nodeOfItem(place.node, index), place.object}, depth);
        if (at == nullptr) return nullptr;
        at = behindBlanks(at);
        if (*at == ']') return at + 1;
        if (*at != ',') return nullptr;
        at = behindBlanks(at + 1);
    }
}

const PathTree::Node* NumberWalk::nodeOfItem(const PathTree::Node* array, std::size_t index) const {
    if (array == nullptr) return nullptr;
    if (array->everyItem) return &m_tree.nodes[*array->everyItem];
    for (const auto& [wanted, node] : array->items)
        if (wanted == index) return &m_tree.nodes[node];
    return nullptr;
}

void NumberWalk::walkPlainly(const json::Value& at, const PathTree::Node& node) {
    add(&node, at.kind() == json::Kind::Number ? std::string_view(at.text()) : std::string_view());
    if (at.isObject())
        for (const auto& [name, child] : node.members)
            if (const json::Value* below = at.find(name)) walkPlainly(*below, m_tree.nodes[child]);
    if (!at.isArray()) return;
    for (std::size_t i = 0; node.everyItem && i < at.size(); ++i)
        walkPlainly(at.at(i), m_tree.nodes[*node.everyItem]);
    for (const auto& [index, child] : node.items)
        if (index < at.size()) walkPlainly(at.at(index), m_tree.nodes[child]);
}

std::span<const NumberWalk::Found> NumberWalk::read(const event::Body& payload, std::uint32_t flags) {
    if (payload.kind != event::BodyKind::Json || (flags & event::kDuplicateKeys) != 0 || m_tree.overlaps)
        return readPlainly(payload, flags);
    m_found.clear();
    return walk(payload.bytes) ? m_found : readPlainly(payload, flags);
}

std::span<const NumberWalk::Found> NumberWalk::readPlainly(const event::Body& payload, std::uint32_t flags) {
    m_found.clear();
    const event::Body body = event::decoded(payload, event::payloadEncoding(flags), m_decoded);
    if (body.kind != event::BodyKind::Json) return {};
    auto parsed = m_parser.parse(body.bytes);
    if (!parsed) return {};
    m_plain = std::move(parsed->value);
    walkPlainly(m_plain, m_tree.nodes.front());
    return m_found;
}

} // namespace hindcast::expression
