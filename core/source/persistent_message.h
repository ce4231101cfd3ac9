// SPDX-License-Identifier: GPL-3.0-or-later
// PersistentMessage: the protobuf envelope around an event in the journals of Akka and Pekko JDBC before 5.0
// (reference/sql-formats.md §11.2). Thread-safety: pure function.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace hindcast::source {

struct PersistentMessage {
    std::uint64_t serializer = 0;
    std::string_view payload; ///< views into the message
    std::string_view payloadManifest, manifest;
    std::optional<std::int64_t> milliseconds; ///< when it was written
};

/// Nothing: the bytes are no such message.
std::optional<PersistentMessage> readPersistentMessage(std::string_view bytes);

} // namespace hindcast::source
