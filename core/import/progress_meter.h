// SPDX-License-Identifier: GPL-3.0-or-later
// ProgressMeter: turns what the import's threads do into progress reports, at most ten a second. What counts
// is what is committed, so that a share told is a share kept whatever happens next.
// Thread-safety: every method may be called from any thread; the sink is called by one at a time.
#pragma once

#include "base/progress.h"

#include <chrono>
#include <cstdint>
#include <mutex>

namespace hindcast::import {

class ProgressMeter {
public:
    explicit ProgressMeter(ProgressSink sink);

    /// The source is stored as it is decoded: its decoded bytes count, as they tell best how far it has come.
    void countDecoded();
    /// Bytes of the source read so far and in all, and events that came with this piece.
    void read(std::uint64_t done, std::uint64_t total, std::uint64_t newEvents);
    /// Bytes of the source, as stored and as decoded, whose events are in the cache (or were not wanted).
    void committed(std::uint64_t stored, std::uint64_t decoded);
    /// From now on reading is the first half of the work, merging sorted runs the second.
    void startSorting();
    void merged(std::uint64_t events, std::uint64_t ofEvents);
    void finish();

private:
    void report(bool always);

    const ProgressSink m_sink;
    const std::chrono::steady_clock::time_point m_start;
    std::mutex m_mutex;
    std::chrono::steady_clock::time_point m_lastReport;
    bool m_sorting = false;
    bool m_countDecoded = false;
    std::uint64_t m_read = 0, m_committed = 0, m_total = 0, m_events = 0;
    std::uint64_t m_merged = 0; ///< as bytes of the source
};

} // namespace hindcast::import
