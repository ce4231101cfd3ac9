// SPDX-License-Identifier: GPL-3.0-or-later
// AxonFrames: the transactions of a segment as they stand in the file: a size, a version, a count, the events
// with their lengths, a CRC-32 of them. From TransactionByteBufferIterator and Checksum of Axon Server
// (file-formats.md 5). Nothing that a length claims is believed: what is looked at is bounded by a multiple
// of the file's size, however its bytes are made. Thread-safety: belongs to one thread.
#pragma once

#include "source/file_window.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <stop_token>

namespace hindcast::source {

struct AxonFrame {
    static constexpr std::int64_t kHeadBytes = 7, kFootBytes = 4;
    static constexpr int kVersion = 2;

    std::int64_t offset = 0; ///< in the file
    std::int64_t size = 0;   ///< of the events and their lengths
    std::int64_t count = 0;  ///< of events, as it says
    std::int64_t walked = 0; ///< events whose lengths were followed
    int version = 0;
    bool crcHolds = false;
    bool lengthsFit = false; ///< the lengths of the events add up to the size

    std::int64_t begin() const { return offset + kHeadBytes; }
    std::int64_t end() const { return begin() + size + kFootBytes; }
    bool isWhole() const { return crcHolds && lengthsFit && walked == count && version == kVersion; }
};

class AxonFrames {
public:
    static constexpr std::int64_t kLengthBytes = 4;
    explicit AxonFrames(FileWindow window);

    /// Nothing: no transaction of the size that stands there has room in the file.
    Result<std::optional<AxonFrame>> at(std::int64_t offset, const std::stop_token& stop);
    /// By the lengths of its events, where the size is damaged; only if the checksum then holds.
    Result<std::optional<AxonFrame>> byLengths(std::int64_t offset, const std::stop_token& stop);
    /// The nearest whole one from this offset on.
    Result<std::optional<AxonFrame>> find(std::int64_t from, const std::stop_token& stop);
    /// How many events stand from here to the end of the segment; nothing: it is damaged in between.
    Result<std::optional<std::int64_t>> countFrom(std::int64_t offset, const std::stop_token& stop);
    /// A transaction could end here: another one or the end of the segment follows.
    Result<bool> isBoundary(std::int64_t offset, const std::stop_token& stop);
    Result<bool> isZeroFrom(std::int64_t offset, const std::stop_token& stop);
    /// How many events, `most` at most, can be followed by their lengths without passing `limit`, where no
    /// checksum says that they are right: none of more than 64 MiB.
    Result<std::int64_t> follow(std::int64_t begin, std::int64_t limit, std::int64_t most);
    /// What the head of a transaction at this offset says of its count; 0 where there is no head.
    Result<std::int64_t> countAt(std::int64_t offset);

    FileWindow& window() { return m_window; }

    /// The int32 that stands where a size should: 0 not written yet, -1 the segment is closed.
    static bool isEndMarker(std::string_view front);

private:
    struct Walk {
        std::int64_t events = 0, end = 0;
    };
    Result<Walk> walk(std::int64_t begin, std::int64_t limit, std::int64_t most,
                      std::int64_t longest = std::numeric_limits<std::int64_t>::max());
    Result<bool> crcHolds(std::int64_t begin, std::int64_t size, const std::stop_token& stop);
    bool mayStandAt(std::string_view bytes, std::int64_t offset) const;

    FileWindow m_window;
    std::int64_t m_budget; ///< bytes that may still be looked at
};

} // namespace hindcast::source
