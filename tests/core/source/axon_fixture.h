// SPDX-License-Identifier: GPL-3.0-or-later
// Writes small segment files of Axon Server from the same description of the format that the reader has
// (file-formats.md 5). Files of the real server are read by tst_axon_golden. Thread-safety: pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace hindcast::test {

struct AxonEventForm {
    std::string id, aggregate, aggregateType;
    std::int64_t sequence = 0;
    std::string type, data;
    std::vector<std::pair<std::string, std::string>> metadata; ///< keys, and values as messages
    std::int64_t timestamp = 1'764'000'000'123;
    bool snapshot = false;
};

/// Fields of protobuf messages.
std::string protobufBytes(unsigned number, const std::string& bytes);
std::string protobufVarint(unsigned number, std::uint64_t value);
std::string protobufDouble(unsigned number, double value);
/// A text as the value of metadata.
std::string axonText(const std::string& text);

std::string axonEvent(const AxonEventForm& form);
std::string bigEndianBytes(std::int64_t value, int bytes);
/// The transaction of those events, with its checksum.
std::string axonTransaction(const std::vector<std::string>& events);

struct AxonSegmentForm {
    bool closed = true; ///< else the file goes on with zeros, as one in use
    int version = 2;
    std::uint32_t flags = 0;
    std::size_t padding = 64;
};
std::string axonSegment(const std::vector<std::string>& transactions, const AxonSegmentForm& form = {});

} // namespace hindcast::test
