// SPDX-License-Identifier: GPL-3.0-or-later
// SegmentCutter: hands sorted events to the cache writer with the mark of how far the import has come. It
// knows the events again that an earlier, interrupted run committed, and refuses what would break the order.
// Thread-safety: belongs to the importing thread.
#pragma once

#include "cache/writer.h"
#include "import/mark.h"
#include "import/partial_views.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace hindcast::import {

/// Ok, or why the cache begun cannot be gone on with.
enum class Verdict {
    Ok,
    OutOfOrder, ///< an event belongs before what is committed: everything must be sorted first
    OtherEvents ///< the source no longer gives the events that are committed
};

class SegmentCutter {
public:
    SegmentCutter(cache::CacheWriter& writer, const Mark& start, PartialViews& views);

    /// Commits one segment. `token`: for what follows these events, nothing when they end midway. Nothing is
    /// committed when all of them are in the cache already. The events must hold until the next commit() has
    /// returned, or release().
    Result<Verdict> commit(std::span<const event::Event* const> events,
                           std::span<const event::Problem> problems,
                           const std::optional<source::ResumeToken>& token, std::uint64_t decodedBytes);
    void release() { m_writer.release(); }
    /// At the end of the source: it gave fewer events than are in the cache.
    bool misses() const { return m_known > 0; }
    bool leftOut() const { return m_leftOut; } ///< the source said that its view leaves something out
    void setMode(ImportMode mode) { m_mark.mode = mode; }

private:
    bool passKnown(std::span<const event::Event* const>& events);

    cache::CacheWriter& m_writer;
    PartialViews& m_views;
    bool m_leftOut = false;
    Mark m_mark;
    std::uint64_t m_known; ///< events still to come that are in the cache already
    const std::uint64_t m_knownDigest;
    Hash64 m_seen; ///< over those that came
};

/// Pointers to the events of a batch by key, ties as they were read.
std::vector<const event::Event*> sortedEvents(const event::EventBatch& batch);
void sortEvents(std::vector<const event::Event*>& events);

} // namespace hindcast::import
