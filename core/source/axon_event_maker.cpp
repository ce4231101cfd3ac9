// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/axon_event_maker.h"

#include "event/store_flags.h"
#include "source/stored_body.h"

#include <algorithm>
#include <string>

namespace hindcast::source {
namespace {

constexpr std::string_view kNoStream = "(none)", kNoType = "event";
constexpr std::int64_t kFarMilliseconds = 253'402'300'799'999; ///< the end of the year 9999

} // namespace

bool AxonEventMaker::add(const AxonSegmentReader::Record& record, const std::shared_ptr<const char>& block,
                         const AxonSegment& segment, event::EventBatch& batch) {
    event::Event event;
    if (segment.first) {
        event.positionKind = event::PositionKind::Number;
        event.position = record.token;
    }
    if (!readAxonEvent(record.bytes, m_event)) {
        event::Problem problem;
        problem.code = "undecodable";
        problem.where = segment.place(record.offset);
        if (segment.first) problem.position = Position::number(record.token);
        problem.message = segment.flags == 0
                              ? std::string("the bytes here are no event of Axon Server")
                              : "the bytes here are no event of Axon Server; the header's flags are "
                                    + std::to_string(segment.flags) + ": the segment may be transformed";
        problem.remedy = "get another copy of this segment; the other events are kept";
        batch.problems.push_back(std::move(problem));
        return false;
    }
    const auto where = [&] { return segment.place(record.offset); };
    batch.adopt(block, m_event.id.size() + m_event.payload.type.size());
    event.order.major = record.token;
    event.id = m_event.id;
    event.type = m_event.payload.type.empty() ? kNoType : m_event.payload.type;
    setStream(event, batch);
    setTime(event, batch);
    if (!m_event.payload.data.empty())
        setAnyBody(event, BodyPart::Payload, m_event.payload.data, Bodies::Any, m_checker, batch, where);
    setMetadata(event, batch, where);
    batch.events.push_back(event);
    return true;
}

void AxonEventMaker::setStream(event::Event& event, event::EventBatch& batch) const {
    const std::string_view type = m_event.aggregateType, id = m_event.aggregate;
    if (type.empty() || id.empty()) {
        event.stream = kNoStream; // the import numbers them
        return;
    }
    char* name = batch.allocate(type.size() + 1 + id.size());
    std::copy(type.begin(), type.end(), name);
    name[type.size()] = '-';
    std::copy(id.begin(), id.end(), name + type.size() + 1);
    event.stream = {name, type.size() + 1 + id.size()};
    event.category = type;
    event.version = m_event.sequence;
    // A snapshot is of the event with its number; there is none for most events.
    if (m_event.snapshot) event.flags |= event::kExpectedGap;
}

void AxonEventMaker::setTime(event::Event& event, event::EventBatch& batch) const {
    const std::int64_t time = m_event.timestamp;
    if (time == 0) return; // as one that is absent
    if (time >= -kFarMilliseconds && time <= kFarMilliseconds)
        event.time = Micros(time * 1000);
    else
        event.timeText = batch.keep(std::to_string(time));
}

void AxonEventMaker::setMetadata(event::Event& event, event::EventBatch& batch, const PlaceText& where) {
    if (m_event.metadata.empty()) return;
    const auto metadata = readAxonMetadata(m_event.metadata);
    if (!metadata) {
        event.flags |= event::kUndecodableMetadata;
        std::string stored;
        for (const std::string_view entry : m_event.metadata)
            stored += entry;
        event.metadata = {event::BodyKind::Bytes, batch.keep(stored)};
        event::Problem problem;
        problem.code = "undecodable";
        problem.stream = std::string(event.stream);
        if (event.positionKind == event::PositionKind::Number)
            problem.position = Position::number(event.position);
        problem.where = where();
        problem.message = "the metadata is no map of Axon Server";
        problem.remedy = kKeptAsBytes;
        batch.problems.push_back(std::move(problem));
        return;
    }
    setJsonBody(event, BodyPart::Metadata, batch.keep(metadata->json), m_checker, batch, where);
    event.correlation = metadata->traceId;
    event.causation = metadata->correlationId;
}

} // namespace hindcast::source
