// SPDX-License-Identifier: GPL-3.0-or-later
// KurrentFolder: the chunk files that make up the log of a data folder, or one chunk file alone. Of a chunk's
// versions the highest counts, and what a merged file covers is passed over; leftovers and indexes are not
// looked at. From VersionedPatternFileNamingStrategy and the checkpoints (file-formats.md 1.1).
// Thread-safety: plain data and pure functions over files.
#pragma once

#include "base/result.h"
#include "event/problem.h"
#include "source/kurrent_chunk.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hindcast::source {

struct KurrentFolder {
    std::vector<KurrentChunk> chunks; ///< by position
    std::vector<event::Problem> problems;
    /// Where the next record will be written: what stands at it or behind it is not part of the log.
    std::optional<std::int64_t> writer;
    std::int64_t bytes = 0; ///< of the chunk files

    /// `shown`: the folder as the user named it. Errors: Io; the first chunk's where none can be read.
    static Result<KurrentFolder> gather(const std::string& folder, const std::string& shown);
    static Result<KurrentFolder> ofFile(const std::string& path, const std::string& shown);

    /// What comes before this chunk is not there, so that events may be missing.
    bool hasHoleBefore(std::size_t chunk) const;
};

/// "chunk-NNNNNN.NNNNNN".
struct KurrentChunkName {
    std::int64_t start = 0, version = 0;
    static std::optional<KurrentChunkName> parse(const std::string& name);
};

/// The folder holds a file that is named like a chunk.
bool holdsKurrentChunks(const std::string& folder);

} // namespace hindcast::source
