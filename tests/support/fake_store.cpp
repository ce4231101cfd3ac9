// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_store.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <numbers>
#include <string_view>

namespace hindcast::test {
namespace {

constexpr std::uint64_t kForever = std::numeric_limits<std::uint64_t>::max();
constexpr std::int64_t kFirstMicros = 1709251200000000; // 2024-03-01T00:00:00Z
constexpr double kSpanMicros = 31.0 * 86400 * 1e6;

struct Slot {
    const char* prefix;
    std::size_t category;
    std::uint64_t lifetime; ///< events of each of its streams
};

constexpr std::array<Slot, FakeStore::kSlots> kSlotTable{{
    {"account-DE12", 0, 40}, {"account-DE31", 0, 10}, {"account-DE54", 0, 25}, {"account-DE77", 0, kForever},
    {"account-DE89", 0, 60}, {"account-DE95", 0, 30}, {"customer-c", 1, 4},    {"order-1a", 2, 6},
    {"order-4f", 2, 8},      {"order-8a", 2, 5},      {"order-91", 2, 7},      {"order-b7", 2, 6},
    {"order-e0", 2, 9},      {"payment-5c", 3, 4},    {"payment-77", 3, 3},    {"payment-90", 3, 5},
    {"payment-c1", 3, 4},    {"shipment-33", 4, 3},   {"shipment-77", 4, 4},   {"shipment-d4", 4, 3},
}};

constexpr std::array<const char*, FakeStore::kCategories> kCategoryNames{"account", "customer", "order",
                                                                         "payment", "shipment"};

constexpr std::array<const char*, FakeStore::kTypes> kTypeNames{
    "AccountOpened",      "MoneyDeposited",     "MoneyWithdrawn",     "LimitChanged",
    "StatementRequested", "CustomerRegistered", "AddressChanged",     "OrderPlaced",
    "OrderLineAdded",     "OrderConfirmed",     "OrderPaid",          "PaymentRequested",
    "PaymentCaptured",    "PaymentRefunded",    "ShipmentDispatched", "ShipmentDelivered"};

/// The type of version 0, then what repeats (by version modulo its length).
struct Pattern {
    std::size_t first;
    std::vector<std::size_t> cycle;
};

const Pattern& pattern(std::size_t category) {
    static const std::array<Pattern, FakeStore::kCategories> kPatterns{{{0, {4, 1, 2, 1, 1, 2, 1, 3, 2, 1}},
                                                                        {5, {6}},
                                                                        {7, {8, 8, 8, 9, 10}},
                                                                        {11, {12, 12, 13}},
                                                                        {14, {14, 15}}}};
    return kPatterns[category];
}

/// Adds how often each type occurs among the first `length` versions, `times` over.
void count(std::size_t category, std::uint64_t length, std::uint64_t times,
           std::array<std::uint64_t, FakeStore::kTypes>& counts) {
    if (length == 0) return;
    const Pattern& p = pattern(category);
    const std::uint64_t period = p.cycle.size();
    counts[p.first] += times;
    for (std::uint64_t k = 0; k < period; ++k) {
        const std::uint64_t all = (length + period - 1 - k) / period;
        counts[p.cycle[k]] += times * (k == 0 ? all - 1 : all);
    }
}

} // namespace

FakeStore::FakeStore(const FakeStoreOptions& options) : m_options(options) {
    for (std::size_t s = 0; s < kSlots; ++s) {
        const std::uint64_t n = occurrences(s, m_options.events);
        const std::uint64_t life = kSlotTable[s].lifetime;
        m_firstId[s + 1] = m_firstId[s] + n / life + (n % life != 0 ? 1 : 0);
    }
}

// Round R of the log is ranks [20 R, 20 R + 20); every slot has one event in it, at place i of the round with
// slot = (7 i + 3 R) mod 20, and 3 is the inverse of 7.
FakeStore::Place FakeStore::place(Rank rank) const {
    const std::uint64_t round = rank.value() / kSlots;
    const std::size_t slot = (7 * (rank.value() % kSlots) + 3 * (round % kSlots)) % kSlots;
    const std::uint64_t life = kSlotTable[slot].lifetime;
    return {slot, round / life, round % life};
}

static std::uint64_t placeInRound(std::size_t slot, std::uint64_t round) {
    return 3 * (slot + FakeStore::kSlots * 3 - 3 * (round % FakeStore::kSlots)) % FakeStore::kSlots;
}

Rank FakeStore::rankOf(const Place& place) const {
    const std::uint64_t life = kSlotTable[place.slot].lifetime;
    const std::uint64_t round = (place.index == 0 ? 0 : place.index * life) + place.version;
    return Rank(round * kSlots + placeInRound(place.slot, round));
}

std::uint64_t FakeStore::occurrences(std::size_t slot, std::uint64_t rank) const {
    const std::uint64_t round = rank / kSlots;
    return round + (placeInRound(slot, round) < rank % kSlots ? 1 : 0);
}

FakeStore::Row FakeStore::row(StreamId id) const {
    const auto after = std::upper_bound(m_firstId.begin(), m_firstId.end(), std::uint64_t(id.value()));
    const auto slot = std::size_t(after - m_firstId.begin()) - 1;
    return {slot, id.value() - m_firstId[slot]};
}

std::uint64_t FakeStore::lengthBefore(const Row& row, Rank rank) const {
    const std::uint64_t life = kSlotTable[row.slot].lifetime;
    const std::uint64_t n = occurrences(row.slot, std::min(rank.value(), m_options.events));
    const std::uint64_t before = row.index == 0 ? 0 : row.index * life;
    return n <= before ? 0 : std::min(n - before, life);
}

std::uint64_t FakeStore::length(const Row& row) const {
    return lengthBefore(row, Rank(m_options.events));
}

StreamId FakeStore::firstStream(std::size_t category) const {
    std::size_t slot = 0;
    while (slot < kSlots && kSlotTable[slot].category < category)
        ++slot;
    return StreamId(std::uint32_t(m_firstId[slot]));
}

std::uint64_t FakeStore::streamsIn(std::size_t category) const {
    return firstStream(category + 1).value() - firstStream(category).value();
}

std::string FakeStore::streamName(StreamId id) const {
    const Row r = row(id);
    char number[24];
    std::snprintf(number, sizeof number, r.slot <= 6 ? "%06llu" : "%06llx",
                  static_cast<unsigned long long>(r.index));
    return std::string(kSlotTable[r.slot].prefix) + number;
}

std::optional<StreamId> FakeStore::findStream(const std::string& name) const {
    for (std::size_t s = 0; s < kSlots; ++s) {
        const std::string_view prefix = kSlotTable[s].prefix;
        if (!name.starts_with(prefix)) continue;
        const std::uint64_t index = std::strtoull(name.c_str() + prefix.size(), nullptr, s <= 6 ? 10 : 16);
        if (index >= m_firstId[s + 1] - m_firstId[s]) continue;
        const StreamId id(std::uint32_t(m_firstId[s] + index));
        if (streamName(id) == name) return id;
    }
    return std::nullopt;
}

std::size_t FakeStore::category(std::size_t slot) {
    return kSlotTable[slot].category;
}

const char* FakeStore::categoryName(std::size_t category) {
    return kCategoryNames[category];
}

const char* FakeStore::typeName(std::size_t type) {
    return kTypeNames[type];
}

std::size_t FakeStore::type(const Place& place) {
    const Pattern& p = pattern(category(place.slot));
    return place.version == 0 ? p.first : p.cycle[place.version % p.cycle.size()];
}

std::optional<Micros> FakeStore::time(Rank rank) const {
    if (!m_options.times) return std::nullopt;
    if (m_options.stray && rank.value() == 0) return Micros(86400000000);
    const double x = (double(rank.value()) + 0.5) / double(m_options.events);
    const auto wave = [x](double turns, double share) {
        const double w = 2 * std::numbers::pi * turns;
        return share * std::sin(w * x) / w;
    };
    const double warped = x + wave(31, 0.5) + wave(227, 0.2) + wave(911, 0.15) + wave(3, 0.1);
    return Micros(kFirstMicros + std::int64_t(warped * kSpanMicros));
}

Rank FakeStore::rankAtTime(Micros wanted) const {
    if (!m_options.times) return Rank(m_options.events);
    std::uint64_t low = 0, high = m_options.events;
    while (low < high) {
        const std::uint64_t middle = low + (high - low) / 2;
        if (*time(Rank(middle)) < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return Rank(low);
}

std::string FakeStore::id(Rank rank) const {
    char text[24];
    std::snprintf(text, sizeof text, "e-%08llx", static_cast<unsigned long long>(rank.value()));
    return text;
}

std::string FakeStore::correlation(const Place& place) const {
    return "c-" + std::to_string(place.index * kSlots + place.slot);
}

std::array<std::uint64_t, FakeStore::kTypes> FakeStore::typeCounts(std::uint64_t rank) const {
    std::array<std::uint64_t, kTypes> counts{};
    for (std::size_t s = 0; s < kSlots; ++s) {
        const std::uint64_t n = occurrences(s, rank), life = kSlotTable[s].lifetime;
        if (n >= life) count(category(s), life, n / life, counts);
        count(category(s), n % life, 1, counts);
    }
    return counts;
}

std::array<std::uint64_t, FakeStore::kCategories> FakeStore::categoryCounts(std::uint64_t rank) const {
    std::array<std::uint64_t, kCategories> counts{};
    for (std::size_t s = 0; s < kSlots; ++s)
        counts[category(s)] += occurrences(s, rank);
    return counts;
}

} // namespace hindcast::test
