// SPDX-License-Identifier: GPL-3.0-or-later
// LinkTable: what stands in the streams that hold events of other streams too, as a source tells it once all
// of its events are read: each such stream with everything in it, its own events and the links to others, in
// the order of the stream. Events are named by the hash of their id. Thread-safety: plain data.
#pragma once

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
        std::uint32_t stream = 0; ///< of `streams`
        bool hasVersion = false;  ///< else its running number in the stream, from 1
        std::int64_t version = 0;
    };
    std::vector<Stream> streams;
    std::vector<Row> rows; ///< those of one stream in its order
};

} // namespace hindcast::event
