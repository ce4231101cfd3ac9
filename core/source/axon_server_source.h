// SPDX-License-Identifier: GPL-3.0-or-later
// AxonServerSource: the events of a context's segments, one segment after the other. Thread-safety: as
// Source.
#pragma once

#include "source/axon_event_maker.h"
#include "source/axon_folder.h"
#include "source/axon_segment_reader.h"
#include "source/source.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace hindcast::source {

class AxonServerSource final : public Source {
public:
    AxonServerSource(AxonFolder folder, SourceInfo info, std::string path);

    const SourceInfo& info() const override { return m_info; }
    Result<bool> read(event::EventBatch& batch, std::size_t targetBytes, std::stop_token stop) override;
    ResumeToken resumeToken() const override;
    Result<void> resume(const ResumeToken& token) override;
    std::uint64_t bytesRead() const override { return m_bytesRead; }
    std::uint64_t bytesTotal() const override { return m_info.sourceBytes; }

private:
    Result<bool> next(event::EventBatch& batch, const std::stop_token& stop);
    Result<void> openSegment(event::EventBatch& batch);
    std::int64_t offset() const { return m_bytesBefore + (m_reader ? m_reader->offset() : 0); }
    void tellSnapshots(event::EventBatch& batch) const;

    const SourceInfo m_info;
    const std::string m_path;
    const AxonFolder m_folder;
    std::shared_ptr<BlockPool> m_blocks;
    AxonEventMaker m_maker;
    std::optional<AxonSegmentReader> m_reader; ///< of the segment in hand
    AxonSegmentReader::Record m_record;
    std::size_t m_segment = 0;
    std::optional<AxonSegmentReader::Place> m_from; ///< in the segment in hand
    std::int64_t m_order = -1;                      ///< of the last event
    std::int64_t m_bytesBefore = 0;                 ///< of the segments before
    std::uint64_t m_events = 0;
    bool m_begun = false, m_ended = false;
    std::optional<event::Problem> m_firstProblem;
    std::atomic<std::uint64_t> m_bytesRead = 0;
};

} // namespace hindcast::source
