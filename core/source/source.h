// SPDX-License-Identifier: GPL-3.0-or-later
// Source: a store or a dump of one, opened read-only and read once, in batches. One file per format
// implements it; the registry finds the right one. The importer owns it.
// Thread-safety: belongs to one thread at a time (bytesRead() may be called from any).
#pragma once

#include "base/result.h"
#include "event/event_batch.h"
#include "event/link_table.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace hindcast::source {

/// What a source says of itself before it is read.
struct SourceInfo {
    std::string format;        ///< "emmett-sqlite", "ndjson", …
    std::string formatVersion; ///< what the store says, else the generation named by the reference, else ""
    std::string container; ///< "pg_dump", "gzip", "zstd", "sqlite" … outermost first, joined by "+"; or ""
    std::vector<std::pair<std::string, std::string>> fields; ///< canonical field → column or JSON name
    std::vector<std::string> loses;                          ///< what will not be kept, one sentence each
    bool positionSynthetic = false; ///< no positions: the import gives ordinals from 1 in reading order
    bool versionSynthetic = false;  ///< no versions: the import numbers each stream from 1 in log order
    bool inLogOrder = false;        ///< batches come sorted by OrderKey; else the importer sorts
    bool hasLinkLines = false;      ///< some of its records may tell of links, wherever they stand
    std::uint64_t sourceBytes = 0;  ///< size as stored (compressed)
};

/// Where reading can go on: opaque text of the source's own making. Empty: from the start.
using ResumeToken = std::string;

class Source {
public:
    virtual ~Source() = default;
    virtual const SourceInfo& info() const = 0;

    /// Appends events to `batch` (about `targetBytes` of source, at least one event) with their views kept in
    /// it. False: the end, nothing was appended after it. A damaged rest is a Problem in the batch and then
    /// the end, not an error; errors are for what made reading impossible (Io, Busy, Cancelled, Corrupt with
    /// nothing readable).
    virtual Result<bool> read(event::EventBatch& batch, std::size_t targetBytes, std::stop_token stop) = 0;

    /// What stands in streams beside their own events: of the whole source, wherever reading began or ended.
    /// Asked for once, when no event is to be read any more. Nothing: the store keeps no such thing. Errors:
    /// as read().
    virtual Result<std::optional<event::LinkTable>> links(std::stop_token /*stop*/) {
        return std::optional<event::LinkTable>();
    }

    /// Token for what comes after the last batch; empty when this source cannot resume.
    virtual ResumeToken resumeToken() const = 0;
    /// Precondition: nothing read yet. Unsupported when the token is not understood.
    virtual Result<void> resume(const ResumeToken& token) = 0;

    /// Bytes of the source as stored that this process read so far, and that there are.
    virtual std::uint64_t bytesRead() const = 0;
    virtual std::uint64_t bytesTotal() const = 0;
};

} // namespace hindcast::source
