// SPDX-License-Identifier: GPL-3.0-or-later
// AxonEventMaker: an event of ours out of one of Axon Server: the stream is aggregate type and identifier, as
// in Axon's tables; what is of no aggregate stands in the stream (none). The position is the token. In
// metadata traceId is the correlation and correlationId the direct cause (file-formats.md 5).
// Thread-safety: belongs to one thread.
#pragma once

#include "event/event_batch.h"
#include "source/axon_event.h"
#include "source/axon_segment.h"
#include "source/axon_segment_reader.h"
#include "source/sql_body.h"

#include <cstdint>
#include <memory>

namespace hindcast::source {

class AxonEventMaker {
public:
    /// Appends it to the batch, which then holds the block. False: it is no event, and the batch has the
    /// problem.
    bool add(const AxonSegmentReader::Record& record, const std::shared_ptr<const char>& block,
             const AxonSegment& segment, event::EventBatch& batch);

private:
    void setStream(event::Event& event, event::EventBatch& batch) const;
    void setTime(event::Event& event, event::EventBatch& batch) const;
    void setMetadata(event::Event& event, event::EventBatch& batch, const PlaceText& where);

    AxonEvent m_event;
    BodyChecker m_checker;
};

} // namespace hindcast::source
