// SPDX-License-Identifier: GPL-3.0-or-later
// KurrentLog: the committed events of a log in the order of `$all`: by commit position, then prepare
// position. Events of an explicit transaction wait, as places, for its commit record and come where that
// stands; those of a transaction without one never come. From IndexCommitter and AllReader
// (file-formats.md 1.5). Memory: one block of a chunk, and 24 bytes for each event of the transactions that
// are open. Thread-safety: as Source.
#pragma once

#include "source/kurrent_chunk_reader.h"
#include "source/kurrent_folder.h"
#include "source/kurrent_map_check.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <unordered_map>
#include <vector>

namespace hindcast::source {

/// Where a record stands.
struct KurrentPlace {
    std::uint32_t chunk = 0;
    std::int64_t offset = 0; ///< of the length before it, from the start of the data
};

struct KurrentEvent {
    KurrentPrepare prepare; ///< views that hold as long as `holder`
    std::int64_t number = 0;
    std::int64_t commitPosition = 0;
    KurrentPlace place;
    std::shared_ptr<const char> holder;
};

class KurrentLog {
public:
    /// The folder outlives the log.
    explicit KurrentLog(const KurrentFolder& folder);

    /// False: the end. Problems and notes are appended. Errors: Io, Cancelled.
    Result<bool> next(KurrentEvent& event, std::vector<event::Problem>& problems,
                      const std::stop_token& stop);
    /// The record at a place that an event came from; nothing: it is gone.
    Result<std::optional<KurrentPrepare>> prepareAt(const KurrentPlace& place,
                                                    std::shared_ptr<const char>& holder);

    /// Bytes of the chunk files up to where it stands.
    std::int64_t bytesRead() const { return m_bytesBefore + (m_reader ? m_reader->offset() : 0); }
    std::size_t chunk() const { return m_chunk; }

private:
    struct Waiting {
        KurrentPlace place;
        std::int32_t transactionOffset = 0;
        bool isTombstone = false;
    };
    using Transaction = std::vector<Waiting>;

    Result<bool> openChunk(std::vector<event::Problem>& problems);
    void closeChunk(std::vector<event::Problem>& problems);
    bool take(const KurrentChunkReader::Record& record, KurrentEvent& event,
              std::vector<event::Problem>& problems);
    Result<bool> takeCommitted(KurrentEvent& event, std::vector<event::Problem>& problems);
    void tellEpoch(const KurrentSystem& system, std::vector<event::Problem>& problems) const;
    void tellUncommitted(std::vector<event::Problem>& problems) const;
    Result<KurrentChunkReader*> readerOf(std::size_t chunk);

    const KurrentFolder& m_folder;
    std::shared_ptr<BlockPool> m_blocks;
    std::size_t m_chunk = 0;
    std::optional<KurrentChunkReader> m_reader; ///< of the chunk in hand
    KurrentChunkReader::Record m_record;
    std::optional<KurrentChunkReader> m_other; ///< of another one, for what stands further back
    std::size_t m_otherChunk = 0;
    std::optional<KurrentMapCheck> m_map; ///< of the chunk in hand, where it has one
    std::int64_t m_bytesBefore = 0;

    std::unordered_map<std::int64_t, Transaction> m_open; ///< by transaction position
    Transaction m_committing;                             ///< those of the commit in hand
    std::size_t m_nextCommitting = 0;
    KurrentCommit m_commit;
    std::uint64_t m_others = 0; ///< records of types that are not read
    std::string m_firstOther;
};

} // namespace hindcast::source
