// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sql_body.h"

#include "base/time_text.h"
#include "event/correlation.h"

#include <optional>
#include <utility>

namespace hindcast::source {

namespace {

std::optional<Position> positionOf(const event::Event& event) {
    switch (event.positionKind) {
    case event::PositionKind::Number:
        return Position::number(event.position, event.positionTie);
    case event::PositionKind::Text:
        return Position::text(std::string(event.positionText));
    case event::PositionKind::None:
        break;
    }
    return std::nullopt;
}

void lift(event::Event& event, std::string_view metadata, event::EventBatch& batch) {
    const event::Lifted lifted = event::liftCorrelation(metadata);
    if (!lifted.correlation.empty()) event.correlation = batch.keep(lifted.correlation);
    if (!lifted.causation.empty()) event.causation = batch.keep(lifted.causation);
}

} // namespace

void setJsonBody(event::Event& event, BodyPart part, std::string_view bytes, json::Parser& parser,
                 event::EventBatch& batch, const std::string& where) {
    const bool isPayload = part == BodyPart::Payload;
    event::Body& body = isPayload ? event.payload : event.metadata;
    body.bytes = bytes;
    if (const auto checked = parser.validate(bytes); checked) {
        body.kind = event::BodyKind::Json;
        if (checked.value().duplicateKeys) event.flags |= event::kDuplicateKeys;
        if (!isPayload) lift(event, bytes, batch);
        return;
    } else {
        body.kind = event::BodyKind::Bytes;
        event.flags |= isPayload ? event::kUndecodablePayload : event::kUndecodableMetadata;
        const Error& error = checked.error();
        batch.problems.push_back({event::Severity::Error, "undecodable", std::string(event.stream),
                                  positionOf(event), where,
                                  std::string(isPayload ? "the payload" : "the metadata")
                                      + " is not valid JSON: " + error.message + " at " + error.where,
                                  kKeptAsBytes});
    }
}

void setTime(event::Event& event, std::string_view text, event::EventBatch& batch) {
    if (text.empty()) return;
    const auto parsed = parseTime(text);
    if (parsed) event.time = parsed->time;
    if (!parsed || parsed->lossy) event.timeText = batch.keep(text);
}

} // namespace hindcast::source
