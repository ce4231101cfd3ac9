// SPDX-License-Identifier: GPL-3.0-or-later
// AxonFolder: the segments that make up the log of one context of Axon Server, in the order of their numbers,
// or one segment alone. Indexes and bloom filters are derived and not looked at; snapshots are read where
// there is nothing else (file-formats.md 5). Thread-safety: plain data and pure functions over files.
#pragma once

#include "base/result.h"
#include "event/problem.h"
#include "source/axon_segment.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hindcast::source {

struct AxonFolder {
    std::vector<AxonSegment> segments; ///< by their first token
    std::vector<event::Problem> problems;
    std::size_t snapshotFiles = 0; ///< that are left out
    std::int64_t bytes = 0;        ///< of the segments

    /// `shown`: the folder as the user named it. Errors: Io; the first segment's where none can be read.
    static Result<AxonFolder> gather(const std::string& folder, const std::string& shown);
    static Result<AxonFolder> ofFile(const std::string& path, const std::string& shown);
};

/// The folder holds a file that is named like a segment.
bool holdsAxonSegments(const std::string& folder);

/// Names of the contexts below what looks like Axon Server's own folder of events: nothing but folders, some
/// of which hold segments.
std::vector<std::string> axonContexts(const std::string& folder);
/// The folder of the only context in such a folder, the server's own ("_admin") not counted; else the folder.
std::string onlyAxonContext(const std::string& folder);

} // namespace hindcast::source
