// SPDX-License-Identifier: GPL-3.0-or-later
// LinkTable: what stands in the streams that hold events of other streams too, as a source tells it once all
// of its events are read: each such stream with everything in it, its own events and the links to others, in
// the order of the stream. Events are named by the hash of their id. Thread-safety: plain data.
#pragma once

#include "event/problem.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hindcast::event {

struct LinkTable {
    struct Stream {
        std::string name;
        std::string category; ///< the store's own notion; empty: derived
    };
    /// 32 bytes each: they are held in memory until the import ends.
    struct Row {
        std::uint64_t idHash = 0; ///< hash64 of the event's id
        std::int64_t version = 0;
        std::uint64_t place = 0;          ///< the row's or line's number in the source; 0: it has none
        std::uint32_t stream = 0;         ///< of `streams`
        std::uint32_t origin : 30 = 0;    ///< of `origins`
        std::uint32_t hasVersion : 1 = 0; ///< else its running number in the stream, from 1
        std::uint32_t isGiven : 1 = 0;    ///< the version is such a number of an import before
    };
    static_assert(sizeof(Row) == 32);

    static constexpr std::uint32_t kMostOrigins = 0x3fff'ffff;

    std::vector<Stream> streams;
    std::vector<Row> rows;            ///< those of one stream in its order
    std::vector<std::string> origins; ///< what stands before a place: "shop.db: places id "
    /// What the source says of links and is none, or not what it should be; codes as in problem_code.h.
    std::vector<Problem> problems;
    /// Not all events of the source were to be read: links to others are to be expected.
    bool isOfPart = false;

    std::string placeOf(const Row& row) const {
        const std::string origin = row.origin < origins.size() ? origins[row.origin] : std::string();
        return row.place == 0 ? origin : origin + std::to_string(row.place);
    }
};

} // namespace hindcast::event
