// SPDX-License-Identifier: GPL-3.0-or-later
// SourceImport: one source into one cache. Reading and parsing on a thread of the pipe, sorting and writing
// on the caller's.
//
// Log order: while keys rise, segments are cut straight from the batches. A source that does not promise the
// order is first gathered up to kBatches batches: what ends within them is sorted in memory; what is out of
// order within them goes to a spill file, batch by batch as sorted runs, and is merged. Where the order
// breaks only later, the verdict is OutOfOrder and the caller starts again with runSorted(). Memory: kBatches
// batches and the merge's buffers, however large the source. Thread-safety: belongs to the importing thread.
#pragma once

#include "import/batch_pipe.h"
#include "import/limit_filter.h"
#include "import/progress_meter.h"
#include "import/segment_cutter.h"
#include "import/source_feed.h"
#include "import/spill_file.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast::import {

class SourceImport {
public:
    /// All else outlives the object. `cachePath`: runs are spilled beside it.
    /// `decodedBefore`: as SourceFeed.
    SourceImport(std::unique_ptr<source::Source> source, LimitFilter& limits, ProgressMeter& meter,
                 SegmentCutter& cutter, std::string cachePath, std::size_t segmentBytes,
                 std::uint64_t decodedBefore, std::stop_token stop);

    /// `gather`: nothing is committed yet and the source does not promise the order.
    Result<Verdict> runStraight(bool gather);
    Result<Verdict> runSorted();
    /// What the source says of links, once a run has come to its end.
    Result<std::optional<event::LinkTable>> takeLinks();
    std::uint64_t bytesRead() const { return m_source ? m_source->bytesRead() : m_bytesRead; }

private:
    using Batches = std::vector<std::unique_ptr<event::EventBatch>>;

    class Release;
    Result<Verdict> commitBatch(const Filled& filled);
    Result<Verdict> commitTogether(const std::vector<Filled>& held);
    Result<Verdict> spill(BatchPipe& pipe, std::vector<Filled> held);
    Result<Verdict> merge(const SpillFile& file, Batches spare, const std::vector<event::Problem>& problems,
                          const source::ResumeToken& endToken);

    std::unique_ptr<source::Source> m_source; ///< let go when it is read and only sorting is left
    std::uint64_t m_bytesRead = 0;
    std::optional<Result<std::optional<event::LinkTable>>> m_links; ///< of a source that was let go
    LimitFilter& m_limits;
    ProgressMeter& m_meter;
    SegmentCutter& m_cutter;
    const std::string m_cachePath;
    const std::size_t m_segmentBytes;
    const std::stop_token m_stop;
    SourceFeed m_feed;
};

} // namespace hindcast::import
