// SPDX-License-Identifier: GPL-3.0-or-later
// CacheWriter: fills a cache, segment by segment. Every appendSegment() is one transaction: what is
// committed survives kill -9 and can be read by others at once. finish() makes the file a single, immutable
// one. Owner: the importer. One writer per cache file (flock on the file PATH.lock; Busy when held).
// Thread-safety: belongs to one thread at a time.
#pragma once

#include "base/result.h"
#include "event/event_batch.h"
#include "event/event_log.h"
#include "event/link_table.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast::cache {

/// What the cache keeps of the source, to show it and to know whether it changed. No passwords.
struct SourceRecord {
    std::string source; ///< path as shown
    std::string format, formatVersion, container;
    std::uint64_t sourceBytes = 0;
    std::string fingerprint; ///< opaque, of the importer's making; may be replaced by setFingerprint()
    std::string limits;      ///< canonical text of the import limits, "" when none
    bool positionSynthetic = false;
    bool versionSynthetic = false;
};

/// Where the next import goes on: written with every segment.
struct ImportProgress {
    std::string resumeToken; ///< of the source, for what follows the last committed segment
    std::uint64_t decodedBytes = 0;
    std::uint64_t sourceOrdinal = 0; ///< events read from the source so far (before limits)
    std::string digest;              ///< importer's hash over what was read, to compare when it decodes again
};

enum class Codec { Lz4, Zstd };

class CacheWriter {
public:
    virtual ~CacheWriter() = default;

    /// A new, empty cache at `path` (mode 0600); an existing file is an error (Invalid).
    static Result<std::unique_ptr<CacheWriter>> create(const std::string& path, const SourceRecord& record,
                                                       Codec codec);
    /// An unfinished cache, to go on, or a finished one, to append: reads its dictionaries back.
    static Result<std::unique_ptr<CacheWriter>> reopen(const std::string& path, std::stop_token stop = {});

    virtual const SourceRecord& record() const = 0;
    virtual ImportProgress progress() const = 0; ///< as committed
    virtual std::uint64_t eventCount() const = 0;

    /// Events in log order, all after those already there; ranks follow on. Numbers versions where the record
    /// says versionSynthetic, positions (ordinals) where positionSynthetic and the event has none. Views need
    /// only hold during the call. Packing and writing run on threads inside; what fails in
    /// the latter is told by the next call.
    virtual Result<void> appendSegment(std::span<const event::Event* const> events,
                                       std::span<const event::Problem> problems,
                                       const ImportProgress& progress) = 0;
    /// The same, returning while they are still being packed: the views must hold until release(), flush() or
    /// another appendHeld() has returned.
    virtual Result<void> appendHeld(std::span<const event::Event* const> events,
                                    std::span<const event::Problem> problems,
                                    const ImportProgress& progress) {
        return appendSegment(events, problems, progress);
    }
    /// Waits for the views of what was appended not to be needed any more.
    virtual void release() {}
    /// Waits for what was appended to be committed.
    virtual Result<void> flush() { return {}; }
    /// Once it is stopped, a running or later appendSegment() commits nothing and returns Cancelled, and so
    /// does finish() until it begins to write; the writer is done after it.
    virtual void setStop(std::stop_token) {}
    /// Takes the place of the links that the cache has; resolved by finish(). Without a call they stay.
    virtual void setLinks(event::LinkTable /*links*/) {}
    virtual Result<void> setFingerprint(const std::string& fingerprint, std::uint64_t sourceBytes) = 0;
    /// Derives categories, totals, pyramid; fsync, one file, complete. The writer is done after it.
    virtual Result<void> finish() = 0;
};

} // namespace hindcast::cache
