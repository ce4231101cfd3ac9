// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/known_keys.h"

#include <algorithm>
#include <cstring>

namespace hindcast::expression {
namespace {

// Objects whose keys are ids have no end of keys: those past the bounds are looked up each time.
constexpr std::size_t kMostObjects = 1024, kMostKeys = 64;

} // namespace

const PathTree::Node* KnownKeys::nodeBelow(const PathTree::Node* node, std::string_view name) const {
    if (node == nullptr) return nullptr;
    for (const auto& [known, child] : node->members)
        if (known == name) return &m_tree.nodes[child];
    return nullptr;
}

KnownKeys::Place KnownKeys::learn(const Place& place, std::string_view name, bool isUsual,
                                  std::size_t& guess) {
    Place below{nodeBelow(place.node, name), nullptr};
    const std::size_t size = name.size() + 3;
    if (place.object == nullptr || !isUsual || size > kLiteral) return below;
    Object& object = *place.object;
    if (object.keys.empty()) object.node = place.node;
    if (object.node != place.node || object.keys.size() == kMostKeys) return below;
    const auto known = std::find_if(object.keys.begin(), object.keys.end(), [&](const Key& key) {
        return key.size == size && std::memcmp(key.literal.data() + 1, name.data(), name.size()) == 0;
    });
    if (known != object.keys.end()) { // out of its order
        guess = std::size_t(known - object.keys.begin()) + 1;
        return known->below;
    }
    if (below.node != nullptr && m_objects.size() < kMostObjects) below.object = &m_objects.emplace_back();
    Key key;
    key.literal[0] = '"';
    std::memcpy(key.literal.data() + 1, name.data(), name.size());
    std::memcpy(key.literal.data() + 1 + name.size(), "\":", 2);
    key.size = std::uint32_t(size);
    key.first = size < 16 ? (1U << size) - 1 : 0xffff;
    key.second = size > 16 ? std::uint32_t((std::uint64_t(1) << (size - 16)) - 1) : 0;
    key.below = below;
    object.keys.insert(object.keys.begin() + std::ptrdiff_t(guess), key);
    ++guess;
    return below;
}

} // namespace hindcast::expression
