// SPDX-License-Identifier: GPL-3.0-or-later
// KurrentMapCheck: holds the records of a scavenged chunk against its position map, which has an entry for
// each (file-formats.md 1.2). Entries are read in pieces, in step with the records. Thread-safety: as Source.
#pragma once

#include "event/problem.h"
#include "source/kurrent_chunk.h"
#include "source/offset_file.h"

#include <cstdint>
#include <optional>
#include <string>

namespace hindcast::source {

class KurrentMapCheck {
public:
    /// Precondition: the chunk has a footer. Errors: Io.
    static Result<KurrentMapCheck> open(const KurrentChunk& chunk);

    /// The next record: its offset in the data and its position from the chunk's first.
    Result<void> see(std::int64_t offset, std::int64_t logical);
    /// What does not agree, once all records were seen.
    std::optional<event::Problem> finish() const;

private:
    KurrentMapCheck(const KurrentChunk& chunk, OffsetFile file);
    struct Entry {
        std::int64_t actual = 0, logical = 0;
    };
    Result<std::optional<Entry>> next();

    const KurrentChunk& m_chunk;
    OffsetFile m_file;
    std::int64_t m_entryBytes;
    std::int64_t m_entries; ///< that there should be
    std::int64_t m_seen = 0;
    std::string m_piece; ///< of the map
    std::int64_t m_pieceFirst = 0;
    std::optional<std::int64_t> m_firstWrong; ///< index of an entry
};

} // namespace hindcast::source
