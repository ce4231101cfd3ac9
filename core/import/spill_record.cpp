// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/spill_record.h"

#include <cstring>

namespace hindcast::import {
namespace {

template <class Event>
auto textsOf(Event& event) {
    return std::array{&event.positionText, &event.stream,   &event.category,      &event.type,
                      &event.id,           &event.timeText, &event.payload.bytes, &event.metadata.bytes,
                      &event.correlation,  &event.causation};
}

} // namespace

void appendRecord(std::string& out, const event::Event& event) {
    const auto texts = textsOf(event);
    SpillHead head;
    head.bytes = sizeof head;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        head.lengths[i] = texts[i]->size();
        head.bytes += texts[i]->size();
    }
    head.order = event.order;
    head.position = event.position;
    head.positionTie = event.positionTie;
    head.version = event.version.value_or(0);
    head.hasVersion = event.version.has_value();
    head.time = event.time ? event.time->value() : 0;
    head.hasTime = event.time.has_value();
    head.flags = event.flags;
    head.positionKind = event.positionKind;
    head.payloadKind = event.payload.kind;
    head.metadataKind = event.metadata.kind;
    out.append(reinterpret_cast<const char*>(&head), sizeof head);
    for (const std::string_view* text : texts)
        out += *text;
}

event::Event readRecord(std::string_view record) {
    SpillHead head;
    std::memcpy(&head, record.data(), sizeof head);
    event::Event event;
    event.order = head.order;
    event.position = head.position;
    event.positionTie = head.positionTie;
    if (head.hasVersion) event.version = head.version;
    if (head.hasTime) event.time = Micros(head.time);
    event.flags = head.flags;
    event.positionKind = head.positionKind;
    event.payload.kind = head.payloadKind;
    event.metadata.kind = head.metadataKind;
    std::size_t at = sizeof head;
    const auto texts = textsOf(event);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        *texts[i] = record.substr(at, std::size_t(head.lengths[i]));
        at += std::size_t(head.lengths[i]);
    }
    return event;
}

} // namespace hindcast::import
