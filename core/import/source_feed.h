// SPDX-License-Identifier: GPL-3.0-or-later
// SourceFeed: a source's events, those that the limits keep, in batches of about a segment.
// Thread-safety: as BatchFeed.
#pragma once

#include "import/batch_feed.h"
#include "import/limit_filter.h"
#include "import/progress_meter.h"
#include "source/source.h"

#include <atomic>
#include <cstddef>

namespace hindcast::import {

class SourceFeed final : public BatchFeed {
public:
    /// All outlive the feed.
    /// `decodedBefore`: by the runs before this one, up to the token that it goes on from.
    SourceFeed(source::Source& source, LimitFilter& limits, ProgressMeter& meter, std::size_t targetBytes,
               std::uint64_t decodedBefore)
        : m_source(source), m_limits(limits), m_meter(meter), m_targetBytes(targetBytes),
          m_decoded(decodedBefore) {}

    Result<bool> fill(event::EventBatch& batch, std::stop_token stop) override;
    /// Of the batches from now on; may be called from any thread.
    void setTarget(std::size_t bytes) { m_targetBytes = bytes; }
    source::ResumeToken token() const override;
    std::uint64_t decodedBytes() const override { return m_decoded; }
    std::uint64_t bytesRead() const override { return m_source.bytesRead(); }

private:
    Result<bool> fillLimited(event::EventBatch& batch, std::stop_token stop);
    /// Bytes of the batch to come.
    std::size_t target() const;

    source::Source& m_source;
    LimitFilter& m_limits;
    ProgressMeter& m_meter;
    std::atomic<std::size_t> m_targetBytes;
    std::uint64_t m_decoded;
    event::EventBatch m_read; ///< what was read before the limits were asked
};

} // namespace hindcast::import
