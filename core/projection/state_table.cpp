// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/state_table.h"

#include "base/hash.h"

#include <algorithm>
#include <filesystem>

namespace hindcast::projection {
namespace {

/// Texts that no partition has any more and that are not worth to be cleared away.
constexpr std::uint64_t kLittle = std::uint64_t(1) << 20;

std::string folderFor(std::string folder) {
    if (!folder.empty()) return folder;
    std::error_code failed;
    const auto temporary = std::filesystem::temp_directory_path(failed);
    return failed ? "/tmp" : temporary.string();
}

} // namespace

StateTable::StateTable(std::string folder, std::size_t memory)
    : m_folder(folderFor(std::move(folder))), m_memory(memory), m_buckets(64) {
    m_texts.push_back(emptyTexts());
}

SpillText StateTable::emptyTexts() const {
    return SpillText(m_folder, m_memory,
                     {"there is no space left to keep the states of the partitions",
                      "the states of the partitions cannot be kept on disk",
                      "free space there, or put the cache elsewhere with --cache"});
}

// The bucket with the partition, or the empty one that it would go to.
std::size_t StateTable::bucketOf(std::uint64_t key, std::uint64_t key2) const {
    const std::size_t mask = m_buckets.size() - 1;
    std::size_t bucket = std::size_t(key) & mask;
    for (; m_buckets[bucket] != 0; bucket = (bucket + 1) & mask) {
        const Slot& slot = m_slots[m_buckets[bucket] - 1];
        if (slot.key == key && slot.key2 == key2) break;
    }
    return bucket;
}

std::optional<std::size_t> StateTable::indexOf(std::string_view partition) const {
    const std::uint32_t found = m_buckets[bucketOf(hash64(partition), hash64(partition, 1))];
    return found == 0 ? std::nullopt : std::optional<std::size_t>(found - 1);
}

std::optional<StateTable::State> StateTable::find(std::string_view partition) const {
    const auto index = indexOf(partition);
    return index ? std::optional<State>(state(*index)) : std::nullopt;
}

Result<void> StateTable::set(std::string_view partition, const State& state) {
    if (auto kept = put(partition, state); !kept) m_trouble = kept;
    return m_trouble;
}

Result<void> StateTable::put(std::string_view partition, const State& state) {
    const std::uint64_t key = hash64(partition), key2 = hash64(partition, 1);
    const std::size_t bucket = bucketOf(key, key2);
    const std::uint64_t textHash = state ? hash64(*state) : 0;
    const std::uint32_t textBytes = state ? std::uint32_t(state->size()) : kNull;
    const std::uint32_t known = m_buckets[bucket];
    if (known != 0 && m_slots[known - 1].textHash == textHash && m_slots[known - 1].textBytes == textBytes)
        return {};
    auto place = m_texts.front().append(partition);
    if (!place) return place.error();
    if (state)
        if (auto text = m_texts.front().append(*state); !text) return text.error();
    Slot slot{key, key2, textHash, *place, std::uint32_t(partition.size()), textBytes};
    m_live += slot.bytes();
    if (known != 0) {
        m_live -= m_slots[known - 1].bytes();
        m_slots[known - 1] = slot;
        return allBytes() > 2 * m_live + kLittle ? compact() : Result<void>();
    }
    m_slots.push_back(slot);
    m_buckets[bucket] = std::uint32_t(m_slots.size());
    if (m_slots.size() * 3 > m_buckets.size() * 2) grow();
    return {};
}

void StateTable::adopt(std::vector<StateTable> others, const std::vector<Place>& order) {
    for (StateTable& other : others) {
        if (!other.m_trouble) m_trouble = other.m_trouble;
        m_live += other.m_live;
        std::move(other.m_texts.begin(), other.m_texts.end(), std::back_inserter(m_texts));
    }
    std::vector<std::uint64_t> firstTexts{1}; // of each table, in m_texts
    for (const StateTable& other : others)
        firstTexts.push_back(firstTexts.back() + other.m_texts.size());
    std::size_t buckets = m_buckets.size();
    while (order.size() * 3 > buckets * 2)
        buckets *= 2;
    m_buckets.assign(buckets, 0);
    for (const auto& [table, index] : order) {
        Slot& slot = m_slots.emplace_back(others[table].m_slots[index]);
        slot.place += firstTexts[table] << kPlaceBits;
        m_buckets[bucketOf(slot.key, slot.key2)] = std::uint32_t(m_slots.size());
    }
}

void StateTable::grow() {
    m_buckets.assign(m_buckets.size() * 2, 0);
    for (std::size_t i = 0; i < m_slots.size(); ++i)
        m_buckets[bucketOf(m_slots[i].key, m_slots[i].key2)] = std::uint32_t(i + 1);
}

// Each text is copied once for as many bytes as were put in its place, so this costs what set() does.
Result<void> StateTable::compact() {
    SpillText texts = emptyTexts();
    std::string text;
    for (Slot& slot : m_slots) {
        if (auto found = read(slot.place, slot.nameBytes, text); !found) return found;
        auto place = texts.append(text);
        if (!place) return place.error();
        if (slot.textBytes != kNull) {
            if (auto found = read(slot.place + slot.nameBytes, slot.textBytes, text); !found) return found;
            if (auto appended = texts.append(text); !appended) return appended.error();
        }
        slot.place = *place;
    }
    m_texts.clear();
    m_texts.push_back(std::move(texts));
    return {};
}

void StateTable::clear() {
    m_texts.clear();
    m_texts.push_back(emptyTexts());
    m_live = 0;
    m_slots.clear();
    m_buckets.assign(64, 0);
    m_trouble = {};
    shared.reset();
}

Result<void> StateTable::read(std::uint64_t place, std::size_t size, std::string& text) const {
    constexpr std::uint64_t kMask = (std::uint64_t(1) << kPlaceBits) - 1;
    return m_texts[std::size_t(place >> kPlaceBits)].read(place & kMask, size, text);
}

std::string StateTable::textAt(std::uint64_t place, std::size_t size) const {
    std::string text;
    if (auto found = read(place, size, text); !found) {
        m_trouble = found;
        text.clear();
    }
    return text;
}

std::string StateTable::name(std::size_t index) const {
    return textAt(m_slots[index].place, m_slots[index].nameBytes);
}

StateTable::State StateTable::state(std::size_t index) const {
    const Slot& slot = m_slots[index];
    if (slot.textBytes == kNull) return std::nullopt;
    std::string text = textAt(slot.place + slot.nameBytes, slot.textBytes);
    return m_trouble ? State(std::move(text)) : State();
}

bool StateTable::isSame(std::size_t index, const StateTable& other, std::size_t otherIndex) const {
    const Slot &one = m_slots[index], &two = other.m_slots[otherIndex];
    return one.textHash == two.textHash && one.textBytes == two.textBytes;
}

std::size_t StateTable::memoryUse() const {
    std::size_t bytes = 0;
    for (const SpillText& texts : m_texts)
        bytes += texts.memoryUse();
    return bytes + m_slots.size() * sizeof(Slot) + m_buckets.capacity() * sizeof(m_buckets[0]);
}

bool StateTable::isOnDisk() const {
    return std::any_of(m_texts.begin(), m_texts.end(),
                       [](const SpillText& texts) { return texts.isOnDisk(); });
}

std::uint64_t StateTable::allBytes() const {
    std::uint64_t bytes = 0;
    for (const SpillText& texts : m_texts)
        bytes += texts.bytes();
    return bytes;
}

} // namespace hindcast::projection
