// SPDX-License-Identifier: GPL-3.0-or-later
// EventGenerator: realistic events as lines of NDJSON, the same ones for the same count on every machine:
// 26 types in four categories, UUID ids and correlations, nested payloads, one stream with a twentieth of
// all events, eight with one to two hundredths each, the rest with 5 to 30. Or, as the shape says, another
// log that is hard in one way. Thread-safety: belongs to one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::bench {

/// SplitMix64: small, and the same everywhere.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next();
    std::uint64_t below(std::uint64_t limit) { return ((next() >> 32) * limit) >> 32; }

private:
    std::uint64_t m_state;
};

/// What a log is like; 0: as usual.
struct LogShape {
    std::uint64_t events = 0;  ///< in all
    bool lived = false;        ///< streams live from the beginning to the end
    std::uint64_t hot = 0;     ///< events of the largest stream
    std::uint64_t types = 0;   ///< types, some rare
    std::uint64_t streams = 0; ///< about so many
};

class EventGenerator {
public:
    static constexpr std::string_view kLargestStream = "account-10000000";

    explicit EventGenerator(const LogShape& shape = {});
    /// Appends the next event as one line.
    void append(std::string& out);

private:
    struct Stream {
        std::string name;
        std::size_t category = 0;
        std::uint32_t version = 0;
        std::uint32_t left = 0; ///< events until it ends; the great ones never do
        char correlation[36];
        char lastEvent[36];
    };
    void open(Stream& stream);
    Stream& pick();
    std::uint32_t lifetime();
    void uuid(char* to36);
    void appendData(std::string& out, const Stream& stream, std::size_t type);

    const LogShape m_shape;
    Random m_random{0x5eedU};
    std::vector<Stream> m_great, m_living;
    std::uint64_t m_count = 0;   ///< events so far
    std::uint64_t m_streams = 0; ///< streams so far
    std::int64_t m_millis = 0;
};

} // namespace hindcast::bench
