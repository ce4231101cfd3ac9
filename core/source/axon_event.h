// SPDX-License-Identifier: GPL-3.0-or-later
// AxonEvent: an event or a snapshot as Axon Server stores it, by event.proto and common.proto of
// axon-server-api (file-formats.md 5). Views into its bytes. Thread-safety: pure functions and plain data.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::source {

struct AxonPayload {
    std::string_view type, revision, data;
};

struct AxonEvent {
    std::string_view id;
    std::string_view aggregate;     ///< its identifier
    std::string_view aggregateType; ///< empty: not of an aggregate
    std::int64_t sequence = 0;      ///< within the aggregate, from 0
    std::int64_t timestamp = 0;     ///< milliseconds since 1970; 0: none
    AxonPayload payload;
    std::vector<std::string_view> metadata; ///< entries, each a message
    bool snapshot = false;
};

/// False: the bytes are no such message.
bool readAxonEvent(std::string_view bytes, AxonEvent& event);

/// The metadata as a JSON object, and what Axon Framework keeps in it.
struct AxonMetadata {
    std::string json;
    std::string_view traceId, correlationId; ///< of the message that began it all, and the one before
};

/// Nothing: an entry is damaged. What is no text, number or truth is an object with `type`, `revision` and
/// `data`, decoded where it is JSON or the like.
std::optional<AxonMetadata> readAxonMetadata(const std::vector<std::string_view>& entries);

} // namespace hindcast::source
