// SPDX-License-Identifier: GPL-3.0-or-later
// AxonSegment: one segment file of an Axon Server context, as its name and header say: which events or
// snapshots it holds from which token on. From SegmentBasedEventStore and PrimaryEventStore of Axon Server
// (file-formats.md 5). Thread-safety: plain data and pure functions over files.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>

namespace hindcast::source {

/// "NNNNNNNNNNNNNNNNNNNN.events" or ".snapshots"; 14 digits in old stores.
struct AxonSegmentName {
    std::int64_t first = 0; ///< token of its first event
    bool snapshots = false;
    static std::optional<AxonSegmentName> parse(const std::string& name);
};

struct AxonSegment {
    static constexpr std::int64_t kHeaderBytes = 5;
    static constexpr int kVersion = 2;

    std::string path; ///< of the file, to open it
    std::string name; ///< as it is shown
    std::int64_t bytes = 0;
    std::optional<std::int64_t> first; ///< nothing: the file's name does not say
    bool snapshots = false;
    int version = 0;
    std::uint32_t flags = 0; ///< of transformations; 0: the events stand as they are

    bool isPlain() const { return version == kVersion && flags == 0; }
    /// "NAME: offset N".
    std::string place(std::int64_t offset) const { return name + ": offset " + std::to_string(offset); }
};

/// `name`: how errors and findings call it. Errors: Io, NotFound; Corrupt (shorter than a header).
Result<AxonSegment> readAxonSegment(const std::string& path, std::string name);

} // namespace hindcast::source
