// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/string_table.h"

#include "base/hash.h"

#include <algorithm>
#include <cstring>

namespace hindcast::cache {
namespace {

constexpr std::size_t kFirstSlots = 1024, kGrowth = 4;
constexpr std::size_t kChunk = std::size_t(256) << 10;

} // namespace

void StringTable::reserve(std::size_t names) {
    m_names.reserve(names);
    std::size_t slots = std::max(kFirstSlots, m_slots.size());
    while (names * 2 >= slots)
        slots *= kGrowth;
    if (slots > m_slots.size()) rehash(slots);
}

std::size_t StringTable::slotOf(std::string_view name, std::uint64_t hash) const {
    const std::size_t mask = m_slots.size() - 1;
    const auto low = std::uint32_t(hash);
    for (std::size_t i = firstSlot(hash);; i = (i + 1) & mask) {
        const Slot& slot = m_slots[i];
        if (slot.number == 0 || (slot.hash == low && m_names[slot.number - 1] == name)) return i;
    }
}

void StringTable::prefetchSlot(std::uint64_t hash) const {
    if (!m_slots.empty()) __builtin_prefetch(&m_slots[firstSlot(hash)]);
}

void StringTable::prefetchPlace(std::uint64_t hash) const {
    if (m_slots.empty()) return;
    const Slot& slot = m_slots[firstSlot(hash)];
    if (slot.number != 0) __builtin_prefetch(&m_names[slot.number - 1]);
}

void StringTable::prefetchName(std::uint64_t hash) const {
    if (m_slots.empty()) return;
    const Slot& slot = m_slots[firstSlot(hash)];
    if (slot.number != 0) __builtin_prefetch(m_names[slot.number - 1].data());
}

std::uint32_t StringTable::intern(std::string_view name) {
    return intern(name, hash64(name));
}

std::uint32_t StringTable::intern(std::string_view name, std::uint64_t hash) {
    if (m_slots.empty() || m_names.size() * 2 >= m_slots.size())
        rehash(m_slots.empty() ? kFirstSlots : m_slots.size() * kGrowth);
    Slot& slot = m_slots[slotOf(name, hash)];
    if (slot.number == 0) {
        m_names.push_back(keep(name));
        slot = {std::uint32_t(hash), std::uint32_t(m_names.size())};
    }
    return slot.number - 1;
}

std::optional<std::uint32_t> StringTable::find(std::string_view name) const {
    if (m_slots.empty()) return std::nullopt;
    const Slot& slot = m_slots[slotOf(name, hash64(name))];
    if (slot.number == 0) return std::nullopt;
    return slot.number - 1;
}

std::string_view StringTable::keep(std::string_view name) {
    if (name.empty()) return {};
    if (name.size() > m_left) {
        m_left = name.size() > kChunk ? name.size() : kChunk;
        m_chunks.push_back(std::unique_ptr<char[]>(new char[m_left]));
        m_free = m_chunks.back().get();
    }
    char* to = m_free;
    std::memcpy(to, name.data(), name.size());
    m_free += name.size();
    m_left -= name.size();
    return {to, name.size()};
}

void StringTable::rehash(std::size_t size) {
    m_slots.assign(size, {});
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        const std::uint64_t hash = hash64(m_names[i]);
        m_slots[slotOf(m_names[i], hash)] = {std::uint32_t(hash), std::uint32_t(i + 1)};
    }
}

} // namespace hindcast::cache
