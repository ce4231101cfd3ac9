// SPDX-License-Identifier: GPL-3.0-or-later
// KurrentChunkReader: the records of one chunk, one after the other. Where a length or a record is damaged it
// goes on at the next place that holds a whole record of this chunk (its position says so) and tells the gap.
// Memory: one block, of 2 MiB or of the longest record the engine writes. Thread-safety: as Source.
#pragma once

#include "event/problem.h"
#include "source/block_pool.h"
#include "source/file_window.h"
#include "source/kurrent_chunk.h"
#include "source/kurrent_record.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::source {

class KurrentChunkReader {
public:
    /// `end`: no record begins at or behind this position of the log (the writer's checkpoint).
    static Result<KurrentChunkReader> open(const KurrentChunk& chunk, std::optional<std::int64_t> end,
                                           std::shared_ptr<BlockPool> blocks);

    struct Record {
        std::string_view bytes;  ///< without its lengths; holds as long as block()
        KurrentPrepare prepare;  ///< where it is one; views of the bytes
        KurrentRecordHead head;  ///< of a known type and version
        std::int64_t offset = 0; ///< of the length before it, from the start of the data
    };
    /// False: the end. Problems are appended. Errors: Io, Cancelled.
    Result<bool> next(Record& record, std::vector<event::Problem>& problems, const std::stop_token& stop);
    /// What the bytes of the last record live in.
    const std::shared_ptr<char>& block() const { return m_window.block(); }
    /// A record that was read before, by its offset; nothing where there is none any more. Its bytes hold as
    /// long as `holder`.
    Result<std::optional<std::string_view>> readAt(std::int64_t offset, std::shared_ptr<const char>& holder);

    const KurrentChunk& chunk() const { return m_chunk; }
    std::int64_t offset() const { return m_offset; }
    /// Some of its records could not be read.
    bool isDamaged() const { return m_damaged; }

private:
    KurrentChunkReader(const KurrentChunk& chunk, OffsetFile file, std::int64_t end, bool endIsKnown,
                       std::shared_ptr<BlockPool> blocks);
    Result<std::string_view> look(std::int64_t offset, std::int64_t size);
    Result<bool> recordAt(std::int64_t offset, Record& record);
    bool belongsAt(const KurrentRecordHead& head, std::int64_t offset) const;
    Result<bool> passDamage(Record& record, std::vector<event::Problem>& problems,
                            const std::stop_token& stop);
    Result<std::optional<std::int64_t>> findRecord(std::int64_t from, Record& record,
                                                   const std::stop_token& stop);
    void tellCut(std::vector<event::Problem>& problems);
    void tell(std::vector<event::Problem>& problems, event::Severity severity, const char* code,
              std::int64_t offset, std::string message, const char* remedy);

    const KurrentChunk m_chunk;
    FileWindow m_window;         ///< of the whole file
    std::int64_t m_end;          ///< of the data that is read
    std::int64_t m_examined = 0; ///< bytes that the last look for a record read beyond its head
    bool m_endIsKnown;           ///< there are records up to the end, else zeros may follow
    std::int64_t m_offset = 0;
    bool m_damaged = false;
};

} // namespace hindcast::source
