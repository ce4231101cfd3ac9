// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/kurrent_event_maker.h"

#include "event/store_flags.h"
#include "source/kurrent_links.h"
#include "source/kurrent_properties.h"
#include "source/kurrent_text.h"
#include "source/sql_body.h"

namespace hindcast::source {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

} // namespace

event::Event& KurrentEventMaker::add(const KurrentEvent& from, const KurrentChunk& chunk,
                                     event::EventBatch& batch) {
    const KurrentPrepare& prepare = from.prepare;
    event::Event event;
    event.order = {from.commitPosition, prepare.logPosition};
    event.positionKind = event::PositionKind::Number;
    event.position = from.commitPosition;
    event.positionTie = prepare.logPosition;
    if (prepare.logPosition == 0) event.flags |= event::kPrepareAtStart;
    event.stream = prepare.stream;
    event.version = from.number;
    event.type = prepare.type;
    char* id = batch.allocate(kGuidChars);
    writeGuid(prepare.eventId, id);
    event.id = {id, kGuidChars};
    event.time = timeOfTicks(prepare.ticks);
    if (!event.time || isFinerThanMicros(prepare.ticks))
        event.timeText = batch.keep(m_ticks.print(prepare.ticks));
    batch.adopt(from.holder,
                prepare.stream.size() + prepare.type.size() + prepare.data.size() + prepare.metadata.size());
    setBodies(event, prepare, {chunk, from.place.offset}, batch);
    batch.events.push_back(event);
    return batch.events.back();
}

void KurrentEventMaker::setBodies(event::Event& event, const KurrentPrepare& prepare, const Where& where,
                                  event::EventBatch& batch) {
    if (prepare.has(kurrent::kIsRedacted)) {
        event.flags |= event::kRedacted;
        ++m_redacted;
    } else if (!prepare.data.empty()) {
        std::string_view data = prepare.data;
        if (KurrentLinks::isPointer(prepare)) {
            event.payload = {event::BodyKind::Bytes, data};
            event.flags |= event::kLink;
        } else if (prepare.has(kurrent::kIsJson)) {
            if (data.starts_with(kByteOrderMark)) data.remove_prefix(kByteOrderMark.size());
            setJson(event, data, prepare.data, where, batch);
        } else {
            event.payload = {event::BodyKind::Bytes, data};
        }
    }
    setMetadata(event, prepare, batch);
}

/// `stored`: what is kept where the text is no JSON.
void KurrentEventMaker::setJson(event::Event& event, std::string_view text, std::string_view stored,
                                const Where& where, event::EventBatch& batch) {
    if (const auto checked = m_checker.validate(text)) {
        event.payload = {event::BodyKind::Json, text};
        if (checked->duplicateKeys) event.flags |= event::kDuplicateKeys;
        return;
    }
    setJsonBody(event, BodyPart::Payload, text, m_checker, batch,
                [&] { return where.chunk.place(where.offset); });
    event.payload.bytes = stored;
}

/// The store does not say what metadata is: nearly always JSON, so it is taken for it where it parses.
void KurrentEventMaker::setMetadata(event::Event& event, const KurrentPrepare& prepare,
                                    event::EventBatch& batch) {
    std::string_view metadata = prepare.metadata;
    if (prepare.has(kurrent::kIsPropertyMetadata)) {
        if (const auto json = propertiesToJson(prepare)) metadata = batch.keep(*json);
    }
    if (metadata.empty()) return;
    event.metadata = {event::BodyKind::Bytes, metadata};
    const auto checked = m_checker.validateMetadata(metadata);
    if (!checked) return;
    event.metadata.kind = event::BodyKind::Json;
    if (checked->duplicateKeys) event.flags |= event::kDuplicateKeys;
    setIds(event, *checked, batch);
}

void KurrentEventMaker::resolve(event::Event& link, const KurrentPrepare& target, const Where& where,
                                event::EventBatch& batch) {
    link.type = target.type;
    link.payload = link.metadata = event::Body();
    link.correlation = link.causation = {};
    link.flags = event::kResolvedLink | (link.flags & event::kPrepareAtStart);
    setBodies(link, target, where, batch);
}

} // namespace hindcast::source
