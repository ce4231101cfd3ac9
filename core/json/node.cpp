// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/node.h"

#include <functional>

namespace hindcast::json {

std::uint32_t NameIndex::hash(std::string_view name) {
    const std::uint64_t h = std::hash<std::string_view>{}(name);
    return std::uint32_t(h ^ (h >> 32));
}

void NameIndex::reserve(std::size_t count) {
    std::size_t capacity = m_slots.size();
    while (capacity < count * 2)
        capacity *= 2;
    if (capacity == m_slots.size()) return;
    std::vector<Slot> old(capacity);
    old.swap(m_slots);
    m_count = 0;
    for (const Slot& slot : old)
        if (slot.place != kFree) add(slot.hash, slot.place);
}

void NameIndex::add(std::uint32_t hash, std::uint32_t place) {
    reserve(m_count + 1);
    std::size_t at = hash & mask();
    while (m_slots[at].place != kFree)
        at = (at + 1) & mask();
    m_slots[at] = {hash, place};
    ++m_count;
}

void NameIndex::remove(std::uint32_t place) {
    std::vector<Slot> old(m_slots.size());
    old.swap(m_slots);
    m_count = 0;
    for (const Slot& slot : old)
        if (slot.place != kFree && slot.place != place) add(slot.hash, slot.place - (slot.place > place));
}

std::optional<std::size_t> ObjectNode::find(std::string_view name) const {
    if (index)
        return index->find(NameIndex::hash(name), [&](std::size_t place) { return at(place).first == name; });
    for (std::size_t place = 0; place < head.size(); ++place)
        if (head[place].first == name) return place;
    return std::nullopt;
}

void ObjectNode::append(std::string&& name, Value&& value) {
    const std::size_t place = size();
    if (index) {
        index.own().add(NameIndex::hash(name), std::uint32_t(place));
    } else if (place == kIndexFrom) {
        index = Ref<NameIndex>(new NameIndex);
        for (std::size_t i = 0; i < place; ++i)
            index->add(NameIndex::hash(at(i).first), std::uint32_t(i));
        index->add(NameIndex::hash(name), std::uint32_t(place));
    }
    if (place < kChunk) {
        head.emplace_back(std::move(name), std::move(value));
        return;
    }
    if (place % kChunk == 0) tail.emplace_back(new Chunk);
    tail.back().own().members.emplace_back(std::move(name), std::move(value));
}

void ObjectNode::remove(std::size_t place) {
    const std::size_t last = size() - 1;
    for (std::size_t i = place; i < last; ++i)
        edit(i) = std::move(edit(i + 1));
    if (last < kChunk)
        head.pop_back();
    else if (tail.back().own().members.size() > 1)
        tail.back()->members.pop_back();
    else
        tail.pop_back();
    if (!index) return;
    if (last <= kIndexFrom)
        index = {};
    else
        index.own().remove(std::uint32_t(place));
}

} // namespace hindcast::json
