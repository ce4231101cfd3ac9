// SPDX-License-Identifier: GPL-3.0-or-later
// Strong numbers: a Rank is not a Version is not a time. Only comparisons compile, and for the ones that
// count something, distance and offset.
// Thread-safety: values, no shared state.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace hindcast {

template <class Tag, class Rep>
class Strong {
public:
    using rep = Rep;
    constexpr Strong() = default;
    constexpr explicit Strong(Rep value) : m_value(value) {}
    constexpr Rep value() const { return m_value; }
    constexpr auto operator<=>(const Strong&) const = default;

private:
    Rep m_value{};
};

/// Dense 0-based place in log order.
using Rank = Strong<struct RankTag, std::uint64_t>;
/// Place in the stream: the store's own number, 0- or 1-based as the store has it.
using Version = Strong<struct VersionTag, std::int64_t>;
/// Index into a store's dictionary of streams, types, categories; dense from 0.
using StreamId = Strong<struct StreamIdTag, std::uint32_t>;
using EventTypeId = Strong<struct EventTypeIdTag, std::uint32_t>;
using CategoryId = Strong<struct CategoryIdTag, std::uint32_t>;
/// Microseconds since 1970-01-01T00:00:00Z.
using Micros = Strong<struct MicrosTag, std::int64_t>;

constexpr Rank next(Rank rank, std::uint64_t by = 1) { return Rank(rank.value() + by); }
constexpr std::int64_t operator-(Micros a, Micros b) { return a.value() - b.value(); }

} // namespace hindcast

template <class Tag, class Rep>
struct std::hash<hindcast::Strong<Tag, Rep>> {
    std::size_t operator()(hindcast::Strong<Tag, Rep> v) const noexcept { return std::hash<Rep>{}(v.value()); }
};
