// SPDX-License-Identifier: GPL-3.0-or-later
// FakeStore: an invented store of any size whose every event is computed from its rank: twenty slots take
// turns, each slot is a row of streams one after another (one of them lives through the whole log), the type
// follows from the version. Ten million events cost no memory. FakeSession shows it as a Session.
// Thread-safety: immutable after creation.
#pragma once

#include "base/strong.h"
#include "json/value.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hindcast::test {

struct FakeStoreOptions {
    std::uint64_t events = 20000;
    bool times = true;  ///< March 2024 (UTC), busier by day, rising with rank; else no event has a time
    bool stray = false; ///< the first event says 1970
};

class FakeStore {
public:
    static constexpr std::size_t kSlots = 20;
    static constexpr std::size_t kCategories = 5;
    static constexpr std::size_t kTypes = 16;

    /// Where an event is: `index`th stream of the slot, `version` (0-based) in it.
    struct Place {
        std::size_t slot = 0;
        std::uint64_t index = 0;
        std::uint64_t version = 0;
    };
    /// A stream as slot and number in the slot.
    struct Row {
        std::size_t slot = 0;
        std::uint64_t index = 0;
    };

    explicit FakeStore(const FakeStoreOptions& options = {});

    std::uint64_t events() const { return m_options.events; }
    std::uint64_t streams() const { return m_firstId[kSlots]; }

    Place place(Rank rank) const;
    Rank rankOf(const Place& place) const;
    StreamId stream(const Place& place) const {
        return StreamId(std::uint32_t(m_firstId[place.slot] + place.index));
    }
    Row row(StreamId id) const;
    std::uint64_t length(const Row& row) const;
    /// Events of the stream whose rank is smaller.
    std::uint64_t lengthBefore(const Row& row, Rank rank) const;
    /// Ids of a category's streams are a range and in the order of their names.
    StreamId firstStream(std::size_t category) const;
    std::uint64_t streamsIn(std::size_t category) const;
    std::uint64_t eventsIn(std::size_t category) const { return categoryCounts(events())[category]; }

    std::string streamName(StreamId id) const;
    std::optional<StreamId> findStream(const std::string& name) const;
    static std::size_t category(std::size_t slot);
    static const char* categoryName(std::size_t category);
    static const char* typeName(std::size_t type);
    static std::size_t type(const Place& place);

    std::optional<Micros> time(Rank rank) const;
    /// The first rank whose time is not before; events() when none.
    Rank rankAtTime(Micros time) const;
    std::int64_t position(Rank rank) const { return 100 + 2 * std::int64_t(rank.value()); }
    std::string id(Rank rank) const;
    std::string correlation(const Place& place) const;

    /// Events below `rank` by type and by category: exact, in constant time.
    std::array<std::uint64_t, kTypes> typeCounts(std::uint64_t rank) const;
    std::array<std::uint64_t, kCategories> categoryCounts(std::uint64_t rank) const;

    /// What the event says: an object that names what it changes.
    json::Value payload(const Place& place) const;
    std::string sentence(const Place& place) const;

private:
    std::uint64_t occurrences(std::size_t slot, std::uint64_t rank) const; ///< of the slot below a rank
    FakeStoreOptions m_options;
    std::array<std::uint64_t, kSlots + 1> m_firstId{};
};

} // namespace hindcast::test
